package ai.jules.command.conversation;

import static ai.jules.TheRiveras.DIRECT_NUMBER;
import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.GATHERING;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.media;
import static ai.jules.TheRiveras.noMedia;

import ai.jules.commands.ThreadCommand.ReceiveText;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowMoved;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.PhotosGathering;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.TextReceived;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** Maria's thread so far, for the tests of what comes next in it. */
abstract class ConversationTest {

    static final Duration QUIET = Duration.ofSeconds(4);
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final Question APPROVE = new Question.ApproveDraft(EXTRACTION, 1);

    final FixtureConfiguration<Conversation> fixture = new AggregateTestFixture<>(Conversation.class);

    static Map<String, Instant> at(Instant time) {
        return Map.of(Meta.AT, time);
    }

    /** A number of seconds after Maria's first text. */
    static Instant second(int seconds) {
        return SATURDAY.plusSeconds(seconds);
    }

    static ReceiveText says(String words) {
        return new ReceiveText(MARIAS_THREAD, MARIA, LATER_SID, DIRECT_NUMBER, maria(words), noMedia());
    }

    static TextReceived said(String words) {
        return new TextReceived(MARIAS_THREAD, MARIA, LATER_SID, DIRECT_NUMBER, maria(words), noMedia());
    }

    static TextReceived sent(String words, String photo) {
        return new TextReceived(MARIAS_THREAD, MARIA, SID, DIRECT_NUMBER, maria(words), media(photo));
    }

    /** Photos that came at the first second. */
    static PhotosGathering gathering(Instant quietAt) {
        return new PhotosGathering(MARIAS_THREAD, MARIA, HOUSEHOLD, GATHERING, SID, SATURDAY, quietAt);
    }

    static ReplyComposed replied(String words) {
        return new ReplyComposed(
                MARIAS_THREAD, MARIA, delivery(1), MessageKind.REPLY, maria(words), SID, second(86_400));
    }

    static FlowMoved confirming(@Nullable Question question, Instant expiresAt) {
        return new FlowMoved(
                MARIAS_THREAD, MARIA, FlowKind.RECIPE_EXTRACTION, GATHERING, FlowState.CONFIRMING, question, expiresAt);
    }
}
