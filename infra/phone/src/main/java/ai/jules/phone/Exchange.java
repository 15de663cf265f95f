package ai.jules.phone;

import ai.jules.phone.JournalEntry.Accepted;
import ai.jules.phone.JournalEntry.Blocked;
import ai.jules.phone.JournalEntry.Called;
import ai.jules.phone.JournalEntry.Reached;
import ai.jules.phone.JournalEntry.Unblocked;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the provider knows: messages in the order they came, handsets that said STOP, and the API requests. Every change
 * is a journal entry first and memory second, and a caller that acknowledges something waits for the disk.
 *
 * <p>The block list is per handset, as when all numbers belong to one messaging service: a STOP to either of our numbers
 * blocks both.
 */
class Exchange implements DisposableBean {

    private static final int CALLS_KEPT = 10_000;

    private final Object order = new Object();
    private final TreeMap<Long, Message> messages = new TreeMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();
    private final Deque<ProviderCall> calls = new ArrayDeque<>();
    private final List<MessageFeed> feeds = new CopyOnWriteArrayList<>();
    private final int kept;
    private final Journal journal;
    private long last;

    Exchange(PhoneSettings settings, JsonMapper json) {
        this.kept = settings.messagesKept();
        this.journal = Journal.open(settings.directory().resolve("journal.jsonl"), json, this::apply);
    }

    /** Accepts an outbound message, durably, unless its handset is blocked; false when it is. */
    boolean acceptUnlessBlocked(Message message) {
        long position;
        synchronized (order) {
            if (blocked.contains(message.to())) {
                return false;
            }
            position = append(new Accepted(message));
        }
        journal.sync(position);
        return true;
    }

    /**
     * Records what a handset sent, durably, once per id, with its effect on the block list.
     *
     * @return true when the handset is blocked by this very message: the provider then owes it a confirmation
     */
    boolean receive(Message message, OptOutKeyword keyword) {
        boolean newlyBlocked = false;
        long position;
        synchronized (order) {
            if (positions.containsKey(message.sid())) {
                return false;
            }
            position = append(new Accepted(message));
            if (keyword == OptOutKeyword.STOP && !blocked.contains(message.from())) {
                newlyBlocked = true;
                position = append(new Blocked(message.from()));
            } else if (keyword == OptOutKeyword.START && blocked.contains(message.from())) {
                position = append(new Unblocked(message.from()));
            }
        }
        journal.sync(position);
        return newlyBlocked;
    }

    /** Records a message of the provider's own, which its block list does not concern. */
    void originate(Message message) {
        long position;
        synchronized (order) {
            position = append(new Accepted(message));
        }
        journal.sync(position);
    }

    /** Moves a message on; an unknown id, or a status it has already passed, changes nothing. */
    void reach(String sid, MessageStatus status) {
        synchronized (order) {
            Message message = find(sid).orElse(null);
            if (message != null && status.isAfter(message.status())) {
                append(new Reached(sid, status));
            }
        }
    }

    void note(ProviderCall call) {
        synchronized (order) {
            append(new Called(call));
        }
    }

    boolean isBlocked(String handset) {
        synchronized (order) {
            return blocked.contains(handset);
        }
    }

    Optional<Message> find(String sid) {
        synchronized (order) {
            Long position = positions.get(sid);
            return position == null ? Optional.empty() : Optional.ofNullable(messages.get(position));
        }
    }

    /** Messages of a handset (null: of all) that came after one (null: from the first kept), oldest first. */
    List<Message> messages(@Nullable String handset, @Nullable String after) {
        synchronized (order) {
            long start = after == null ? Long.MIN_VALUE : positions.getOrDefault(after, Long.MAX_VALUE - 1);
            List<Message> found = new ArrayList<>();
            for (Message message : messages.tailMap(start, after == null).values()) {
                if (handset == null || handset.equals(message.handset())) {
                    found.add(message);
                }
            }
            return found;
        }
    }

    /** A live feed that begins exactly where the list of messages handed over with it ends. */
    MessageFeed follow(@Nullable String handset, @Nullable String after) {
        synchronized (order) {
            List<Message> missed =
                    after == null || !positions.containsKey(after) ? List.of() : messages(handset, after);
            MessageFeed feed = new MessageFeed(handset, missed, feeds::remove);
            feeds.add(feed);
            return feed;
        }
    }

    /** Outbound messages whose sender has not heard of their end yet, as after a restart. */
    List<Message> unfinished() {
        synchronized (order) {
            return messages.values().stream()
                    .filter(message -> message.direction() == Direction.OUTBOUND)
                    .filter(message -> !message.status().isTerminal())
                    .toList();
        }
    }

    List<ProviderCall> calls() {
        synchronized (order) {
            return List.copyOf(calls);
        }
    }

    @Override
    public void destroy() {
        journal.close();
    }

    private long append(JournalEntry entry) {
        long position = journal.append(entry);
        apply(entry);
        return position;
    }

    private void apply(JournalEntry entry) {
        switch (entry) {
            case Accepted(Message message) -> add(message);
            case Reached(String sid, MessageStatus status) -> change(sid, status);
            case Blocked(String handset) -> blocked.add(handset);
            case Unblocked(String handset) -> blocked.remove(handset);
            case Called(ProviderCall call) -> {
                calls.addLast(call);
                if (calls.size() > CALLS_KEPT) {
                    calls.removeFirst();
                }
            }
        }
    }

    private void add(Message message) {
        messages.put(++last, message);
        positions.put(message.sid(), last);
        if (messages.size() > kept) {
            positions.remove(messages.pollFirstEntry().getValue().sid());
        }
        feeds.forEach(feed -> feed.offer(new MessageFeed.Arrived(message)));
    }

    private void change(String sid, MessageStatus status) {
        Long position = positions.get(sid);
        if (position != null) {
            Message changed = messages.get(position).reaching(status);
            messages.put(position, changed);
            feeds.forEach(feed -> feed.offer(new MessageFeed.Moved(changed)));
        }
    }
}
