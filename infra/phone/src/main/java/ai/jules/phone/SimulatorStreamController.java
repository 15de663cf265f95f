package ai.jules.phone;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages as they come and change, as server-sent events: {@code message} for a new one, {@code status} for a change of
 * one, both with the whole message. One virtual thread per reader; {@code Last-Event-ID} resumes behind a message.
 */
@RestController
class SimulatorStreamController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final Exchange exchange;
    private final OwnAddress address;
    private final Closing closing;
    private final JsonMapper json;

    SimulatorStreamController(Exchange exchange, OwnAddress address, Closing closing, JsonMapper json) {
        this.exchange = exchange;
        this.address = address;
        this.closing = closing;
        this.json = json;
    }

    @GetMapping("/simulator/messages/stream")
    void stream(
            @RequestParam(name = "phone", required = false) @Nullable String phone,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try (MessageFeed feed = exchange.follow(SimulatorMessagesController.handset(phone), last)) {
            OutputStream out = response.getOutputStream();
            write(out, "retry: 1000\n\n");
            for (Message missed : feed.missed()) {
                write(out, event("message", missed));
            }
            pump(feed, out);
        } catch (IOException readerWentAway) {
            // The usual end of a stream.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(MessageFeed feed, OutputStream out) throws IOException, InterruptedException {
        long silentSince = System.nanoTime();
        while (!closing.begun() && !feed.isOverrun()) {
            MessageFeed.Change change = feed.next(LOOK_UP);
            if (change != null) {
                write(
                        out,
                        switch (change) {
                            case MessageFeed.Arrived(Message message) -> event("message", message);
                            case MessageFeed.Moved(Message message) -> event("status", message);
                        });
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > HEARTBEAT.toNanos()) {
                write(out, ": still here\n\n");
                silentSince = System.nanoTime();
            }
        }
    }

    /** A change of an older message must not become the place to resume from, so only arrivals carry an id. */
    private String event(String name, Message message) {
        String id = "message".equals(name) ? "id: " + message.sid() + "\n" : "";
        return id + "event: " + name + "\ndata: " + json.writeValueAsString(SeenMessage.of(message, address)) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
