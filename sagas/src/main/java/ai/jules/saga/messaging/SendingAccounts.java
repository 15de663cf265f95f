package ai.jules.saga.messaging;

import ai.jules.kernel.DeliveryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sending accounts all processes share: how fast each may be used, and whether it works. Slots are given out under the
 * lock of the account's row and by the database's clock. A request counts from the moment its slot is given out until a
 * second after its answer was heard; the receiver saw it somewhere in between, so however late a paused process or a
 * slow network delivers it, no sliding second at the receiver holds more than the limit.
 */
@Component
class SendingAccounts {

    private static final Logger log = LoggerFactory.getLogger(SendingAccounts.class);

    /** When an answer came, by the database's clock; {@code ago} is the time in microseconds since it was heard. */
    static final String ANSWERED = "clock_timestamp() - :ago * interval '1 microsecond'";

    /** A slot missed by no more than this may be made up for. */
    private static final Duration CREDIT = Duration.ofMillis(500);

    /** A second, and what two readings of one clock may differ by. */
    private static final Duration SECOND = Duration.ofMillis(1_010);

    /** A request of a process that died is surely over by then, one of a living process is answered. */
    private static final Duration OVER = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final OutboundSettings settings;
    private final Clock clock;

    /** Those of which a process had doubts when this one looked last, which it does before each departure. */
    private final Set<String> doubted = ConcurrentHashMap.newKeySet();

    SendingAccounts(JdbcClient jdbc, OutboundSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** How an account stands; times are the house's. */
    record Standing(
            String name,
            int failures,
            @Nullable Instant avoidedUntil,
            @Nullable Instant pausedUntil) {}

    List<Standing> all() {
        return jdbc.sql("select * from sending_account order by name")
                .query((row, _) -> standing(row))
                .list();
    }

    private record Row(Standing standing, @Nullable Instant nextSlot) {}

    /** What the database's clock says, and how many units a receiver may have seen within the second before. */
    private record Log(Instant now, int units) {}

    /** Locks the account until the transaction ends and tells what may be sent by it now. */
    Allowance lock(String name, Pace pace) {
        var row = locked(name)
                .or(() -> {
                    jdbc.sql("insert into sending_account (name) values (?) on conflict do nothing")
                            .param(name)
                            .update();
                    return locked(name);
                })
                .orElseThrow();
        // a statement of its own: what others wrote before we got the lock must count
        var now = jdbc.sql("""
            with old as (
                delete from sending_log where account = :account
                    and (answered_at < clock_timestamp() - :second or reserved_at < clock_timestamp() - :over)
                returning message_id, attempt)
            select clock_timestamp() as now, coalesce(sum(units), 0) as units from sending_log
            where account = :account and (message_id, attempt) not in (select message_id, attempt from old)\
            """.replace(":second", interval(SECOND)).replace(":over", interval(OVER)))
                .param("account", name)
                .query((result, _) -> new Log(result.getTimestamp("now").toInstant(), result.getInt("units")))
                .single();
        return new Allowance(row.standing, pace, row.nextSlot, now.now, now.units);
    }

    private Optional<Row> locked(String name) {
        return jdbc.sql("select * from sending_account where name = ? for update")
                .param(name)
                .query((row, _) -> {
                    noteDoubts(name, row);
                    return new Row(standing(row), instant(row, "next_slot"));
                })
                .optional();
    }

    private void noteDoubts(String name, ResultSet row) throws SQLException {
        if (row.getInt("failures") > 0 || row.getInt("pauses") > 0 || row.getTimestamp("avoided_until") != null) {
            doubted.add(name);
        } else {
            doubted.remove(name);
        }
    }

    private static String interval(Duration duration) {
        return "interval '" + duration.toMillis() + " milliseconds'";
    }

    /** What an account's lock allows; not to be kept beyond the transaction. */
    final class Allowance {

        private final Standing standing;
        private final Pace pace;
        private final Instant now;
        private Instant nextSlot;
        private int room;
        private @Nullable Instant avoidedUntil;
        private final List<OutboxRow> taken = new ArrayList<>();

        private Allowance(Standing standing, Pace pace, @Nullable Instant nextSlot, Instant now, int underWay) {
            this.standing = standing;
            this.pace = pace;
            this.now = now;
            var earliest = now.minus(CREDIT);
            this.nextSlot = nextSlot == null ? now : nextSlot.isBefore(earliest) ? earliest : nextSlot;
            this.room = pace.most() - underWay;
            this.avoidedUntil = standing.avoidedUntil;
        }

        String account() {
            return standing.name;
        }

        boolean isPaused() {
            return standing.pausedUntil != null && clock.instant().isBefore(standing.pausedUntil);
        }

        /** Whether others are to be asked first. */
        boolean isAvoided() {
            return avoidedUntil != null && clock.instant().isBefore(avoidedUntil);
        }

        boolean has(int units) {
            return !isPaused() && !nextSlot.isAfter(now) && room >= units;
        }

        /** How many texts of one unit could still leave now. */
        int texts() {
            if (isPaused() || nextSlot.isAfter(now)) {
                return 0;
            }
            long due =
                    Duration.between(nextSlot, now).toNanos() / pace.interval().toNanos() + 1;
            return (int) Math.min(due, Math.max(0, room));
        }

        Duration untilNextSlot() {
            return Duration.between(now, nextSlot);
        }

        int unitsOf(OutboxRow row) {
            return pace.unitsOf(row.segments());
        }

        /** Gives out a slot; the first after a time of avoidance is a try, and the others keep avoiding until it is over. */
        void take(OutboxRow sent) {
            int units = unitsOf(sent);
            nextSlot = nextSlot.plus(pace.interval().multipliedBy(units));
            room -= units;
            taken.add(sent);
            if (avoidedUntil != null && !isAvoided()) {
                avoidedUntil = clock.instant().plus(settings.avoidFor());
                log.info("trying {} again", account());
            }
        }

        /** Writes down the slots of those that do leave; a slot that nobody uses is lost. */
        void writeDown(Set<DeliveryId> leaving) {
            var slots = taken.stream()
                    .filter(sent -> leaving.contains(sent.message()))
                    .toList();
            if (slots.isEmpty()) {
                return;
            }
            jdbc.sql("insert into sending_log (account, message_id, attempt, units, reserved_at)"
                            + " select ?, s.message, s.attempt, s.units, clock_timestamp()"
                            + " from unnest(?::uuid[], ?::int[], ?::int[]) as s (message, attempt, units)"
                            + " on conflict (message_id, attempt) do update set"
                            + " reserved_at = excluded.reserved_at, answered_at = null")
                    .params(
                            account(),
                            slots.stream()
                                    .map(sent -> sent.message().uuid().toString())
                                    .toArray(String[]::new),
                            slots.stream().map(OutboxRow::attempts).toArray(Integer[]::new),
                            slots.stream().map(this::unitsOf).toArray(Integer[]::new))
                    .update();
            jdbc.sql("update sending_account set next_slot = ?, avoided_until = ? where name = ?")
                    .params(Timestamp.from(nextSlot), timestamp(avoidedUntil), account())
                    .update();
        }
    }

    /** The receiver had surely seen it when this was heard, or never will. */
    void answered(DeliveryId message, int attempt, Heard heard) {
        jdbc.sql("update sending_log set answered_at = " + ANSWERED
                        + " where message_id = :message and attempt = :attempt")
                .param("ago", heard.ago().toNanos() / 1_000)
                .param("message", message.uuid())
                .param("attempt", attempt)
                .update();
    }

    /** The request was never made. */
    void notBegun(DeliveryId message, int attempt) {
        jdbc.sql("delete from sending_log where message_id = ? and attempt = ?")
                .params(message.uuid(), attempt)
                .update();
    }

    /** A success ends every doubt about the account. */
    void worked(String name) {
        // one of those that hear it at once is enough: they would wait for each other, and the next departure for them
        if (!doubted.remove(name)) {
            return;
        }
        int ended = jdbc.sql("update sending_account set failures = 0, avoided_until = null, pauses = 0"
                        + " where name = ? and (failures > 0 or pauses > 0 or avoided_until is not null)")
                .param(name)
                .update();
        if (ended == 1) {
            log.info("{} works again", name);
        }
    }

    /** A definite failure that is the provider's own; after several in a row others are asked first for a while. */
    void failed(String name) {
        int failures = jdbc.sql("update sending_account set failures = failures + 1 where name = ? returning failures")
                .param(name)
                .query(Integer.class)
                .optional()
                .orElse(0);
        doubted.add(name);
        if (failures >= settings.failuresInARow()) {
            jdbc.sql("update sending_account set avoided_until = ? where name = ?")
                    .params(Timestamp.from(clock.instant().plus(settings.avoidFor())), name)
                    .update();
            log.warn("{} has failed {} times in a row; others are asked first", name, failures);
        }
    }

    /** The provider has too much to do: it is left alone, twice as long each time in a row. */
    Instant pause(String name) {
        int pauses = jdbc.sql("update sending_account set pauses = pauses + 1 where name = ? returning pauses")
                .param(name)
                .query(Integer.class)
                .optional()
                .orElse(1);
        doubted.add(name);
        var until = clock.instant().plus(Patience.pause(pauses));
        jdbc.sql("update sending_account set paused_until = greatest(paused_until, ?) where name = ?")
                .params(Timestamp.from(until), name)
                .update();
        log.warn("{} wants to be left alone until {}", name, until);
        return until;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("name"),
                row.getInt("failures"),
                instant(row, "avoided_until"),
                instant(row, "paused_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
