package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.local.transcript.Handsets;
import ai.jules.local.transcript.Handsets.Reply;
import ai.jules.local.transcript.Handsets.Text;
import ai.jules.local.transcript.Performance;
import ai.jules.local.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Votes that open, remind and close by themselves, in a house of their own whose calendar begins on March 1, 2027: in the
 * shared one they are switched off, since time flies there.
 */
@InAnotherProcess
@TestMethodOrder(OrderAnnotation.class)
class WeeklyVotesE2E {

    private static final Instant BEGINNING = Instant.parse("2027-03-01T15:00:00Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Two hundred take minutes on a small machine. */
    private static final int HOUSEHOLDS = Boolean.getBoolean("jules.slow") ? 200 : 30;

    /** So many votes open in a second here; four do where nobody says otherwise, which would take most of a minute. */
    private static final int OPENINGS = 20;

    /** In any sliding second, at the receiver (rule 18). */
    private static final int MOST = 80;

    /** Nine of ten answers take less, whatever is sent to others; the tenth may come while the machine has no time at all. */
    private static final Duration PROMPT = Duration.ofSeconds(5);

    private static final Duration BETWEEN_TEXTS = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path directory;

    private static HouseProcess process;
    private static RunningHouse house;
    private static Handsets handsets;

    @BeforeAll
    static void start() throws IOException {
        var options = FreePorts.optionsIn(directory.resolve("data"));
        Files.createDirectories(options.data());
        Files.writeString(
                options.data().resolve("clock"), String.valueOf(BEGINNING.toEpochMilli() - System.currentTimeMillis()));
        process = HouseProcess.house(options, Map.of("JULES_POLL_OPENINGSASECOND", String.valueOf(OPENINGS)))
                .waitUntilUp();
        house = new RunningHouse(options);
        handsets = new Handsets(house.phone());
    }

    @AfterAll
    static void stop() {
        house.close();
        process.close();
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> votesFollowTheClockOnTheWall() {
        return Stream.of("clocks-go-forward", "clocks-go-back")
                .map(name -> DynamicTest.dynamicTest(name, () -> Performance.in(house)
                        .play(Transcript.in("/weekly-votes").stream()
                                .filter(transcript -> transcript.name().equals(name))
                                .findFirst()
                                .orElseThrow())));
    }

    /**
     * All are asked at the same minute, reminded at the same moment and told what came of it at the same moment, while
     * somebody who has nothing to do with it wants answers.
     */
    @Test
    @Order(2)
    @Tag("rule-16")
    @Tag("rule-18")
    void manyHouseholdsVoteAtOnceAndSomebodyElseIsAnswered() throws Exception {
        var people = IntStream.range(0, HOUSEHOLDS)
                .mapToObj(number -> "+1212555" + (2_000 + number))
                .toList();
        goTo(DayOfWeek.SATURDAY, LocalTime.of(9, 50));
        together(people, "JOIN");
        var bystander = new Bystander("+12135550123");
        house.settle();
        var before = handsets.received();

        goTo(DayOfWeek.SATURDAY, LocalTime.of(10, 0));
        bystander.textsUntil(() -> hearsMore(people, before, 1));
        goTo(DayOfWeek.SUNDAY, LocalTime.of(15, 0));
        bystander.textsUntil(() -> hearsMore(people, before, 2));
        goTo(DayOfWeek.SUNDAY, LocalTime.of(18, 0));
        bystander.textsUntil(() -> hearsMore(people, before, 3));
        house.settle();

        var after = handsets.received();
        for (var person : people) {
            var heard = after.get(person)
                    .subList(before.get(person).size(), after.get(person).size());
            assertThat(heard).as("all that was said to one of them").hasSize(3);
            assertThat(heard).extracting(Reply::from).containsOnly(handsets.groupNumber());
            assertThat(heard.get(0).body()).startsWith("Dinners ");
            assertThat(heard.get(1).body()).startsWith("Your vote is missing. ");
            assertThat(heard.get(2).body()).startsWith("Nobody voted, so I picked: ");
        }
        var polls = people.stream()
                .map(person -> after.get(person).get(before.get(person).size()).at())
                .toList();
        assertThat(mostInASecond(polls)).as("polls in a second").isLessThanOrEqualTo(MOST / 2);
        var all = after.values().stream()
                .flatMap(Collection::stream)
                .map(Reply::at)
                .toList();
        assertThat(mostInASecond(all)).as("texts in a second").isLessThanOrEqualTo(MOST);
        assertThat(bystander.waits).hasSizeGreaterThan(5);
        var waits = bystander.waits.stream().sorted().toList();
        assertThat(waits.get(waits.size() * 9 / 10))
                .as("how long answers took: %s", waits)
                .isLessThan(PROMPT);
    }

    /** Lives where it is still early, and asks for the list again and again. */
    private static final class Bystander {

        private final String phone;
        private final List<Duration> waits = new ArrayList<>();

        Bystander(String phone) {
            this.phone = phone;
            ask("JOIN");
            ask("stop the weekly vote");
            waits.clear();
        }

        private void ask(String words) {
            int before = handsets.received(phone).size();
            long began = System.nanoTime();
            text(phone, words);
            await("an answer")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> handsets.received(phone).size() > before);
            waits.add(Duration.ofNanos(System.nanoTime() - began));
        }

        /** Nobody is answered more often than thirty times an hour. */
        void textsUntil(Callable<Boolean> done) throws Exception {
            for (int i = 0; i < 25 && !done.call(); i++) {
                ask("list");
                await("a moment").pollDelay(BETWEEN_TEXTS).until(() -> true);
            }
            await().atMost(PATIENCE).pollInterval(BETWEEN_TEXTS).until(done);
        }
    }

    private static boolean hearsMore(List<String> people, Map<String, List<Reply>> before, int more) {
        var now = handsets.received();
        return people.stream()
                .allMatch(person -> now.getOrDefault(person, List.of()).size()
                        >= before.get(person).size() + more);
    }

    private static void text(String from, String words) {
        var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        assertThat(handsets.send(new Text(sid, from, false, words, List.of(), false))
                        .accepted())
                .isTrue();
    }

    private static void together(List<String> people, String words) throws Exception {
        var places = new Semaphore(16);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = people.stream()
                    .map(person -> threads.submit(() -> {
                        places.acquire();
                        try {
                            text(person, words);
                        } finally {
                            places.release();
                        }
                        return null;
                    }))
                    .toList();
            for (var sent : sending) {
                sent.get();
            }
        }
    }

    private static void goTo(DayOfWeek day, LocalTime time) {
        var now = handsets.now().atZone(NEW_YORK);
        var then = now.with(TemporalAdjusters.nextOrSame(day)).with(time);
        handsets.advanceClock(Duration.between(now, then.isAfter(now) ? then : then.plusWeeks(1)));
    }

    /** In any stretch of one second. */
    private static int mostInASecond(List<Instant> moments) {
        var times = moments.stream().mapToLong(Instant::toEpochMilli).sorted().toArray();
        int most = 0;
        for (int first = 0, last = 0; last < times.length; last++) {
            while (times[last] - times[first] >= 1_000) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
