package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thousand people text and stop at the same time, each in an order of their own, while the provider is slow, refuses and
 * forgets: whatever was queued, tried again or late, nothing begins to be sent to somebody more than two seconds after it
 * was allowed, and nothing is allowed after they have stopped (rule 4), seen at the receiver.
 */
@ExtendWith(SharedHouse.class)
class StopAlwaysWinsE2E {

    private static final int PEOPLE = 1_000;
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

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    /** What one person does, in order. */
    private record Person(String phone, List<String> texts, String stopSid) {}

    private RunningHouse house;

    @AfterEach
    void endTheTrouble() {
        request("DELETE", "/simulator/faults", null);
    }

    @Test
    @Tag("rule-4")
    @Tag("rule-5")
    void rule4holdsAtTheReceiverInAThousandInterleavings(RunningHouse house) throws Exception {
        this.house = house;
        var random = new Random(SEED);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> person(number, random))
                .toList();
        together(people, person -> {
            text(person.phone(), "JOIN", sid());
            return null;
        });
        assertThat(request("PUT", "/simulator/faults", TROUBLE)).isBetween(200, 299);

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
        for (var message : received(person.phone())) {
            var body = message.path("body").asString();
            var at = Instant.ofEpochMilli(message.path("at").asLong());
            if (body.startsWith("You have successfully been unsubscribed")) {
                continue;
            }
            if (body.startsWith(FAREWELL)) {
                farewells++;
            } else if (at.isAfter(stoppedAt.plus(VALID).plus(ON_THE_WIRE))) {
                found.add(person + " stopped at " + stoppedAt + " and got at " + at + ": " + body);
            }
        }
        if (farewells > 1) {
            found.add(person + " was confirmed " + farewells + " times");
        }
        return found;
    }

    private List<JsonNode> received(String phone) {
        var answer = get("/simulator/messages?phone=%2B" + phone.substring(1));
        return json.readTree(answer)
                .valueStream()
                .filter(message -> message.path("direction").asString().equals("outbound"))
                .toList();
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

    private interface Doing {
        Void by(Person person) throws Exception;
    }

    /** At most so many at once as the machine has use for. */
    private static void together(List<Person> people, Doing doing) throws Exception {
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
        int status = request(
                "POST",
                "/simulator/messages",
                json.writeValueAsString(Map.of("from", from, "to", "direct", "body", body, "messageSid", sid)));
        assertThat(status).isEqualTo(202);
    }

    private String get(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(house.phone() + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException("the phone does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int request(String method, String path, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(house.phone() + path))
                    .timeout(Duration.ofMinutes(2))
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("the phone does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
