package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.local.transcript.Performance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final String NOTHING = "nothing-more";
    private static final int KILLED = 137;

    @TempDir
    private static Path directory;

    private static Options options;
    private static HouseProcess phone;
    private static RunningHouse house;
    private static Mortal mortal;

    @BeforeAll
    static void start() {
        options = FreePorts.optionsIn(directory.resolve("data"));
        phone = HouseProcess.phone(options).waitUntilUp();
        house = new RunningHouse(options);
        mortal = new Mortal(options);
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
            String next = i + 1 < faults.size() ? faults.get(i + 1) : NOTHING;
            return DynamicTest.dynamicTest(faults.get(i), () -> playDyingAt(faults.get(i), next));
        });
    }

    private static void playDyingAt(String fault, String next) throws Exception {
        mortal.willDieAt(fault, next);

        Performance.insistingIn(house).play("dying at " + fault, STORY);

        assertThat(mortal.deaths()).as("how the house ended").containsExactly(KILLED);
        assertThat(mortal.isSpent(fault)).isTrue();
    }

    /** A house that dies once at a named place and is started again, ready to die at the next place when it is told to. */
    private static final class Mortal implements AutoCloseable {

        private final Options options;
        private final List<Integer> deaths = new ArrayList<>();
        private HouseProcess process;
        private String armedWith = NOTHING;
        private String next = NOTHING;
        private boolean closing;

        Mortal(Options options) {
            this.options = options;
        }

        /** A house that was started for this place already only has to forget that it has died there. */
        synchronized void willDieAt(String fault, String then) throws IOException {
            next = then;
            deaths.clear();
            if (process == null || !armedWith.equals(fault)) {
                stop();
                begin(fault);
            }
            Files.deleteIfExists(mark(fault));
        }

        private synchronized void begin(String fault) {
            armedWith = fault;
            closing = false;
            process = HouseProcess.house(options, Map.of("JULES_FAULT", fault)).waitUntilUp();
            var living = process;
            Thread.ofVirtual().start(() -> startAgainAfter(living));
        }

        private void startAgainAfter(HouseProcess living) {
            try {
                int code = living.exitCode();
                synchronized (this) {
                    if (living == process && !closing) {
                        deaths.add(code);
                        Files.writeString(mark(next), "");
                        begin(next);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        synchronized List<Integer> deaths() {
            return List.copyOf(deaths);
        }

        boolean isSpent(String fault) {
            return Files.exists(mark(fault));
        }

        private Path mark(String fault) {
            return options.data().resolve("fault-" + fault + ".done");
        }

        private void stop() {
            closing = true;
            if (process != null) {
                process.close();
            }
        }

        @Override
        public synchronized void close() {
            stop();
        }
    }
}
