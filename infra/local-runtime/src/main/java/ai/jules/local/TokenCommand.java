package ai.jules.local;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.privacy.BlindIndex;
import ai.jules.platform.secrets.Secret;
import ai.jules.platform.secrets.SecretSettings;
import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.platform.security.Tokens;
import ai.jules.platform.time.OffsetClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prints an access token for the person of a phone number, minted from the key file under DIR. Never reachable over HTTP:
 * whoever can read the key file may speak for anybody here.
 */
public final class TokenCommand {

    private static final String USAGE =
            "usage: ./jules token +12025550101 [--role auditor|operator] [--port N] [--data DIR]";

    private TokenCommand() {}

    public static void main(String... arguments) {
        try {
            System.out.println(token(arguments));
        } catch (StartFailure failure) {
            System.err.println("jules: " + failure.getMessage());
            System.exit(1);
        }
    }

    static String token(String... arguments) {
        var others = new ArrayList<String>();
        String phone = null;
        String role = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port", "--data" -> {
                    others.add(arguments[i]);
                    others.add(i + 1 < arguments.length ? arguments[++i] : "");
                }
                case "--role" -> role = i + 1 < arguments.length ? arguments[++i] : "";
                default -> phone = arguments[i];
            }
        }
        if (phone == null) {
            throw new StartFailure(USAGE);
        }
        var number = PhoneNumber.read(phone).orElseThrow(() -> new StartFailure("not a US phone number"));
        return token(Options.parse(others.toArray(String[]::new)), number, role);
    }

    private static String token(Options options, PhoneNumber phone, @Nullable String role) {
        var directory = options.data();
        var secrets = new Secrets(SecretSettings.inDirectory(directory.resolve("secrets")));
        var clock = new OffsetClock(directory.resolve("clock"));
        var index = new BlindIndex(secrets.bytes(Secret.LOOKUP_KEY), secrets.bytes(Secret.SUPPRESSION_KEY));
        try (var database = connect(directory, options)) {
            var member = member(database, index.lookup(phone))
                    .orElseThrow(() -> new StartFailure("nobody has texted from that number"));
            var caller = role == null
                    ? householdMember(database, member)
                    : new Caller(member, Optional.empty(), installationRole(role));
            return Tokens.issuing(secrets.signingKey(), secrets.verifyingKey(), clock)
                    .issue(caller);
        } catch (SQLException e) {
            throw new StartFailure("Jules does not run in " + directory + "; start it with ./jules up", e);
        }
    }

    private static Role installationRole(String role) {
        return switch (role) {
            case "auditor" -> Role.AUDITOR;
            case "operator" -> Role.OPERATOR;
            default -> throw new StartFailure("--role is auditor or operator");
        };
    }

    private static Connection connect(Path directory, Options options) throws SQLException {
        var secrets = LocalSecrets.in(directory.resolve("secrets"));
        var ports = Ports.kept(directory.resolve("ports"), options.port());
        return DriverManager.getConnection(
                DatabaseRoles.url(ports), PostgresServer.SUPERUSER, secrets.password(PostgresServer.SUPERUSER));
    }

    private static Optional<MemberId> member(Connection database, byte[] blindIndex) throws SQLException {
        try (var select =
                database.prepareStatement("select member_id from write.phone_directory where blind_index = ?")) {
            select.setBytes(1, blindIndex);
            var rows = select.executeQuery();
            return rows.next() ? Optional.of(new MemberId(rows.getObject(1, UUID.class))) : Optional.empty();
        }
    }

    private static Caller householdMember(Connection database, MemberId member) throws SQLException {
        try (var select = database.prepareStatement("select household, role from read.member_view where id = ?")) {
            select.setObject(1, member.uuid());
            var rows = select.executeQuery();
            if (!rows.next() || rows.getObject(1) == null) {
                throw new StartFailure("that person does not belong to a household yet");
            }
            var household = new HouseholdId(rows.getObject(1, UUID.class));
            var role = Role.of(rows.getString(2)).orElseThrow(() -> new StartFailure("that person may not sign in"));
            return new Caller(member, Optional.of(household), role);
        }
    }
}
