package ai.jules.command.conversation;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people did lately, written in the transaction that did it. How a thing is taken back is known to the aggregates; this
 * only finds it.
 */
@Component
public class Undoing {

    /** What is said of several things done at once ends here. */
    private static final int LONGEST = 200;

    /** Stands for a stream where what was said changed nothing that was known; it is taken back by saying so. */
    static final String ONLY_SAID = "said:only";

    /** Stands for a stream where nothing can be taken back. */
    static final String STAYS = "stays:put";

    /** Beyond a day nothing is taken back; a day more is kept, so that this can be said. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Undoing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something a person did.
     *
     * @param streams of the aggregates that changed; {@link #STAYS} for what cannot be taken back
     * @param what past tense and lower case, such as {@code added milk to the list}
     * @param undoneBy null while it stands
     * @param undoes null unless it was itself a taking back
     */
    record Done(
            String action,
            HouseholdId household,
            MemberId member,
            Instant at,
            List<String> streams,
            String what,
            @Nullable String undoneBy,
            @Nullable String undoes) {}

    /** The text that is being answered changed these; several changes of one text are taken back together. */
    void did(Turn turn, String what, String... streams) {
        write(turn, what, null, streams.length == 0 ? List.of(STAYS) : List.of(streams));
    }

    /** The text that is being answered took back another; what that one had taken back stands again, as done last. */
    void tookBack(Turn turn, Done done) {
        write(turn, done.what(), done.action(), done.streams());
        jdbc.sql("update undoable set undone_by = null, happened_at = ? where undone_by = ?")
                .params(Timestamp.from(clock.instant()), done.action())
                .update();
        jdbc.sql("update undoable set undone_by = ? where action_id = ?")
                .params(turn.text().messageSid(), done.action())
                .update();
    }

    /** Who takes something back and does something new in one text has done something new. */
    private void write(Turn turn, String what, @Nullable String undoes, List<String> streams) {
        jdbc.sql("delete from undoable where member_id = ? and happened_at < ?")
                .params(turn.member().uuid(), Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
            insert into undoable as known (action_id, household_id, member_id, happened_at, streams, what, undoes)
            values (?, ?, ?, ?, ?::text[], left(?, ?), ?)
            on conflict (action_id) do update set what = left(known.what || ', ' || excluded.what, ?),
                streams = coalesce((select array_agg(distinct s) from unnest(known.streams || excluded.streams) as s), '{}'),
                undoes = case when excluded.undoes is null then null else known.undoes end\
            """)
                .params(
                        turn.text().messageSid(),
                        turn.person().household().orElseThrow().uuid(),
                        turn.member().uuid(),
                        Timestamp.from(clock.instant()),
                        streams.toArray(String[]::new),
                        what,
                        LONGEST,
                        undoes,
                        LONGEST)
                .update();
    }

    /** It turned out that nothing came of it. */
    void forget(Done done) {
        jdbc.sql("delete from undoable where action_id = ?")
                .param(done.action())
                .update();
    }

    /** Somebody is forgotten: what they did is nobody's to take back any more. */
    public void forget(MemberId member) {
        jdbc.sql("delete from undoable where member_id = ?")
                .param(member.uuid())
                .update();
    }

    /** The last thing this person did in the household that still stands. */
    Optional<Done> last(HouseholdId household, MemberId member) {
        return one("undoes is null", household, member);
    }

    /** The last taking back of this person that still stands. */
    Optional<Done> lastTakingBack(HouseholdId household, MemberId member) {
        return one(
                "undoes is not null and not exists (select from undoable u where u.action_id = undoable.undoes"
                        + " and u.undoes is not null)",
                household,
                member);
    }

    private Optional<Done> one(String which, HouseholdId household, MemberId member) {
        return jdbc.sql("select * from undoable where household_id = ? and member_id = ? and undone_by is null and "
                        + which + " order by happened_at desc, action_id desc limit 1")
                .params(household.uuid(), member.uuid())
                .query((row, _) -> done(row))
                .optional();
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                row.getString("action_id"),
                new HouseholdId(row.getObject("household_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getTimestamp("happened_at").toInstant(),
                Arrays.asList((String[]) row.getArray("streams").getArray()),
                row.getString("what"),
                row.getString("undone_by"),
                row.getString("undoes"));
    }
}
