package ai.jules.saga.mealplan;

import ai.jules.events.week.Rhythm;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table week_schedule, and the pace of openings. */
@Component
class WeekSchedules {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    WeekSchedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the row until the transaction ends. */
    Optional<WeekSchedule> lock(HouseholdId household) {
        return jdbc.sql("select * from week_schedule where household_id = ? for update")
                .param(household.uuid())
                .query((row, _) -> schedule(row))
                .optional();
    }

    /** The household's; until anything is known of it, that of the country's capital. */
    ZoneId zoneOf(HouseholdId household) {
        return jdbc.sql("select zone from week_schedule where household_id = ?")
                .param(household.uuid())
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(WeekSchedule.UNKNOWN_ZONE);
    }

    /** Who looks after the household; empty while nobody is known to. */
    Optional<MemberId> holderOf(HouseholdId household) {
        return jdbc.sql("select holder_id from week_schedule where household_id = ? and holder_id is not null"
                        + " and not asleep")
                .param(household.uuid())
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    void keep(WeekSchedule schedule) {
        jdbc.sql("""
            insert into week_schedule (household_id, zone, rhythm, asleep, holder_id, due_at)
            values (:household, :zone, :rhythm, :asleep, :holder, :due)
            on conflict (household_id) do update
            set zone = excluded.zone, rhythm = excluded.rhythm, asleep = excluded.asleep,
                holder_id = excluded.holder_id, due_at = excluded.due_at\
            """)
                .param("household", schedule.household().uuid())
                .param("zone", schedule.zone().getId())
                .param("rhythm", JSON.writeValueAsString(schedule.rhythm()))
                .param("asleep", schedule.asleep())
                .param(
                        "holder",
                        schedule.holder() == null ? null : schedule.holder().uuid())
                .param("due", schedule.dueAt() == null ? null : Timestamp.from(schedule.dueAt()))
                .update();
    }

    /** Takes the next free moment to open a vote; no other process takes the same. */
    Instant slot(Instant now, Duration between) {
        return jdbc.sql("""
            update week_opening_pace set next_slot = greatest(next_slot, :now) + make_interval(secs => :between)
            returning next_slot - make_interval(secs => :between)\
            """)
                .param("now", Timestamp.from(now))
                .param("between", between.toMillis() / 1000.0)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static WeekSchedule schedule(ResultSet row) throws SQLException {
        var holder = row.getObject("holder_id", UUID.class);
        var due = row.getTimestamp("due_at");
        return new WeekSchedule(
                new HouseholdId(row.getObject("household_id", UUID.class)),
                ZoneId.of(row.getString("zone")),
                JSON.readValue(row.getString("rhythm"), Rhythm.class),
                row.getBoolean("asleep"),
                holder == null ? null : new MemberId(holder),
                due == null ? null : due.toInstant());
    }
}
