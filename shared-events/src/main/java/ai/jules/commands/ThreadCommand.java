package ai.jules.commands;

import ai.jules.events.conversation.Asked;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.InterpretationMiss;
import ai.jules.events.conversation.Media;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Silence;
import ai.jules.events.conversation.Written;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.ProposedWish;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a thread. */
public sealed interface ThreadCommand extends JulesCommand {

    ThreadId thread();

    @Override
    default RoutingKey routingKey() {
        return thread().routingKey();
    }

    /** Keep what was texted. */
    record ReceiveText(
            @TargetAggregateIdentifier ThreadId thread,
            MemberId member,
            String messageSid,
            String to,
            Personal<String> body,
            Personal<List<Media>> media)
            implements ThreadCommand {}

    /** Wait for the rest of the thought before the photos of this text are read. */
    record GatherPhotos(
            @TargetAggregateIdentifier ThreadId thread,
            MemberId member,
            HouseholdId household,
            String messageSid,
            UUID gathering,
            Duration quiet,
            Duration longest)
            implements ThreadCommand {}

    /** These words belong to the photos being gathered. */
    record AddCaption(@TargetAggregateIdentifier ThreadId thread, String messageSid, Duration quiet, Duration longest)
            implements ThreadCommand {}

    /** It has been quiet for long enough, unless more has come since. */
    record FinishGathering(@TargetAggregateIdentifier ThreadId thread, UUID gathering, Instant quietAt)
            implements ThreadCommand {}

    /** Take a flow to another state, with what Jules now waits to hear from the member. */
    record MoveFlow(
            @TargetAggregateIdentifier ThreadId thread,
            MemberId member,
            FlowKind flow,
            UUID flowId,
            FlowState state,
            @Nullable Question question,
            Instant expiresAt)
            implements ThreadCommand {}

    /**
     * Have this looked up and answered by `message`, with days counted in the zone.
     *
     * @param after what the same text wrote before, which the answer has to know
     */
    record AskQuestions(
            @TargetAggregateIdentifier ThreadId thread,
            MemberId member,
            HouseholdId household,
            DeliveryId message,
            Personal<List<Asked>> questions,
            String zone,
            String inReplyTo,
            Instant useUntil,
            List<Written> after)
            implements ThreadCommand {}

    /** Have a model say what this text means. Answers whether it is asked: too many at once are not. */
    record AskInterpretation(
            @TargetAggregateIdentifier ThreadId thread,
            MemberId member,
            HouseholdId household,
            String messageSid,
            Personal<String> words,
            LocalDate today,
            Instant answerBy)
            implements ThreadCommand {}

    /** Answer the text as far as the model could tell what it means. */
    record Interpret(ThreadId thread, MemberId member, String messageSid, Interpretation interpretation)
            implements ThreadCommand {}

    /** Keep what the model said. Answers what there is to know of the text; nothing when it waits for no model. */
    record KeepInterpretation(
            @TargetAggregateIdentifier ThreadId thread, String messageSid, Interpretation interpretation)
            implements ThreadCommand {}

    /** What became of a text that was put to a model. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Interpretation {

        /** @param reader which model */
        record Proposed(Personal<List<ProposedWish>> wishes, String reader) implements Interpretation {}

        record Missed(InterpretationMiss reason) implements Interpretation {}
    }

    /** Say this. */
    record Reply(
            @TargetAggregateIdentifier ThreadId thread,
            MemberId to,
            DeliveryId message,
            MessageKind kind,
            Personal<String> body,
            @Nullable String inReplyTo,
            Instant useUntil)
            implements ThreadCommand {}

    /**
     * Say this to the household, each member their copy, as the household has allowed it.
     *
     * @param number see {@link ai.jules.events.member.SendingCheck.GroupCopy}
     */
    record Announce(
            @TargetAggregateIdentifier ThreadId thread,
            GroupMessageId group,
            int number,
            List<Copy> copies,
            Instant useUntil)
            implements ThreadCommand {

        public Announce {
            copies = List.copyOf(copies);
        }

        /** What one of them is sent. */
        public record Copy(MemberId to, DeliveryId message, Personal<String> body) {}
    }

    /** Answer by nothing, and say why. */
    record KeepSilence(@TargetAggregateIdentifier ThreadId thread, String messageSid, Silence reason)
            implements ThreadCommand {}
}
