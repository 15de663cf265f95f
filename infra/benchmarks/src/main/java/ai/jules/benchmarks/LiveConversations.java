package ai.jules.benchmarks;

import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowMoved;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.TextReceived;
import ai.jules.events.conversation.ThreadEvent;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Threads of people who have been texting for some days: two dozen texts and their replies, a question now and then, the
 * last of them still open.
 */
final class LiveConversations {

    private static final int EXCHANGES = 24;
    private static final int QUESTION_EVERY = 3;
    private static final int LAST_CLOSED = 18;
    private static final Instant BEGIN = Instant.parse("2026-11-20T15:00:00Z");

    private static final List<String> TEXTS = List.of(
            "add milk and eggs please",
            "what's in the fridge?",
            "we're out of butter, and we have half a bag of rice left",
            "how long do I bake the lasagna",
            "list",
            "got the chicken and the spinach",
            "Leo does not like mushrooms",
            "undo");

    private static final List<String> REPLIES = List.of(
            "Added milk and eggs.",
            "In the fridge: 1/2 gal milk, butter, spinach, 2 lb chicken.",
            "Noted, out of butter. Noted: rice at home.",
            "Grandma's Lasagna: 75 min in all. Step 6: Bake for 45 minutes at 375 F.",
            "Your list (7): produce: spinach; dairy: milk, eggs; meat & fish: 2 lb chicken; other: foil, rice, beans.",
            "Got chicken and spinach, 5 to go.",
            "Noted, Leo does not like mushrooms.",
            "Took back: added milk and eggs.");

    private final Random random = new Random(5);
    private final List<MemberId> people = new ArrayList<>();

    LiveConversations(int count) {
        for (int i = 0; i < count; i++) {
            people.add(new MemberId(new UUID(random.nextLong(), random.nextLong())));
        }
    }

    List<MemberId> people() {
        return people;
    }

    /** Everything that happened in somebody's thread, oldest first. */
    List<DomainEventMessage<ThreadEvent>> of(MemberId person) {
        var thread = ThreadId.direct(person);
        var happened = new ArrayList<ThreadEvent>();
        for (int exchange = 1; exchange <= EXCHANGES; exchange++) {
            var sid = "SM"
                    + new UUID(person.uuid().getMostSignificantBits(), exchange)
                            .toString()
                            .replace("-", "");
            happened.add(new TextReceived(
                    thread,
                    person,
                    sid,
                    "+12025550199",
                    Personal.content(person, TEXTS.get(exchange % TEXTS.size())),
                    Personal.content(person, List.of())));
            boolean opens = exchange % QUESTION_EVERY == 0 && exchange <= LAST_CLOSED || exchange == EXCHANGES;
            if (opens) {
                happened.add(question(thread, person, exchange));
            }
            happened.add(new ReplyComposed(
                    thread,
                    person,
                    new DeliveryId(new UUID(person.uuid().getLeastSignificantBits(), exchange)),
                    MessageKind.REPLY,
                    Personal.content(person, REPLIES.get(exchange % REPLIES.size())),
                    sid,
                    BEGIN.plusSeconds(86_400)));
        }
        return numbered(thread, person, happened);
    }

    /** Questions are opened and answered in turns; the last stays open. */
    private static FlowMoved question(ThreadId thread, MemberId person, int exchange) {
        boolean open = exchange / QUESTION_EVERY % 2 == 1 || exchange == EXCHANGES;
        int flow = open ? exchange : exchange - QUESTION_EVERY;
        return new FlowMoved(
                thread,
                person,
                FlowKind.ONBOARDING,
                new UUID(thread.hashCode(), flow),
                open ? FlowState.WAITING_FOR_RESPONSE : FlowState.COMPLETED,
                open ? new Question.Zone() : null,
                BEGIN.plusSeconds(7 * 86_400));
    }

    private static List<DomainEventMessage<ThreadEvent>> numbered(
            ThreadId thread, MemberId person, List<ThreadEvent> happened) {
        var metadata = Map.of(
                Meta.ROUTING_KEY,
                person.toString(),
                Meta.ACTOR,
                person.toString(),
                Meta.CORRELATION,
                "SM0123456789abcdef0123456789abcdef",
                Meta.CAUSATION,
                "0123456789abcdef0123456789abcdef");
        var events = new ArrayList<DomainEventMessage<ThreadEvent>>();
        for (int number = 0; number < happened.size(); number++) {
            events.add(new GenericDomainEventMessage<>(
                    "Conversation", thread.toString(), number, happened.get(number), metadata));
        }
        return events;
    }
}
