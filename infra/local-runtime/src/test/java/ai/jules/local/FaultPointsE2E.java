package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.local.transcript.Performance;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The house dies where it hurts most and is started again; the handsets, which live on, repeat what was not accepted. The
 * story must end as if nothing had been: every reply once, one recipe.
 */
@InAnotherProcess
class FaultPointsE2E {

    private static final String STORY = """
        maria > JOIN
        < ...What should I call you?...
        maria > Maria
        < Hi Maria. Your household is ready. Text me a photo of a recipe, or: invite Leo 202-555-0142
        maria > [card] grandma's lasagna
        < Got it, reading your recipe...
        (clock +4s)
        < /Grandma's Lasagna, serves 8, 75 min\\. 9 ingredients, 6 steps\\..*/
        maria > 1/4 tsp nutmeg, and serves 6
        < Fixed: 1/4 tsp nutmeg; serves 6. SAVE it, or tell me what else.
        maria > perfect
        < Saved Grandma's Lasagna to your family recipe book. UNDO takes it back.
        (recipes Grandma's Lasagna)
        (recipe "Grandma's Lasagna" has line "1/4 tsp nutmeg")
        (recipe "Grandma's Lasagna" has servings 6)
        (recipe "Grandma's Lasagna" has photos 1)
        (consent of maria is active)
        """;

    /** One on the way in, one in the middle, one on the way out. */
    private static final List<String> ALWAYS = List.of(
            "text-after-commit-before-answer",
            "reader-after-recipe-extraction-before-position",
            "outbound-after-acceptance-before-record");

    private static final List<String> WHEN_THERE_IS_TIME = List.of(
            "relay-after-acknowledgement-before-delete",
            "reader-after-photos-before-position",
            "reader-after-outbound-before-position",
            "reader-after-recipes-before-position",
            "reader-after-members-before-position",
            "reader-after-messages-before-position",
            "reading-done-before-told",
            "outbound-after-sending-before-provider");

    @TempDir
    private static Path directory;

    private static Options options;
    private static HouseProcess phone;
    private static RunningHouse house;
    private static MortalHouse mortal;

    @BeforeAll
    static void start() {
        options = FreePorts.optionsIn(directory.resolve("data"));
        phone = HouseProcess.phone(options).waitUntilUp();
        house = new RunningHouse(options);
        mortal = new MortalHouse(options);
    }

    @AfterAll
    static void stop() {
        house.close();
        mortal.close();
        phone.close();
    }

    @TestFactory
    @Tag("rule-19")
    Stream<DynamicTest> theStoryEndsRightAfterDyingAt() {
        return storiesDyingAt(ALWAYS);
    }

    @TestFactory
    @EnabledIfSystemProperty(named = "jules.slow", matches = "true")
    Stream<DynamicTest> theStoryAlsoEndsRightAfterDyingAt() {
        return storiesDyingAt(WHEN_THERE_IS_TIME);
    }

    private static Stream<DynamicTest> storiesDyingAt(List<String> faults) {
        return IntStream.range(0, faults.size()).mapToObj(i -> {
            String next = i + 1 < faults.size() ? faults.get(i + 1) : MortalHouse.NOWHERE;
            return DynamicTest.dynamicTest(faults.get(i), () -> playDyingAt(faults.get(i), next));
        });
    }

    private static void playDyingAt(String fault, String next) throws Exception {
        mortal.willDieAt(List.of(fault), next);

        Performance.insistingIn(house).play("dying at " + fault, STORY);

        assertThat(mortal.deaths()).as("how the house ended").containsExactly(MortalHouse.KILLED);
        assertThat(mortal.isSpent(fault)).isTrue();
    }
}
