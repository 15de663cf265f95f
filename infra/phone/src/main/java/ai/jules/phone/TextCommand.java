package ai.jules.phone;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Texts Jules from the command line and prints the replies, as plain text and nothing else:
 * {@code text +12025550101 "words" [--photo card.jpg ...] [--to group] [--wait 20] [--port 8080]}. It is done when the reply
 * is there; with {@code --wait} it listens for so many seconds, for what comes later or from the other number.
 *
 * <p>Exit codes: 0 replies were printed, 1 it did not work and standard error says why in one line, 2 it was called wrongly.
 */
public final class TextCommand {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration QUIET = Duration.ofSeconds(1);
    /** After a photo the first reply may stand for a while before its draft follows. */
    private static final Duration QUIET_AFTER_PHOTO = Duration.ofSeconds(8);

    private final HttpClient client;
    private final Order order;

    private TextCommand(HttpClient client, Order order) {
        this.client = client;
        this.order = order;
    }

    public static void main(String[] arguments) {
        int code = run(
                arguments,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(code);
    }

    /** The whole command without leaving the JVM; the answer is the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            new TextCommand(client, Order.of(arguments)).converse(out);
            return 0;
        } catch (Failure failure) {
            err.println(failure.getMessage());
            return failure.code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Interrupted");
            return 1;
        }
    }

    private void converse(PrintStream out) throws Failure, InterruptedException {
        String last = send();
        int wanted = order.photos().isEmpty() ? 1 : 2;
        int replies = 0;
        boolean unfinished = false;
        long begun = System.nanoTime();
        long heard = begun;
        while (System.nanoTime() - begun < order.patience().toNanos()) {
            for (Reply reply : replies(last)) {
                last = reply.sid();
                if (reply.outbound()) {
                    out.println(reply.body());
                    replies++;
                    unfinished = reply.body().endsWith("...");
                    heard = System.nanoTime();
                }
            }
            Duration quiet = Duration.ofNanos(System.nanoTime() - heard);
            boolean enough = replies >= wanted && quiet.compareTo(QUIET) > 0;
            boolean nothingMore = replies >= 1 && !unfinished && quiet.compareTo(QUIET_AFTER_PHOTO) > 0;
            if (!order.listens() && (enough || nothingMore)) {
                return;
            }
            Thread.sleep(LOOK_EVERY);
        }
        if (replies == 0) {
            throw new Failure(1, "No reply within " + order.patience().toSeconds() + " seconds");
        }
    }

    /** Sends the text; the id of the message is the place from which to look for replies. */
    private String send() throws Failure, InterruptedException {
        String media = order.photos().stream().map(JsonText::quote).collect(Collectors.joining(","));
        String body = "{\"from\":" + JsonText.quote(order.from())
                + ",\"to\":" + JsonText.quote(order.to())
                + ",\"body\":" + JsonText.quote(order.words())
                + ",\"media\":[" + media + "]}";
        HttpResponse<String> response = call(HttpRequest.newBuilder(at("/simulator/messages"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        Map<?, ?> answer = response.statusCode() == 404 ? Map.of() : object(response.body());
        if (response.statusCode() == 202 && answer.get("messageSid") instanceof String sid) {
            return sid;
        }
        throw new Failure(1, rejection(response.statusCode(), answer));
    }

    private String rejection(int status, Map<?, ?> answer) {
        if (answer.containsKey("webhookStatus")) {
            return answer.get("webhookStatus") instanceof Double webhook
                    ? "Jules did not accept the text (webhook status " + webhook.intValue() + ")"
                    : "Jules did not accept the text (nobody answered the webhook)";
        }
        if (answer.get("detail") instanceof String detail) {
            return "The text was rejected: " + detail;
        }
        return "The text was rejected (status " + status + "); is Jules running on port " + order.port() + "?";
    }

    private List<Reply> replies(String after) throws Failure, InterruptedException {
        String query = "?phone=" + URLEncoder.encode(order.from(), StandardCharsets.UTF_8) + "&after=" + after;
        HttpResponse<String> response =
                call(HttpRequest.newBuilder(at("/simulator/messages" + query)).GET());
        List<Reply> replies = new ArrayList<>();
        if (response.statusCode() == 200 && parse(response.body()) instanceof List<?> messages) {
            for (Object each : messages) {
                if (each instanceof Map<?, ?> message
                        && message.get("sid") instanceof String sid
                        && message.get("body") instanceof String body) {
                    replies.add(new Reply(sid, "outbound".equals(message.get("direction")), body));
                }
            }
        }
        return replies;
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + order.port() + path);
    }

    private HttpResponse<String> call(HttpRequest.Builder request) throws Failure, InterruptedException {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException nobodyThere) {
            throw new Failure(1, "Nothing is running on port " + order.port() + "; start it with ./jules up");
        }
    }

    private static Map<?, ?> object(String text) {
        return parse(text) instanceof Map<?, ?> object ? object : Map.of();
    }

    private static @Nullable Object parse(String text) {
        try {
            return JsonText.parse(text);
        } catch (IllegalArgumentException notJson) {
            return null;
        }
    }

    private record Reply(String sid, boolean outbound, String body) {}

    /** What was asked for; photos as data addresses. */
    private record Order(
            String from, String words, String to, List<String> photos, Duration patience, boolean listens, int port) {

        private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
        private static final String USAGE = "Usage: text +12025550101 \"what's for dinner?\" [--photo card.jpg ...]"
                + " [--to group] [--wait 20] [--port 8080]";

        static Order of(String[] arguments) throws Failure {
            List<String> plain = new ArrayList<>();
            List<String> photos = new ArrayList<>();
            String to = "direct";
            @Nullable Integer wait = null;
            int port = 8080;
            for (int at = 0; at < arguments.length; at++) {
                switch (arguments[at]) {
                    case "--photo" -> {
                        photos.add(photo(value(arguments, ++at)));
                        while (at + 1 < arguments.length && isPhotoToo(plain, arguments[at + 1])) {
                            photos.add(photo(arguments[++at]));
                        }
                    }
                    case "--to" -> to = value(arguments, ++at);
                    case "--wait" -> wait = number(value(arguments, ++at));
                    case "--port" -> port = number(value(arguments, ++at));
                    case "--data" -> value(arguments, ++at);
                    default -> plain.add(arguments[at]);
                }
            }
            boolean wordless = plain.size() == 1 && !photos.isEmpty();
            if (!(plain.size() == 2 || wordless)
                    || !NUMBER.matcher(plain.getFirst()).matches()) {
                throw new Failure(2, USAGE);
            }
            int seconds = wait != null ? wait : photos.isEmpty() ? 20 : 120;
            return new Order(
                    plain.getFirst(),
                    wordless ? "" : plain.getLast(),
                    to,
                    List.copyOf(photos),
                    Duration.ofSeconds(seconds),
                    wait != null,
                    port);
        }

        /** {@code --photo front.jpg back.jpg}: once number and words are there, a further file name is a further photo. */
        private static boolean isPhotoToo(List<String> plain, String argument) {
            return plain.size() >= 2 && !argument.startsWith("-");
        }

        private static String value(String[] arguments, int at) throws Failure {
            if (at >= arguments.length || arguments[at].isEmpty()) {
                throw new Failure(2, USAGE);
            }
            return arguments[at];
        }

        private static int number(String text) throws Failure {
            try {
                return Math.max(0, Integer.parseInt(text));
            } catch (NumberFormatException notANumber) {
                throw new Failure(2, USAGE);
            }
        }

        private static String photo(String file) throws Failure {
            try {
                byte[] bytes = Files.readAllBytes(Path.of(file));
                return "data:" + type(bytes) + ";base64," + Base64.getEncoder().encodeToString(bytes);
            } catch (IOException | RuntimeException unreadable) {
                throw new Failure(1, "The photo cannot be read: " + file);
            }
        }

        /** By its first bytes, as a handset's camera would know it. */
        private static String type(byte[] bytes) {
            String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
            if (start.startsWith("\u00ff\u00d8\u00ff")) {
                return "image/jpeg";
            }
            if (start.startsWith("\u0089PNG")) {
                return "image/png";
            }
            if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
                return "image/webp";
            }
            return start.startsWith("ftyphei", 4) || start.startsWith("ftypmif", 4)
                    ? "image/heic"
                    : MediaStore.UNKNOWN_TYPE;
        }
    }

    /** The end of the command, with its exit code and the one line that is printed. */
    private static final class Failure extends Exception {
        private final int code;

        Failure(int code, String line) {
            super(line);
            this.code = code;
        }
    }
}
