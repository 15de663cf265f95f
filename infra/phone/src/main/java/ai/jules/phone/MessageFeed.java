package ai.jules.phone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one open stream still has to be told. A reader too slow for its queue is cut off and may resume by last id. */
final class MessageFeed implements AutoCloseable {

    private final @Nullable String handset;
    private final List<Message> missed;
    private final Consumer<MessageFeed> onClose;
    private final BlockingQueue<Change> queue = new ArrayBlockingQueue<>(2_000);
    private volatile boolean overrun;

    MessageFeed(@Nullable String handset, List<Message> missed, Consumer<MessageFeed> onClose) {
        this.handset = handset;
        this.missed = missed;
        this.onClose = onClose;
    }

    List<Message> missed() {
        return missed;
    }

    void offer(Change change) {
        if ((handset == null || handset.equals(change.message().handset())) && !queue.offer(change)) {
            overrun = true;
        }
    }

    /** The next change, or null when there was none in time. */
    @Nullable
    Change next(Duration wait) throws InterruptedException {
        return queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isOverrun() {
        return overrun;
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    /** Something a person looking at the phone sees. */
    sealed interface Change {
        Message message();
    }

    record Arrived(Message message) implements Change {}

    record Moved(Message message) implements Change {}
}
