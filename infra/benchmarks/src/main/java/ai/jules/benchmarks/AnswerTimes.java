package ai.jules.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long somebody waits for an answer that needs no model: from the moment the text is handed to the provider's stand-in
 * until its reply is at the phone, heard on an open stream. One text at a time, on a machine that does nothing else.
 */
final class AnswerTimes {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUNDS_EACH = 3;
    private static final long PATIENCE_SECONDS = 30;

    private static final String LASAGNA = """
        Lasagna
        Serves 6
        1 lb lasagna noodles
        2 cups ricotta
        3 cups tomato sauce
        1. Boil the noodles.
        2. Layer everything.
        3. Bake for 45 minutes at 375 F.
        """;

    /** What is sent and what the right answer has in it. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("add milk", "Added milk");
        TEXTS.put("list", "milk");
        TEXTS.put("undo", "Took back");
        TEXTS.put("what's in the fridge?", "butter");
        TEXTS.put("how long do I bake the lasagna", "45 minutes");
        TEXTS.put("help", "STOP to opt out");
    }

    private final Bench.Choices choices;
    private final Figures figures;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    AnswerTimes(Bench.Choices choices, Figures figures) {
        this.choices = choices;
        this.figures = figures;
    }

    /** @param at in the nanoseconds of this process */
    private record Arrival(String to, String body, long at) {}

    void run() throws Exception {
        try (House house = choices.house()) {
            house.forget();
            house.up();
            var listening = Thread.ofPlatform().daemon().start(() -> listen(house));
            int families = choices.number("families", 12);
            var waits = new LinkedHashMap<String, List<Double>>();
            TEXTS.keySet().forEach(words -> waits.put(words, new ArrayList<>()));
            talk(house, 0, new LinkedHashMap<>());
            for (int family = 1; family <= families; family++) {
                talk(house, family, waits);
            }
            listening.interrupt();
            report(waits);
            house.down();
            house.forget();
        }
    }

    /** One person: first what is needed to be answered, then every text some times; times go where there is room for them. */
    private void talk(House house, int number, Map<String, List<Double>> waits) throws Exception {
        var phone = Handsets.phone(number);
        exchange(house, phone, "JOIN", "What should I call you?");
        exchange(house, phone, "Maria", "Your household is ready");
        exchange(house, phone, LASAGNA, "SAVE it");
        exchange(house, phone, "SAVE", "Saved Lasagna");
        exchange(house, phone, "we have butter and a gallon of milk", "Noted");
        for (int round = 0; round < ROUNDS_EACH; round++) {
            for (var text : TEXTS.entrySet()) {
                double millis = exchange(house, phone, text.getKey(), text.getValue());
                waits.getOrDefault(text.getKey(), new ArrayList<>()).add(millis);
            }
        }
    }

    private double exchange(House house, String phone, String words, String answer) throws Exception {
        arrivals.clear();
        var request = HttpRequest.newBuilder(URI.create(house.url() + "/simulator/messages"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("from", phone, "body", words))))
                .build();
        long began = System.nanoTime();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 202) {
            throw new IllegalStateException("a text was answered " + status);
        }
        for (var arrival = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                arrival != null;
                arrival = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            if (arrival.to().equals(phone) && arrival.body().contains(answer)) {
                return (arrival.at() - began) / 1e6;
            }
        }
        throw new IllegalStateException("\"" + words + "\" was not answered by \"" + answer + "\"");
    }

    /** Until the house goes. */
    private void listen(House house) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + (house.gateway() + 1) + "/simulator/messages/stream"))
                .build();
        try (var lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            var kind = "";
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("event:")) {
                    kind = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:") && kind.equals("message")) {
                    hear(line.substring("data:".length()), System.nanoTime());
                }
            }
        } catch (IOException | java.io.UncheckedIOException gone) {
            // so has the house
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(String data, long at) {
        var message = JSON.readTree(data);
        if (message.path("direction").asString().equals("outbound")) {
            arrivals.add(new Arrival(
                    message.path("to").asString(), message.path("body").asString(), at));
        }
    }

    private void report(Map<String, List<Double>> waits) {
        figures.row("%-32s %5s %8s %8s %8s", "text", "n", "p50 ms", "p95 ms", "max ms");
        var all = new ArrayList<Double>();
        waits.forEach((words, millis) -> {
            all.addAll(millis);
            row(words, millis);
        });
        row("all", all);
        figures.figure("answers.n", all.size(), "texts");
        figures.figure("answers.p50", Figures.percentile(all, 50), "ms");
        figures.figure("answers.p95", Figures.percentile(all, 95), "ms");
    }

    private void row(String words, List<Double> millis) {
        figures.row(
                "%-32s %5d %8.0f %8.0f %8.0f",
                words,
                millis.size(),
                Figures.percentile(millis, 50),
                Figures.percentile(millis, 95),
                Figures.percentile(millis, 100));
    }
}
