package ai.jules.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a handset who does not care whether Jules is up. */
final class Person {

    private static final AtomicInteger numbers = new AtomicInteger(10_000);
    private static final JsonMapper json = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long REPLY_NANOS = 120_000_000_000L;
    private static final long AGAIN_NANOS = 180_000_000_000L;

    private final House house;
    private final Account account;
    private final String phone;
    private final Random random;
    private final AtomicBoolean going;
    private final HttpClient http = HttpClient.newHttpClient();

    Person(House house, Account account, int number, Random random, AtomicBoolean going) {
        this.house = house;
        this.account = account;
        this.phone = Handsets.phone(number);
        this.random = random;
        this.going = going;
    }

    /** Texts numbers nobody asked for; each is answered with the number in it. Half of the refused ones come again. */
    void talk() throws InterruptedException {
        while (going.get()) {
            int number = numbers.incrementAndGet();
            account.add(text(phone, "" + number, "What is " + number + " for?", random.nextBoolean()));
            Thread.sleep(random.nextInt(50, 400));
        }
    }

    /** Pastes recipes and saves each, both as often as it takes. */
    void cook() throws InterruptedException {
        while (going.get()) {
            var title = "Soup " + letters(numbers.incrementAndGet());
            var pasted = text(phone, recipe(title), title, true);
            account.add(pasted);
            if (!pasted.accepted() || !hasReply(body -> same(body, title) && body.contains("SAVE"))) {
                continue;
            }
            var saved = text(phone, "SAVE", "Saved " + title, true);
            account.add(saved);
            if (saved.accepted()) {
                account.addRecipe(title);
                hasReply(body -> same(body, "Saved " + title));
            }
        }
    }

    static boolean same(String body, String words) {
        return body.toLowerCase(java.util.Locale.ROOT).contains(words.toLowerCase(java.util.Locale.ROOT));
    }

    private Account.Text text(String from, String body, String reply, boolean again) throws InterruptedException {
        var sid = "SM%032x".formatted(numbers.incrementAndGet() * 1_000_003L + random.nextInt(1_000));
        long deadline = System.nanoTime() + AGAIN_NANOS;
        boolean accepted = send(from, body, sid);
        while (!accepted && again && System.nanoTime() < deadline) {
            Thread.sleep(200);
            accepted = send(from, body, sid);
        }
        return new Account.Text(sid, from, reply, accepted);
    }

    private boolean send(String from, String body, String sid) throws InterruptedException {
        var request = HttpRequest.newBuilder(simulator(""))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("from", from, "body", body, "messageSid", sid))))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 202;
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean hasReply(Predicate<String> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + REPLY_NANOS;
        while (System.nanoTime() < deadline) {
            try {
                for (JsonNode message : messages(http, house, phone)) {
                    if (message.path("direction").asString().equals("outbound")
                            && wanted.test(message.path("body").asString())) {
                        return true;
                    }
                }
            } catch (IOException again) {
                // the phone is busy; it is asked again
            }
            Thread.sleep(200);
        }
        return false;
    }

    /** Everything a handset sent and got. */
    static JsonNode messages(HttpClient http, House house, String phone) throws IOException, InterruptedException {
        var query = "?phone=" + URLEncoder.encode(phone, StandardCharsets.UTF_8);
        var uri = URI.create("http://127.0.0.1:" + (house.gateway() + 1) + "/simulator/messages" + query);
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private URI simulator(String query) {
        return URI.create("http://127.0.0.1:" + (house.gateway() + 1) + "/simulator/messages" + query);
    }

    private static String letters(int number) {
        var word = new StringBuilder();
        for (int left = number; left > 0; left /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(left % 20)).append('a');
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private static String recipe(String title) {
        return title + """

            Serves 4
            2 cups chicken broth
            1 cup carrots
            1/2 tsp salt
            1. Chop the carrots.
            2. Simmer everything for 20 minutes.
            """;
    }
}
