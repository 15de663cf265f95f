package ai.jules.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backlog of replies leaves at the pace of the sending account while the provider refuses some. Everything is judged by
 * what the phone saw: it is a process of its own and outlives a killed house.
 */
final class Dispatch {

    private static final int PACE = 72;
    private static final int MOST = 80;
    private static final double SLACK = 1.12;
    private static final int CLIENTS = 8;
    private static final int FIRST_NUMBER = 20_000;
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final JsonMapper JSON = new JsonMapper();

    /** What happens while the backlog leaves. */
    private enum Run {
        /** The house has only just been started: nothing its dispatcher does has been compiled. */
        COLD,
        /** Nothing, in a house that has been up for a minute. */
        A,
        /** Sagas, and with them the dispatcher, are killed half way and started again. */
        B,
        /** Everything but the phone is killed half way and started again. */
        C;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Bench.Choices choices;
    private final Figures figures;
    private final int texts;
    private final int people;
    private final int every;
    private final HttpClient http = HttpClient.newHttpClient();

    Dispatch(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
        this.texts = choices.number("texts", 1_000);
        this.people = choices.number("people", 250);
        this.every = choices.number("every", 20);
    }

    void run() throws Exception {
        try (House house = choices.house()) {
            house.forget();
            house.phoneAlone();
            house.sagasAlone();
            house.up();
            house.awaitSagas();
            var handsets = new Handsets(house);
            handsets.join(people, CLIENTS);
            boolean sound = true;
            int first = FIRST_NUMBER;
            for (Run run : Run.values()) {
                handsets.settle();
                await(() -> reported(house));
                sound &= measure(run, house, handsets, first);
                first += texts;
            }
            house.down();
            if (sound) {
                house.close();
                house.forget();
            }
        }
    }

    /** @return whether nothing was doubled, too fast, or lost without being marked as undeliverable */
    private boolean measure(Run run, House house, Handsets handsets, int first) throws Exception {
        change(house, "insert into process.sending_stop (provider, error_code, since) values ('twilio', 0, now())");
        queue(house, handsets, first);
        fault(house, "{\"send\":[{\"status\":429,\"code\":20429,\"every\":" + every + "}]}");
        long begun = requests(house).size();
        long givenUpBefore = givenUp(house);
        change(house, "delete from process.sending_stop");
        long downtime =
                switch (run) {
                    case COLD, A -> 0;
                    case B, C -> dieHalfWay(run, house);
                };
        awaitWaiting(house, waiting -> waiting == 0);
        fault(house, "{}");

        var seen = requests(house).stream().skip(begun).toList();
        var times =
                seen.stream().mapToLong(it -> it.path("at").asLong()).sorted().toArray();
        long refused = seen.stream()
                .filter(it -> it.path("outcome").asString().equals("refused"))
                .count();
        double seconds = (times[times.length - 1] - times[0] - downtime) / 1_000.0;
        double allowed = SLACK * times.length / PACE;
        int most = mostInASecond(times);
        int[] balance = balance(house, first);
        long givenUp = givenUp(house) - givenUpBefore;
        figures.row(
                "run %s: %d replies, %d requests (%d refused) in %.1f s (%.1f allowed), most in a second %d, lost %d,"
                        + " doubled %d, down %.1f s",
                run.label(),
                texts,
                times.length,
                refused,
                seconds,
                allowed,
                most,
                balance[0],
                balance[1],
                downtime / 1_000.0);
        figures.row("requests in each second: %s", perSecond(times));
        figures.figure("dispatch." + run.label() + ".requests", times.length, "requests");
        figures.figure("dispatch." + run.label() + ".refused", refused, "requests");
        figures.figure("dispatch." + run.label() + ".seconds", seconds, "s");
        figures.figure("dispatch." + run.label() + ".allowed", allowed, "s");
        figures.figure("dispatch." + run.label() + ".share-of-pace", times.length / seconds / PACE, "of 72/s");
        figures.figure("dispatch." + run.label() + ".most-in-a-second", most, "requests");
        figures.figure("dispatch." + run.label() + ".lost", balance[0], "replies");
        figures.figure("dispatch." + run.label() + ".given-up", givenUp, "replies");
        figures.figure("dispatch." + run.label() + ".doubled", balance[1], "replies");
        return most <= MOST && balance[0] == givenUp && balance[1] == 0;
    }

    /** Lets everybody text until as many replies wait. */
    private void queue(House house, Handsets handsets, int first) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> clients = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> {
                        try (Line line = new Line(house.port("command-side"))) {
                            for (int i = client; i < texts; i += CLIENTS) {
                                Handsets.expectAccepted(handsets.send(
                                        line, handsets.newSid(), Handsets.phone(i % people), "" + (first + i)));
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> client : clients) {
                client.get();
            }
        }
        awaitWaiting(house, waiting -> waiting >= texts);
    }

    /** How many milliseconds of the receiver's clock nothing came because nobody was there. */
    private long dieHalfWay(Run run, House house) throws Exception {
        awaitWaiting(house, waiting -> waiting <= texts / 2);
        house.killSagas();
        if (run == Run.C) {
            house.kill();
        }
        // what was under way is noted by the phone a moment later
        Thread.sleep(1_000);
        var before = requests(house);
        house.sagasAlone();
        if (run == Run.C) {
            house.up();
        }
        await(() -> requests(house).size() > before.size());
        var after = requests(house).get(before.size());
        return after.path("at").asLong() - before.getLast().path("at").asLong();
    }

    /** Replies lost, and replies too many. */
    private int[] balance(House house, int first) throws IOException, InterruptedException {
        int[] counts = new int[texts];
        for (int person = 0; person < people; person++) {
            for (JsonNode message : Person.messages(http, house, Handsets.phone(person))) {
                if (message.path("direction").asString().equals("outbound")) {
                    for (int i = person; i < texts; i += people) {
                        if (message.path("body").asString().contains("" + (first + i))) {
                            counts[i]++;
                        }
                    }
                }
            }
        }
        int lost = (int) Arrays.stream(counts).filter(count -> count == 0).count();
        int doubled = Arrays.stream(counts).map(count -> Math.max(0, count - 1)).sum();
        return new int[] {lost, doubled};
    }

    private static List<Integer> perSecond(long[] millis) {
        var counts = new ArrayList<Integer>();
        for (long one : millis) {
            int second = (int) ((one - millis[0]) / 1_000);
            while (counts.size() <= second) {
                counts.add(0);
            }
            counts.set(second, counts.get(second) + 1);
        }
        return counts;
    }

    private static int mostInASecond(long[] millis) {
        int most = 0;
        for (int from = 0, to = 0; to < millis.length; to++) {
            while (millis[to] - millis[from] >= 1_000) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    /** What the provider was asked to send, oldest first. */
    private List<JsonNode> requests(House house) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(phone(house, "/simulator/requests")).build();
        var all = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        var sends = new ArrayList<JsonNode>();
        for (JsonNode one : all) {
            if (one.path("method").asString().equals("POST")) {
                sends.add(one);
            }
        }
        return sends;
    }

    private void fault(House house, String plan) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(phone(house, "/simulator/faults"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(plan))
                .build();
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
            throw new IllegalStateException("the phone does not take faults");
        }
    }

    private static URI phone(House house, String path) {
        return URI.create("http://127.0.0.1:" + (house.gateway() + 1) + path);
    }

    /** Looks at the replies that are not over on one connection: to log in each time would take from what is measured. */
    private static void awaitWaiting(House house, LongPredicate enough) throws Exception {
        try (var database = house.database();
                var waiting =
                        database.prepareStatement("select count(*) from process.outbox where finished_at is null")) {
            await(() -> {
                try (var rows = waiting.executeQuery()) {
                    rows.next();
                    return enough.test(rows.getLong(1));
                }
            });
        }
    }

    /** Whether the provider has told all there is to tell of what was sent. */
    private static boolean reported(House house) throws SQLException {
        return count(house, "select count(*) from read.message_view where direction = 'outbound' and status = 'sent'")
                == 0;
    }

    /** Refused three times, which happens to one reply in 8,000 when every twentieth request is refused. */
    private static long givenUp(House house) throws SQLException {
        return count(house, "select count(*) from process.outbox where state = 'GIVEN_UP'");
    }

    private static long count(House house, String sql) throws SQLException {
        try (var database = house.database();
                var rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void change(House house, String sql) throws SQLException {
        try (var database = house.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it takes too long");
            }
            Thread.sleep(250);
        }
    }

    @FunctionalInterface
    private interface Condition {

        boolean holds() throws Exception;
    }
}
