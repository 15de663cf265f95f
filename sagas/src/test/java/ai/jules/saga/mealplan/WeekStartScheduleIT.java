package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.PlanCommand.ClosePoll;
import ai.jules.commands.WeekCommand.OpenWeek;
import ai.jules.events.household.AccountHolderSucceeded;
import ai.jules.events.household.HouseholdFellAsleep;
import ai.jules.events.household.HouseholdFounded;
import ai.jules.events.household.HouseholdZoneTold;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.week.Rhythm;
import ai.jules.events.week.RhythmSet;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PlanId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.messaging.TestClock;
import ai.jules.saga.messaging.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.test.utils.RecordingCommandBus;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Votes that open by themselves, on a real database with a clock to turn. It begins on Monday, November 23, at 18:00 UTC. */
class WeekStartScheduleIT {

    private static final Instant SATURDAY_IN_CHICAGO = Instant.parse("2026-11-28T16:00:00Z");
    private static final List<LocalDate> THAT_WEEK = LocalDate.parse("2026-11-30")
            .datesUntil(LocalDate.parse("2026-12-05"))
            .toList();
    private static final OpenWeek THE_WEEK =
            new OpenWeek(HOUSEHOLD, null, THAT_WEEK, Instant.parse("2026-11-30T00:00:00Z"));

    private final HikariDataSource database = new HikariDataSource();
    private final TestClock clock = new TestClock();
    private final JobsOnPaper paper = new JobsOnPaper();
    private final RecordingCommandBus bus = new RecordingCommandBus();
    private JdbcTransactionManager transactions;
    private WeekSchedules schedules;
    private AnnotationEventHandlerAdapter policy;

    @BeforeEach
    void begin() {
        database.setJdbcUrl(TestPostgres.create());
        database.setUsername("postgres");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/process")
                .load()
                .migrate();
        transactions = new JdbcTransactionManager(database);
        schedules = new WeekSchedules(JdbcClient.create(database));
        policy = new AnnotationEventHandlerAdapter(new WeekStartSchedule(schedules, paper.jobs(clock), clock));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void opensEveryWeekAtTheUsualTimeOfTheHousehold() {
        founded();

        run(at(SATURDAY_IN_CHICAGO));

        assertThat(sent()).containsExactly(THE_WEEK);
        assertThat(paper.scheduled().getLast().due()).isEqualTo("2026-12-05T16:00:00Z");
    }

    @Test
    void countsInTheCapitalsTimeUntilTheHouseholdHasToldItsOwn() {
        publish(new HouseholdFounded(HOUSEHOLD, MARIA));

        assertThat(paper.scheduled())
                .extracting(JobsOnPaper.Job::due)
                .containsExactly(Instant.parse("2026-11-28T15:00:00Z"));
    }

    @Test
    void followsAChangedRhythm() {
        founded();
        var before = at(SATURDAY_IN_CHICAGO);
        publish(new RhythmSet(
                HOUSEHOLD,
                MARIA,
                new Rhythm(
                        true,
                        DayOfWeek.THURSDAY,
                        LocalTime.of(9, 0),
                        DayOfWeek.FRIDAY,
                        LocalTime.of(17, 0),
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))));

        run(at(Instant.parse("2026-11-26T15:00:00Z")));
        run(before);

        assertThat(sent())
                .containsExactly(new OpenWeek(
                        HOUSEHOLD,
                        null,
                        List.of(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-29")),
                        Instant.parse("2026-11-27T23:00:00Z")));
    }

    @Test
    void opensNothingByItselfWhereTheHouseholdWantsToDoItByHand() {
        founded();
        var before = at(SATURDAY_IN_CHICAGO);
        var usual = Rhythm.USUAL;
        publish(new RhythmSet(
                HOUSEHOLD,
                MARIA,
                new Rhythm(
                        false,
                        usual.opensOn(),
                        usual.opensAt(),
                        usual.closesOn(),
                        usual.closesAt(),
                        usual.dinnerDays())));
        paper.forget();

        run(before);

        assertThat(sent()).isEmpty();
        assertThat(paper.scheduled()).isEmpty();
    }

    @Test
    void letsAHouseholdSleepAndOpensAgainWhenSomebodyLooksAfterIt() {
        founded();
        publish(new HouseholdFellAsleep(HOUSEHOLD));
        run(at(SATURDAY_IN_CHICAGO));
        assertThat(sent()).isEmpty();

        paper.forget();
        publish(new AccountHolderSucceeded(HOUSEHOLD, LEO));

        assertThat(paper.scheduled())
                .extracting(JobsOnPaper.Job::due)
                .containsExactly(Instant.parse("2026-12-05T16:00:00Z"));
        assertThat(schedules.holderOf(HOUSEHOLD)).contains(LEO);
    }

    @Test
    void opensLateWhileThereAreThreeHoursLeftToVote() {
        founded();

        run(at(SATURDAY_IN_CHICAGO), Instant.parse("2026-11-29T21:00:00Z"));

        assertThat(sent()).containsExactly(THE_WEEK);
    }

    @Test
    void leavesTheWeekOutWhenItIsTooLate() {
        founded();

        run(at(SATURDAY_IN_CHICAGO), Instant.parse("2026-11-29T21:00:01Z"));

        assertThat(sent()).isEmpty();
        assertThat(paper.scheduled().getLast().due()).isEqualTo("2026-12-05T16:00:00Z");
    }

    @Test
    void opensTheWeekThatIsOnAfterWeeksOfSilence() {
        founded();

        run(at(SATURDAY_IN_CHICAGO), Instant.parse("2026-12-19T20:00:00Z"));

        assertThat(sent()).extracting(OpenWeek::closesAt).containsExactly(Instant.parse("2026-12-21T00:00:00Z"));
        assertThat(paper.scheduled().getLast().due()).isEqualTo("2026-12-26T16:00:00Z");
    }

    @Test
    void asksForAWeekOnceHoweverOftenItIsDone() {
        founded();
        var job = at(SATURDAY_IN_CHICAGO);

        run(job);
        run(job);

        assertThat(sent()).containsExactly(THE_WEEK);
    }

    @Test
    void sendsTheSameCommandAgainWhenTheTransactionIsLostAfterSending() {
        founded();
        var job = at(SATURDAY_IN_CHICAGO);
        clock.advance(Duration.between(clock.instant(), job.due()));
        new TransactionTemplate(transactions).executeWithoutResult(lost -> {
            opening().run(job);
            lost.setRollbackOnly();
        });

        run(job);

        assertThat(bus.getDispatchedCommands())
                .extracting(CommandMessage::getIdentifier)
                .hasSize(2)
                .containsOnly(bus.getDispatchedCommands().getFirst().getIdentifier());
    }

    @Test
    void spreadsHouseholdsThatAreDueAtOnceOverAllProcesses() throws Exception {
        var households = new ArrayList<HouseholdId>();
        for (int i = 0; i < 40; i++) {
            households.add(new HouseholdId(UUID.randomUUID()));
            publish(new HouseholdFounded(households.getLast(), MARIA));
        }
        var due = paper.scheduled().getFirst().due();
        paper.forget();
        clock.advance(Duration.between(clock.instant(), due));
        try (var processes = Executors.newFixedThreadPool(4)) {
            var turns = households.stream()
                    .map(household -> processes.submit(() -> opening().run(new OpenWeeks.Data(household, due, false))))
                    .toList();
            for (var turn : turns) {
                turn.get();
            }
        }

        assertThat(sent()).hasSize(1);
        assertThat(paper.scheduled().stream()
                        .map(JobsOnPaper.Job::due)
                        .filter(later -> later.isBefore(due.plus(Duration.ofDays(1))))
                        .sorted())
                .hasSize(39)
                .startsWith(due.plusMillis(250), due.plusMillis(500))
                .doesNotHaveDuplicates()
                .endsWith(due.plusMillis(39 * 250));
    }

    /** A thousand families have the same deadline; what comes of their votes may not keep anybody's answer waiting. */
    @Test
    @Tag("rule-18")
    void spreadsRemindersAndDeadlinesToo() {
        var timers = new PollTimers(new Commands(bus), paper.jobs(clock), turns(), transactions);
        var now = clock.instant();
        for (int i = 0; i < 4; i++) {
            var plan = PlanId.of(new HouseholdId(UUID.randomUUID()), THAT_WEEK.getFirst());
            timers.nudge(PollTimers.Nudge.of(plan, cause("nudge " + i)));
            timers.close(PollTimers.Close.atDeadline(plan, cause("close " + i)));
        }

        assertThat(bus.getDispatchedCommands()).hasSize(1);
        assertThat(paper.scheduled())
                .extracting(JobsOnPaper.Job::due)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 7)
                        .mapToObj(turn -> now.plusMillis(turn * 250L))
                        .toList());
    }

    @Test
    void remindsAndClosesInItsTurnUnderTheSameCommandId() {
        var timers = new PollTimers(new Commands(bus), paper.jobs(clock), turns(), transactions);
        var plan = PlanId.of(HOUSEHOLD, THAT_WEEK.getFirst());
        schedules.slot(clock.instant(), Duration.ofSeconds(1));

        timers.close(PollTimers.Close.atDeadline(plan, cause("close")));
        assertThat(bus.getDispatchedCommands()).isEmpty();
        var waiting = paper.dataOf("close-poll", PollTimers.Close.class);
        timers.close(waiting);
        timers.close(waiting);

        assertThat(bus.getDispatchedCommands())
                .extracting(CommandMessage::getPayload)
                .map(Object.class::cast)
                .containsOnly(new ClosePoll(plan, PollClosed.Reason.DEADLINE, null));
        assertThat(bus.getDispatchedCommands())
                .extracting(CommandMessage::getIdentifier)
                .hasSize(2)
                .containsOnly(bus.getDispatchedCommands().getFirst().getIdentifier());
    }

    /** Who has waited for the last ballot waits for nothing else. */
    @Test
    void closesACompleteVoteAtOnce() {
        var timers = new PollTimers(new Commands(bus), paper.jobs(clock), turns(), transactions);
        schedules.slot(clock.instant(), Duration.ofSeconds(1));

        timers.close(PollTimers.Close.whenAllHaveVoted(
                PlanId.of(HOUSEHOLD, THAT_WEEK.getFirst()), clock.instant(), cause("close")));

        assertThat(bus.getDispatchedCommands()).hasSize(1);
    }

    private static Cause cause(String id) {
        return new Cause(id, Map.of(Meta.ACTOR, "system"));
    }

    @Test
    void opensWhenItsTurnHasCome() {
        founded();
        var job = at(SATURDAY_IN_CHICAGO);
        run(new OpenWeeks.Data(job.household(), job.due(), true), SATURDAY_IN_CHICAGO.plusSeconds(9));

        assertThat(sent()).containsExactly(THE_WEEK);
    }

    private void founded() {
        publish(new HouseholdFounded(HOUSEHOLD, MARIA));
        publish(new HouseholdZoneTold(HOUSEHOLD, "America/Chicago"));
    }

    private OpenWeeks.Data at(Instant due) {
        assertThat(paper.scheduled()).extracting(JobsOnPaper.Job::due).contains(due);
        return new OpenWeeks.Data(HOUSEHOLD, due, false);
    }

    private void run(OpenWeeks.Data job) {
        run(job, job.due());
    }

    private void run(OpenWeeks.Data job, Instant now) {
        clock.advance(Duration.between(clock.instant(), now));
        opening().run(job);
    }

    private OpenWeeks opening() {
        return new OpenWeeks(
                schedules, new Commands(bus), paper.jobs(clock), WeekStage.SETTINGS, turns(), transactions, clock);
    }

    private Turns turns() {
        return new Turns(schedules, WeekStage.SETTINGS, clock);
    }

    private List<OpenWeek> sent() {
        return bus.getDispatchedCommands().stream()
                .map(CommandMessage::getPayload)
                .map(OpenWeek.class::cast)
                .toList();
    }

    private void publish(JulesEvent event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            var message = GenericEventMessage.asEventMessage(event);
            DefaultUnitOfWork.startAndGet(message).execute(() -> {
                try {
                    policy.handle(message);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        });
    }
}
