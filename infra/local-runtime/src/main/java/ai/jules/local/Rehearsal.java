package ai.jules.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * An ordinary day of made-up people in a house that is thrown away afterwards, so that the JVM learns what will be hot; it
 * keeps what it learnt beside what makes starts faster.
 */
final class Rehearsal {

    private static final int PEOPLE = 60;
    private static final List<String> DAY =
            List.of("JOIN", "Leo", "7", "who is in my household", "8", """
                Pancakes
                Serves 4
                Ingredients:
                2 cups flour
                1 1/2 cups milk
                2 eggs
                Steps:
                1. Mix everything.
                2. Fry in butter.\
                """, "3 eggs", "perfect", "9", "10");

    private final URI phone;
    private final HttpClient client = HttpClient.newHttpClient();

    Rehearsal(URI phone) {
        this.phone = phone;
    }

    /** Returns when everybody has texted everything. */
    void run() throws InterruptedException {
        try (var people = Executors.newFixedThreadPool(4)) {
            people.invokeAll(IntStream.range(0, PEOPLE)
                    .<Callable<Void>>mapToObj(person -> () -> live("+1202555%04d".formatted(100 + person)))
                    .toList());
        }
    }

    private Void live(String from) throws IOException, InterruptedException {
        for (var words : DAY) {
            var text = """
                {"from":"%s","to":"direct","body":"%s"}\
                """.formatted(from, words.replace("\n", "\\n"));
            client.send(
                    HttpRequest.newBuilder(phone.resolve("/simulator/messages"))
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(text))
                            .build(),
                    BodyHandlers.discarding());
        }
        return null;
    }
}
