package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.local.transcript.Handsets;
import ai.jules.local.transcript.Handsets.Text;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A thousand people text and stop at the same time, each in an order of their own, while the provider is slow, refuses and
 * forgets: whatever was queued, tried again or late, nothing begins to be sent to somebody more than two seconds after it
 * was allowed, and nothing is allowed after they have stopped (rule 4), seen at the receiver.
 */
@InThisProcess
@ExtendWith(SharedHouse.class)
class StopAlwaysWinsE2E {

    private static final int PEOPLE = 1_000;
    private static final int HOSTS = 60;
    private static final long SEED = 20_261_122;
    private static final Duration VALID = Duration.ofSeconds(2);

    /** A clock has to be read, and a request to be written, before the receiver sees it. */
    private static final Duration ON_THE_WIRE = Duration.ofMillis(500);

    private static final String FAREWELL = "You are unsubscribed from Jules";
    private static final List<String> STOPS =
            List.of("STOP", "opt out", "leave me alone", "Unsubscribe", "no more texts");
    private static final String TROUBLE = """
        {"send":[{"status":429,"code":20429,"times":150},{"status":503,"code":20503,"times":100},{"latencyMs":40}],
         "callbackShuffle":true}\
        """;

    /** What one person does, in order. */
    private record Person(String phone, List<String> texts, String stopSid) {}

    private RunningHouse house;
    private Handsets handsets;

    @AfterEach
    void endTheTrouble() {
        handsets.faults("");
    }

    @Test
    @Tag("rule-4")
    @Tag("rule-5")
    void rule4holdsAtTheReceiverInAThousandInterleavings(RunningHouse house) throws Exception {
        enter(house);
        var random = new Random(SEED);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> person(number, random))
                .toList();
        together(people, person -> {
            text(person.phone(), "JOIN", sid());
            return null;
        });
        handsets.faults(TROUBLE);

        together(people, person -> {
            for (var words : person.texts()) {
                LockSupport.parkNanos(Duration.ofMillis(
                                new Random(words.hashCode() ^ person.phone().hashCode()).nextInt(60))
                        .toNanos());
                text(person.phone(), words, STOPS.contains(words) ? person.stopSid() : sid());
            }
            return null;
        });
        house.settle();

        var stopped = stops(people);
        assertThat(stopped).hasSize(PEOPLE);
        var late = new ArrayList<String>();
        for (var person : people) {
            late.addAll(tooLate(person, stopped.get(person.stopSid())));
        }
        assertThat(late).isEmpty();
    }

    /** Notices wait for the morning (rule 17), and for a consent that is still there by then. */
    @Test
    void rule4holdsForTextsThatWaitForTheMorning(RunningHouse house) throws Exception {
        enter(house);
        var random = new Random(SEED);
        var hosts = IntStream.range(0, HOSTS)
                .mapToObj(number -> new Host(
                        "+1312555" + String.format("%04d", 4_000 + number),
                        "+1312555" + String.format("%04d", 5_000 + number),
                        Night.values()[random.nextInt(Night.values().length)]))
                .toList();
        advanceTo(LocalTime.of(10, 0));
        together(hosts, host -> {
            say(host.phone(), "JOIN", "Maria", "invite Leo " + host.guest());
            return null;
        });
        house.settle();
        advanceTo(LocalTime.of(23, 0));
        together(hosts, host -> {
            switch (host.night()) {
                case SLEEPS -> say(host.guest(), "sure");
                case STOPS_BEFORE -> {
                    say(host.phone(), "leave me alone");
                    say(host.guest(), "sure");
                }
                case STOPS_AFTER -> {
                    say(host.guest(), "sure");
                    say(host.phone(), "leave me alone");
                }
                case STOPS_AND_COMES_BACK -> {
                    say(host.guest(), "sure");
                    say(host.phone(), "leave me alone", "START");
                }
            }
            return null;
        });
        house.settle();
        assertThat(hosts).allSatisfy(host -> assertThat(notices(host)).isZero());

        advanceTo(LocalTime.of(8, 1));
        house.settle();
        assertThat(hosts).allSatisfy(host -> assertThat(notices(host))
                .as(host.toString())
                .isBetween(host.night() == Night.SLEEPS ? 1L : 0L, host.night().mostNotices));
    }

    /** What somebody does while a notice for them waits. */
    private enum Night {
        SLEEPS(1),
        STOPS_BEFORE(0),
        STOPS_AFTER(0),
        STOPS_AND_COMES_BACK(1);

        private final long mostNotices;

        Night(long mostNotices) {
            this.mostNotices = mostNotices;
        }
    }

    private record Host(String phone, String guest, Night night) {}

    private long notices(Host host) {
        return handsets.received(host.phone()).stream()
                .filter(reply -> reply.body().contains("joined"))
                .count();
    }

    private void say(String phone, String... texts) {
        for (var words : texts) {
            text(phone, words, sid());
        }
    }

    /** The next time the clocks where these people live show this. */
    private void advanceTo(LocalTime time) {
        var now = handsets.now().atZone(ZoneId.of("America/Chicago"));
        var next =
                now.with(time).isAfter(now) ? now.with(time) : now.plusDays(1).with(time);
        handsets.advanceClock(Duration.between(now, next));
    }

    private void enter(RunningHouse house) {
        this.house = house;
        this.handsets = new Handsets(house.phone());
    }

    /** Two to five texts, a stop somewhere among them, and more behind it. */
    private static Person person(int number, Random random) {
        var texts = new ArrayList<String>();
        int many = 2 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            texts.add(String.valueOf(100 + random.nextInt(900)));
        }
        texts.add(random.nextInt(many + 1), STOPS.get(random.nextInt(STOPS.size())));
        return new Person("+1312555" + String.format("%04d", 2_000 + number), texts, sid());
    }

    private static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    /** What reached the person although they had stopped, other than the one confirmation. */
    private List<String> tooLate(Person person, Instant stoppedAt) {
        var found = new ArrayList<String>();
        int farewells = 0;
        for (var reply : handsets.received(person.phone())) {
            if (reply.provider()) {
                continue;
            }
            if (reply.body().startsWith(FAREWELL)) {
                farewells++;
            } else if (reply.at().isAfter(stoppedAt.plus(VALID).plus(ON_THE_WIRE))) {
                found.add(person + " stopped at " + stoppedAt + " and got at " + reply.at() + ": " + reply.body());
            }
        }
        if (farewells > 1) {
            found.add(person + " was confirmed " + farewells + " times");
        }
        return found;
    }

    /**
     * When each stop was committed, by the id of the text that said it; earlier than the text where the provider's refusal to
     * send told it first.
     */
    private Map<String, Instant> stops(List<Person> people) throws SQLException {
        var sids = people.stream().map(Person::stopSid).toArray(String[]::new);
        var stops = new HashMap<String, Instant>();
        try (var database = connect();
                var select =
                        database.prepareStatement("select s.sid, min(e.time_stamp) from unnest(?::text[]) as s (sid)"
                                + " join write.domain_event_entry t on t.payload_type = 'TextReceived'"
                                + " and position(convert_to(s.sid, 'UTF8') in t.meta_data) > 0"
                                + " join write.domain_event_entry e on e.payload_type = 'ConsentRevoked'"
                                + " and e.aggregate_identifier = replace(t.aggregate_identifier, 'thread:', 'member:')"
                                + " group by s.sid")) {
            select.setArray(1, database.createArrayOf("text", sids));
            var rows = select.executeQuery();
            while (rows.next()) {
                stops.put(rows.getString(1), Instant.parse(rows.getString(2)));
            }
        }
        return stops;
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty(
                "password", LocalSecrets.in(house.data().resolve("secrets")).password(PostgresServer.SUPERUSER));
        return DriverManager.getConnection(DatabaseRoles.url(house.ports()), properties);
    }

    private interface Doing<T> {
        Void by(T somebody) throws Exception;
    }

    /** At most so many at once as the machine has use for. */
    private static <T> void together(List<T> people, Doing<T> doing) throws Exception {
        var places = new Semaphore(48);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = people.stream()
                    .<Callable<Void>>map(person -> () -> {
                        places.acquire();
                        try {
                            return doing.by(person);
                        } finally {
                            places.release();
                        }
                    })
                    .toList();
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
    }

    private void text(String from, String body, String sid) {
        assertThat(handsets.send(new Text(sid, from, false, body, List.of(), false))
                        .accepted())
                .isTrue();
    }
}
