package ai.jules.query.preference;

import ai.jules.kernel.Diner;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import ai.jules.platform.privacy.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of preference_view, eater_preference_view and quiet_view. */
@Component
class PreferenceRows {

    /** Of members and of who has no phone: each has a table, for each is filled from streams of its own. */
    enum Whose {
        MEMBERS("preference_view"),
        EATERS("eater_preference_view");

        private final String table;

        Whose(String table) {
            this.table = table;
        }
    }

    private static final String COLUMN = "preference.what";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PreferenceRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** One thing that is known of somebody; {@code what} is gone once they are forgotten. */
    record Row(Optional<Preference> what, UUID toldBy, Instant toldAt) {}

    /** Of a topic the last that was told counts: it has the same id. */
    void put(PreferenceId id, MemberId member, MemberId by, Personal<? extends Preference> what, Instant at) {
        jdbc.sql("""
            insert into preference_view (id, diner, what, told_by, told_at) values (:id, :diner, :what, :by, :at)
            on conflict (id) do update set what = excluded.what, told_by = excluded.told_by, told_at = excluded.told_at
            """)
                .param("id", id.uuid())
                .param("diner", member.toString())
                .param("what", sealer.seal(COLUMN, what))
                .param("by", by.uuid())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void put(
            UUID household,
            PreferenceId id,
            Diner eater,
            MemberId by,
            Personal<? extends Preference> what,
            Instant at) {
        jdbc.sql("""
            insert into eater_preference_view (id, household, diner, what, told_by, told_at)
            values (:id, :household, :diner, :what, :by, :at)
            on conflict (id) do update set what = excluded.what, told_by = excluded.told_by, told_at = excluded.told_at
            """)
                .param("id", id.uuid())
                .param("household", household)
                .param("diner", eater.toString())
                .param("what", sealer.seal(COLUMN, what))
                .param("by", by.uuid())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void drop(Whose whose, PreferenceId id) {
        jdbc.sql("delete from " + whose.table + " where id = ?")
                .param(id.uuid())
                .update();
    }

    void forget(Whose whose, Diner diner) {
        jdbc.sql("delete from " + whose.table + " where diner = ?")
                .param(diner.toString())
                .update();
    }

    List<Row> of(Whose whose, Diner diner) {
        return jdbc.sql("select what, told_by, told_at from " + whose.table + " where diner = ? order by told_at, id")
                .param(diner.toString())
                .query((row, _) -> new Row(
                        sealer.open(COLUMN, row.getString("what"), Preference.class)
                                .value(),
                        row.getObject("told_by", UUID.class),
                        row.getObject("told_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void quiet(MemberId member, @Nullable LocalTime from, @Nullable LocalTime until) {
        jdbc.sql("""
            insert into quiet_view (member, quiet_from, quiet_until) values (:member, :from, :until)
            on conflict (member) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
            """)
                .param("member", member.uuid())
                .param("from", from)
                .param("until", until)
                .update();
    }

    void loud(MemberId member) {
        jdbc.sql("delete from quiet_view where member = ?").param(member.uuid()).update();
    }

    Optional<PreferencesView.Quiet> quietOf(UUID member) {
        return jdbc.sql("select quiet_from, quiet_until from quiet_view where member = ?")
                .param(member)
                .query((row, _) -> quiet(row))
                .optional();
    }

    private static PreferencesView.Quiet quiet(ResultSet row) throws SQLException {
        return new PreferencesView.Quiet(
                text(row.getObject("quiet_from", LocalTime.class)),
                text(row.getObject("quiet_until", LocalTime.class)));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
