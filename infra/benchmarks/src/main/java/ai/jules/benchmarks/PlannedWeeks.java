package ai.jules.benchmarks;

import ai.jules.commands.PlanCommand.CastBallot;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.privacy.KeyVault;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether planning a week costs a household the same however many others plan theirs at the same moment. Command-side,
 * query-side and sagas are those of the product, with their database, HTTP reads and durable jobs; a {@link Courier} does what
 * the broker does, and nothing is sent. Everybody is due at once, is asked, votes, and has a plan and a list in the end.
 */
final class PlannedWeeks {

    private static final int FILLING = 3;
    private static final int FILLED_AT_ONCE = 10;
    private static final int STILL_MILLIS = 400;
    private static final int LOOK_EVERY_MILLIS = 50;
    private static final long PATIENCE_NANOS = 1_200_000_000_000L;
    private static final int PICKS = 3;
    private static final int DINNERS = 5;
    private static final int OPTIONS = DINNERS + 2;

    /** So long that no vote closes while others are still voting. */
    private static final Duration GRACE = Duration.ofMinutes(60);

    /** Who has to hear of it that a week is planned. */
    private static final Set<String> READERS =
            Set.of("members", "table", "preferences", "recipes", "pantry", "shopping", "mealplan");

    private static final Set<String> REACTIONS = Set.of("week-schedule", "weekly-planning", "thaw", "allergies");

    private static final String SCANNED =
            "select schemaname || '.' || relname, coalesce(seq_tup_read, 0) from pg_stat_user_tables";

    private static final int WORTH_TELLING = 20;

    /** As the product runs it. */
    private static final Map<String, String> SERVER = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "shared_buffers", "64MB",
            "max_wal_size", "512MB",
            "jit", "off");

    private final Bench.Choices choices;
    private final Figures figures;
    private final Path work;

    PlannedWeeks(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
        this.work = Path.of(choices.text("data", "bench-data")).toAbsolutePath().resolve("plan");
    }

    /**
     * What one household cost.
     *
     * @param millis by step, from its beginning to its end
     * @param processor milliseconds of this process and of PostgreSQL's
     */
    private record Cost(int households, Map<String, Double> millis, double processor) {

        double whole() {
            return millis.values().stream().mapToDouble(it -> it).sum();
        }
    }

    void run() throws Exception {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        LogManager.getLogManager().reset();
        var sizes = Arrays.stream(choices.text("households", "1000,10000").split(","))
                .map(Integer::valueOf)
                .toList();
        int warm = choices.number("warm", 2000);
        if (warm > 0) {
            plan(warm);
        }
        var costs = new ArrayList<Cost>();
        for (int size : sizes) {
            var cost = plan(size);
            costs.add(cost);
            cost.millis()
                    .forEach((step, millis) -> figures.figure("plan." + size + "." + step, millis, "ms/household"));
            figures.figure("plan." + size + ".whole", cost.whole(), "ms/household");
            figures.figure("plan." + size + ".processor", cost.processor(), "ms/household");
        }
        if (costs.size() > 1) {
            figures.figure("plan.exponent", exponent(costs, Cost::whole), "of households");
            figures.figure("plan.exponent.processor", exponent(costs, Cost::processor), "of households");
        }
    }

    /** The slope of the least squares through the logarithms. */
    private static double exponent(List<Cost> costs, ToDoubleFunction<Cost> what) {
        var x = costs.stream().map(cost -> Math.log(cost.households())).toList();
        var y = costs.stream().map(cost -> Math.log(what.applyAsDouble(cost))).toList();
        double meanX = x.stream().mapToDouble(it -> it).average().orElseThrow();
        double meanY = y.stream().mapToDouble(it -> it).average().orElseThrow();
        double along = 0;
        double square = 0;
        for (int i = 0; i < x.size(); i++) {
            along += (x.get(i) - meanX) * (y.get(i) - meanY);
            square += (x.get(i) - meanX) * (x.get(i) - meanX);
        }
        return along / square;
    }

    private Cost plan(int households) throws Exception {
        try (var house = new QuietHouse(work, SERVER);
                var courier = new Courier(house)) {
            var sagas = house.startSagas(
                    courier.commands(), "--jules.poll.openings-a-second=100000", "--jules.poll.grace=" + GRACE);
            stopSending(sagas);
            courier.serve(sagas, REACTIONS);
            courier.serve(house.querySide(), READERS);
            var week = new Week(house, courier, sagas, new VotingFamilies(households, Instant.now()));
            week.fill();
            double before = commits(house);
            var scanned = week.scanned();
            var cost = week.plan();
            var scans = week.scanned();
            double after = commits(house);
            week.check();
            double rate = 1000 / cost.whole();
            figures.row(
                    "%,d households: %.1f ms each (%.1f of a processor), %.1f a second; PostgreSQL %.0f commits a"
                            + " second (%.0f before, %.0f after)",
                    households, cost.whole(), cost.processor(), rate, (before + after) / 2, before, after);
            cost.millis().forEach((step, millis) -> figures.row("    %-8s %8.2f ms each", step, millis));
            scans.forEach((table, rows) -> scan(table, (rows - scanned.getOrDefault(table, 0L)) / (double) households));
            figures.figure("plan." + households + ".commits", (before + after) / 2, "commits/s");
            figures.figure("plan." + households + ".ratio", rate / ((before + after) / 2), "weeks/commit");
            return cost;
        }
    }

    /** What is read from its beginning to its end grows with what is in it. */
    private void scan(String table, double rows) {
        if (rows > WORTH_TELLING) {
            figures.row("    %-40s %10.0f rows each in whole reads", table, rows);
        }
    }

    private double commits(QuietHouse house) throws Exception {
        return new Commits(house::database, choices.number("clients", 32), choices.number("seconds", 5)).perSecond();
    }

    private static void stopSending(ConfigurableApplicationContext sagas) {
        sagas.getBeansOfType(SmartLifecycle.class).values().stream()
                .filter(bean -> bean.getClass().getSimpleName().equals("Dispatcher"))
                .forEach(SmartLifecycle::stop);
    }

    /** One week of so many. */
    private final class Week {

        private final QuietHouse house;
        private final Courier courier;
        private final ConfigurableApplicationContext sagas;
        private final VotingFamilies families;
        private final Instant opens;
        private final LocalDate firstDinner;
        private final Random random = new Random(3);

        Week(QuietHouse house, Courier courier, ConfigurableApplicationContext sagas, VotingFamilies families) {
            this.house = house;
            this.courier = courier;
            this.sagas = sagas;
            this.families = families;
            var zone = ZoneId.of(VotingFamilies.ZONE);
            var saturday = LocalDate.now(Clock.system(zone)).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
            this.opens = saturday.atTime(LocalTime.of(10, 0)).atZone(zone).toInstant();
            this.firstDinner = saturday.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }

        private int count() {
            return families.all().size();
        }

        void fill() throws Exception {
            long began = System.nanoTime();
            courier.start();
            var vault = house.commandSide().getBean(KeyVault.class);
            var engine = house.commandSide().getBean(EventStorageEngine.class);
            var transaction = new TransactionTemplate(house.commandSide().getBean(PlatformTransactionManager.class));
            together(FILLING, client -> {
                for (int at = client * FILLED_AT_ONCE; at < count(); at += FILLING * FILLED_AT_ONCE) {
                    var some = families.all().subList(at, Math.min(at + FILLED_AT_ONCE, count()));
                    some.forEach(family -> family.members().forEach(member -> vault.ensure(Subject.of(member))));
                    transaction.executeWithoutResult(
                            _ -> some.forEach(family -> engine.appendEvents(families.story(family))));
                }
            });
            awaitStillness();
            try (var database = house.database();
                    var sql = database.createStatement()) {
                for (var table : filled(sql)) {
                    sql.execute("vacuum analyze " + table);
                }
            }
            figures.row("%,d households filled in %.0f s", count(), House.secondsSince(began));
        }

        /** Of what is empty nobody counts the rows in real life either. */
        private static List<String> filled(Statement sql) throws SQLException {
            var tables = new ArrayList<String>();
            try (var rows = sql.executeQuery(
                    "select schemaname || '.' || relname from pg_stat_user_tables where n_live_tup > 0")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return tables;
        }

        Cost plan() throws Exception {
            var millis = new LinkedHashMap<String, Double>();
            double before = house.processorMillis();
            millis.put("ask", each(() -> house.moveOn(Duration.between(Instant.now(), opens.plusSeconds(1)))));
            require("PollOpened");
            millis.put("vote", each(this::vote));
            require("BallotCast");
            millis.put("settle", each(() -> house.moveOn(Duration.between(Instant.now(), now().plus(GRACE)))));
            require("ShoppingWritten");
            return new Cost(count(), millis, (house.processorMillis() - before) / count());
        }

        /** Rows read without an index so far, by table. */
        Map<String, Long> scanned() throws Exception {
            var scanned = new TreeMap<String, Long>();
            try (var database = house.database();
                    var rows = database.createStatement().executeQuery(SCANNED)) {
                while (rows.next()) {
                    scanned.put(rows.getString(1), rows.getLong(2));
                }
            }
            return scanned;
        }

        private Instant now() {
            return house.commandSide().getBean(Clock.class).instant();
        }

        private interface Step {

            void take() throws Exception;
        }

        /** Milliseconds for each household until everything that follows is done. */
        private double each(Step step) throws Exception {
            long began = System.nanoTime();
            step.take();
            long ended = awaitStillness();
            return (ended - began) / 1e6 / count();
        }

        /** Returns when the last thing was seen to happen. */
        private long awaitStillness() throws Exception {
            long patient = System.nanoTime() + PATIENCE_NANOS;
            long stillSince = System.nanoTime();
            while (System.nanoTime() - stillSince < STILL_MILLIS * 1_000_000L) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                if (!courier.isIdle() || isAnythingDue()) {
                    stillSince = System.nanoTime();
                }
                if (System.nanoTime() > patient) {
                    throw new IllegalStateException("it does not come to an end");
                }
            }
            return stillSince;
        }

        private boolean isAnythingDue() throws SQLException {
            try (var database = house.database();
                    var sql = database.prepareStatement(
                            "select exists (select from process.timer where execution_time <= ?)")) {
                sql.setTimestamp(1, Timestamp.from(now()));
                var rows = sql.executeQuery();
                rows.next();
                return rows.getBoolean(1);
            }
        }

        /** Everybody gives three picks. */
        private void vote() throws Exception {
            var commands = sagas.getBean(Commands.class);
            for (var family : families.all()) {
                var plan = PlanId.of(family.household(), firstDinner);
                for (var voter : family.members()) {
                    var cause = new Cause(plan + "|" + voter, Map.of(Meta.ACTOR, voter.toString()));
                    commands.send(cause, PlannedWeeks.class, "vote", new CastBallot(plan, voter, picks()));
                }
            }
        }

        private List<List<Integer>> picks() {
            return random.ints(1, OPTIONS + 1)
                    .distinct()
                    .limit(PICKS)
                    .mapToObj(List::of)
                    .toList();
        }

        private void require(String event) throws SQLException {
            long each = event.equals("BallotCast") ? VotingFamilies.MEMBERS : 1;
            if (courier.carried(event) != each * count()) {
                throw new IllegalStateException(
                        "%,d households and %,d %s".formatted(count(), courier.carried(event), event));
            }
        }

        /** Everybody has one plan of five dinners and a list, in the store and where it is looked at. */
        void check() throws SQLException {
            var one = "select count(*) from (select aggregate_identifier from write.domain_event_entry"
                    + " where payload_type = '%s' group by 1 having count(*) = 1) as households";
            for (var event : List.of("WeekOpened", "PollOpened", "PollClosed", "PlanSettled", "ShoppingWritten")) {
                expect(event, one.formatted(event), count());
            }
            expect(
                    "dinners shown",
                    "select count(*) from (select household from read.meal_day where title is not null group by 1"
                            + " having count(*) = " + DINNERS + ") as households",
                    count());
            expect(
                    "lists",
                    "select count(distinct aggregate_identifier) from write.domain_event_entry where payload_type ="
                            + " 'PlannedItemsSet'",
                    count());
            expect("parked", "select count(*) from process.parked_event", 0);
        }

        private void expect(String what, String query, long expected) throws SQLException {
            try (var database = house.database();
                    var rows = database.createStatement().executeQuery(query)) {
                rows.next();
                if (rows.getLong(1) != expected) {
                    throw new IllegalStateException(
                            "%s: %,d instead of %,d".formatted(what, rows.getLong(1), expected));
                }
            }
        }
    }

    private interface Client {

        void work(int number) throws Exception;
    }

    private static void together(int clients, Client client) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Void>> all = IntStream.range(0, clients)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        client.work(number);
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }
}
