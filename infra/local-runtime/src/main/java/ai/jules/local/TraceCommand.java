package ai.jules.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Prints what came of one text or request, in the order it was stored: when, what, in which stream, by whom. Ids alone; what
 * was said is not read. It looks through the whole event store, which takes as long as that is.
 */
public final class TraceCommand {

    private static final String USAGE = "usage: ./jules trace MESSAGE-SID [--port N] [--data DIR]";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:-]{7,99}");

    /** What was set off by it, and what the provider reported later of the texts that were. */
    private static final String EVENTS = """
        with told as (
            select global_index, time_stamp, payload_type, aggregate_identifier, sequence_number,
                convert_from(meta_data, 'UTF8')::jsonb as meta
            from write.domain_event_entry
        ), mine as (select * from told where meta ->> 'correlationId' = ?)
        select time_stamp, payload_type, aggregate_identifier, sequence_number, meta ->> 'actor' as actor from told
        where meta ->> 'correlationId' = ?
            or aggregate_identifier in (select aggregate_identifier from mine where aggregate_identifier like 'delivery:%')
        order by global_index\
        """;

    /** Where the texts stand that it set off. */
    private static final String TEXTS = """
        select message_id, kind, state, asks, attempts, provider, provider_message_id, error_code from process.outbox
        where metadata::jsonb ->> 'correlationId' = ? order by position\
        """;

    private TraceCommand() {}

    public static void main(String... arguments) {
        try {
            var lines = lines(arguments);
            if (lines.isEmpty()) {
                throw new StartFailure("nothing came of that, or nothing is known of it");
            }
            lines.forEach(System.out::println);
        } catch (StartFailure failure) {
            System.err.println("jules: " + failure.getMessage());
            System.exit(1);
        }
    }

    static List<String> lines(String... arguments) {
        var others = new ArrayList<String>();
        String id = "";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--")) {
                others.add(arguments[i]);
                others.add(i + 1 < arguments.length ? arguments[++i] : "");
            } else {
                id = arguments[i];
            }
        }
        if (!ID.matcher(id).matches()) {
            throw new StartFailure(USAGE);
        }
        return lines(id, Options.parse(others.toArray(String[]::new)));
    }

    private static List<String> lines(String id, Options options) {
        try (var database = connect(options.data(), options)) {
            var lines = new ArrayList<>(events(database, id));
            lines.addAll(texts(database, id));
            return lines;
        } catch (SQLException e) {
            throw new StartFailure("Jules does not run in " + options.data() + "; start it with ./jules up", e);
        }
    }

    private static Connection connect(Path directory, Options options) throws SQLException {
        var secrets = LocalSecrets.in(directory.resolve("secrets"));
        var ports = Ports.kept(directory.resolve("ports"), options.port());
        return DriverManager.getConnection(
                DatabaseRoles.url(ports), PostgresServer.SUPERUSER, secrets.password(PostgresServer.SUPERUSER));
    }

    private static List<String> events(Connection database, String id) throws SQLException {
        try (var select = database.prepareStatement(EVENTS)) {
            select.setString(1, id);
            select.setString(2, id);
            var lines = new ArrayList<String>();
            for (var row = select.executeQuery(); row.next(); ) {
                lines.add("%-30s %-24s %s#%d by %s"
                        .formatted(
                                row.getString("time_stamp"),
                                row.getString("payload_type"),
                                row.getString("aggregate_identifier"),
                                row.getLong("sequence_number"),
                                row.getString("actor")));
            }
            return lines;
        }
    }

    private static List<String> texts(Connection database, String id) throws SQLException {
        try (var select = database.prepareStatement(TEXTS)) {
            select.setString(1, id);
            var lines = new ArrayList<String>();
            for (var row = select.executeQuery(); row.next(); ) {
                lines.add(text(row));
            }
            return lines;
        }
    }

    private static String text(ResultSet row) throws SQLException {
        var line = "text delivery:%s %s %s, asked %d times, %d attempts"
                .formatted(
                        row.getString("message_id"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getInt("asks"),
                        row.getInt("attempts"));
        var sid = row.getString("provider_message_id");
        var code = row.getString("error_code");
        return line
                + (sid == null ? "" : ", " + row.getString("provider") + " " + sid)
                + (code == null ? "" : ", error " + code);
    }
}
