package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.GROUP_MESSAGE;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LITTLE_SAM;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.saga.mealplan.WeekStage.CLOSES;
import static ai.jules.saga.mealplan.WeekStage.DINNERS;
import static ai.jules.saga.mealplan.WeekStage.OPENED;
import static ai.jules.saga.mealplan.WeekStage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.Meta;
import ai.jules.kernel.WeekFailure;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import ai.jules.platform.eventstore.MessageNames;
import ai.jules.platform.eventstore.SerializationConfiguration;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.privacy.PersonalModule;
import ai.jules.saga.jobs.JobSerializer;
import ai.jules.saga.messaging.TestKeys;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a week between two steps comes back as it was. */
class KeptStateIT {

    private static final Cause CAUSE = new Cause("event", Map.of(Meta.ACTOR, "system"));
    private static final List<Option> OPTIONS = List.of(
            new Option(
                    1, new Dish(new DishRef.FromBook(LASAGNA), "Lasagna", null), DINNERS.getFirst(), 2, List.of("why")),
            new Option(2, new Dish(new DishRef.Starter("chili"), "Chili", 30), null, 0, List.of()));
    private static final Outcome OUTCOME =
            new Outcome(WeekStage.settled(WeekStage.ballots()), new ShoppingWritten(PLAN, 14, 6));

    @BeforeAll
    static void keys() {
        TestKeys.ensure(MARIA);
    }

    static Stream<Record> jobs() {
        return Stream.of(
                new OpenWeeks.Data(HOUSEHOLD, OPENED, true),
                new FindCandidates.Data(WeekStage.opened(null), "token", OPENED, 2, CAUSE),
                new FindCandidates.Data(WeekStage.opened(MARIA), "token", OPENED, 2, CAUSE),
                PollTimers.Nudge.of(PLAN, CAUSE),
                PollTimers.Close.atDeadline(PLAN, CAUSE),
                PollTimers.Close.whenAllHaveVoted(PLAN, OPENED, CAUSE),
                new GiveUp.Data(PLAN, CAUSE),
                new AskHousehold.Data(HOUSEHOLD, GROUP_MESSAGE, CLOSES, CAUSE),
                new CheckOptions.Data(PLAN, MARIA, DINNERS, OPTIONS, WeekStage.ZONE, "token", CLOSES, 1, CAUSE),
                new TellOutcome.Data(OUTCOME, List.of(MARIA, LEO), MARIA, GROUP_MESSAGE, 2, CLOSES, 1, CAUSE),
                new TellOutcome.Data(
                        new Outcome(WeekStage.settled(), null), List.of(ANA), ANA, GROUP_MESSAGE, 2, CLOSES, 1, CAUSE),
                new RecheckDinners.Data(
                        HOUSEHOLD,
                        LITTLE_SAM,
                        MARIA,
                        Personal.content(MARIA, new Preference.Allergy("peanut", "peanuts")),
                        "token",
                        OPENED,
                        1,
                        CAUSE),
                new RecheckDinners.Data(HOUSEHOLD, LEO, MARIA, null, "token", OPENED, 1, CAUSE),
                new TellReplaced.Data(
                        HOUSEHOLD,
                        MARIA,
                        List.of(MARIA, LEO),
                        List.of(new TellReplaced.Replaced(
                                DINNERS.getFirst(),
                                new DishRef.FromBook(LASAGNA),
                                "Lasagna",
                                Personal.content(MARIA, "contains peanuts"),
                                new Dish(new DishRef.Starter("chili"), "Chili", 30))),
                        OPENED,
                        1,
                        CAUSE),
                new RemindToThaw.Data(HOUSEHOLD, DINNERS.getFirst(), OPENED, 1, CAUSE));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    @SuppressWarnings("unchecked")
    void everyJobFindsWhatItWasGiven(Record data) {
        var serializer = new JobSerializer(JsonMapper.builder()
                .addModule(new PersonalModule(TestKeys.VAULT))
                .build());

        assertThat(serializer.<Record>deserialize((Class<Record>) data.getClass(), serializer.serialize(data)))
                .isEqualTo(data);
    }

    @Test
    @Tag("rule-33")
    void noJobShowsWhatSomebodyMustNotEat() {
        var serializer = new JobSerializer(JsonMapper.builder()
                .addModule(new PersonalModule(TestKeys.VAULT))
                .build());

        assertThat(jobs().map(data -> new String(serializer.serialize(data))))
                .noneMatch(kept -> kept.contains("peanut"));
    }

    @Test
    void theSagaRemembersEverything() {
        var saga = new WeeklyPlanningSaga();
        Map.<String, Object>ofEntries(
                        Map.entry("plan", PLAN),
                        Map.entry("week", "event"),
                        Map.entry("by", MARIA),
                        Map.entry("reader", LEO),
                        Map.entry("zone", WeekStage.ZONE),
                        Map.entry("closesAt", CLOSES),
                        Map.entry("nudgeAt", OPENED),
                        Map.entry("dinners", DINNERS),
                        Map.entry("options", OPTIONS),
                        Map.entry("electorate", new ArrayList<>(List.of(MARIA, LEO))),
                        Map.entry("silent", new TreeSet<>(List.of(LEO.toString()))),
                        Map.entry("announced", new TreeSet<>(List.of("message"))),
                        Map.entry("open", true),
                        Map.entry("outcomeUseUntil", CLOSES),
                        Map.entry("listRefusal", "refusal"),
                        Map.entry("outcome", OUTCOME),
                        Map.entry("abandoned", WeekFailure.NO_CANDIDATES))
                .forEach((field, value) -> ReflectionTestUtils.setField(saga, field, value));
        var serializer = SerializationConfiguration.serializer(
                MessageNames.ofTheLanguage(), List.of(new PersonalModule(TestKeys.VAULT)));

        WeeklyPlanningSaga back = serializer.deserialize(serializer.serialize(saga, byte[].class));

        assertThat(kept(back)).hasSize(17).isEqualTo(kept(saga));
    }

    private static Map<String, Object> kept(WeeklyPlanningSaga saga) {
        var kept = new TreeMap<String, Object>();
        Arrays.stream(WeeklyPlanningSaga.class.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .forEach(field -> kept.put(field.getName(), ReflectionTestUtils.getField(saga, field.getName())));
        return kept;
    }
}
