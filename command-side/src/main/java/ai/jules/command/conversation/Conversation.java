package ai.jules.command.conversation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.commands.Refused;
import ai.jules.commands.ThreadCommand.AddCaption;
import ai.jules.commands.ThreadCommand.Announce;
import ai.jules.commands.ThreadCommand.AskInterpretation;
import ai.jules.commands.ThreadCommand.AskQuestions;
import ai.jules.commands.ThreadCommand.FinishGathering;
import ai.jules.commands.ThreadCommand.GatherPhotos;
import ai.jules.commands.ThreadCommand.Interpretation.Missed;
import ai.jules.commands.ThreadCommand.Interpretation.Proposed;
import ai.jules.commands.ThreadCommand.KeepInterpretation;
import ai.jules.commands.ThreadCommand.KeepSilence;
import ai.jules.commands.ThreadCommand.MoveFlow;
import ai.jules.commands.ThreadCommand.ReceiveText;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.conversation.CaptionGathered;
import ai.jules.events.conversation.CopyComposed;
import ai.jules.events.conversation.FlowMoved;
import ai.jules.events.conversation.InterpretationAsked;
import ai.jules.events.conversation.InterpretationMissed;
import ai.jules.events.conversation.InterpretationProposed;
import ai.jules.events.conversation.Media;
import ai.jules.events.conversation.PhotosGathering;
import ai.jules.events.conversation.PhotosReceived;
import ai.jules.events.conversation.QuestionAsked;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.SilenceKept;
import ai.jules.events.conversation.TextReceived;
import ai.jules.events.conversation.ThreadEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A thread: what was said in it, what Jules and each of its members are in the middle of, and what Jules waits to hear from
 * whom. A group's thread is shared, the exchange with each member is not.
 */
@Aggregate(type = "Conversation", snapshotTriggerDefinition = "everyFewEvents")
@Revision("3")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Conversation {

    /** Whoever has so many texts waiting for a model is told at once that the next was not understood. */
    private static final int MOST_UNREAD = 5;

    /** What a model has not been heard about for so long will not be. */
    private static final Duration LOST = Duration.ofDays(1);

    @AggregateIdentifier
    private @Nullable ThreadId id;

    private @Nullable Said last;
    private @Nullable Gathering gathering;

    /** What is open, the newest last. */
    private List<OpenFlow> flows = new ArrayList<>();

    /** What each member heard here last; a list, for each key of a map is a name that the JSON parser would try to remember. */
    private List<LastReply> lastReplies = new ArrayList<>();

    /** What a model is asked about, the oldest first. */
    private List<Unread> unread = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ThreadStanding decide(ReceiveText command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        apply(new TextReceived(
                command.thread(),
                command.member(),
                command.messageSid(),
                command.to(),
                command.body(),
                command.media()));
        return standing(command.member(), at);
    }

    private ThreadStanding standing(MemberId member, Instant at) {
        return new ThreadStanding(
                flows.reversed().stream()
                        .filter(flow -> flow.waitsFor(member, at))
                        .findFirst(),
                gathering != null && gathering.member().equals(member) && at.isBefore(gathering.quietAt()),
                lastReplies.stream()
                        .filter(reply -> reply.to().equals(member))
                        .findFirst()
                        .flatMap(reply -> reply.body().value()));
    }

    @CommandHandler
    void decide(GatherPhotos command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var open = gathering;
        var first = open == null ? at : open.firstAt();
        apply(new PhotosGathering(
                id,
                command.member(),
                command.household(),
                open == null ? command.gathering() : open.id(),
                command.messageSid(),
                first,
                quietAt(first, at, command.quiet(), command.longest())));
    }

    @CommandHandler
    void decide(AddCaption command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        if (gathering == null) {
            throw new Refused(Refused.Reason.ALREADY_DECIDED);
        }
        apply(new CaptionGathered(
                id,
                gathering.id(),
                command.messageSid(),
                quietAt(gathering.firstAt(), at, command.quiet(), command.longest())));
    }

    private static Instant quietAt(Instant first, Instant now, Duration quiet, Duration longest) {
        var quietFromNow = now.plus(quiet);
        var latest = first.plus(longest);
        return quietFromNow.isBefore(latest) ? quietFromNow : latest;
    }

    /** A timer that was overtaken by further photos does nothing: theirs will come. */
    @CommandHandler
    void decide(FinishGathering command) {
        var done = gathering;
        if (done == null
                || !done.id().equals(command.gathering())
                || done.quietAt().isAfter(command.quietAt())) {
            return;
        }
        apply(new PhotosReceived(id, done.member(), done.household(), done.id(), done.photos(), done.caption()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MoveFlow command) {
        apply(new FlowMoved(
                command.thread(),
                command.member(),
                command.flow(),
                command.flowId(),
                command.state(),
                command.question(),
                command.expiresAt()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AskQuestions command) {
        apply(new QuestionAsked(
                command.thread(),
                command.member(),
                command.household(),
                command.message(),
                command.questions(),
                command.zone(),
                command.inReplyTo(),
                command.useUntil(),
                command.after()));
    }

    @CommandHandler
    boolean decide(AskInterpretation command) {
        boolean tooMany = unread.stream()
                        .filter(text -> !isLost(text, command.answerBy()))
                        .count()
                >= MOST_UNREAD;
        if (!tooMany) {
            apply(new InterpretationAsked(
                    command.thread(),
                    command.member(),
                    command.household(),
                    command.messageSid(),
                    command.words(),
                    command.today(),
                    command.answerBy()));
        }
        return !tooMany;
    }

    private static boolean isLost(Unread text, Instant answerOfAnotherBy) {
        return text.answerBy().plus(LOST).isBefore(answerOfAnotherBy);
    }

    @CommandHandler
    Optional<UnreadStanding> decide(
            KeepInterpretation command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var waiting = unread.stream()
                .filter(text -> text.messageSid().equals(command.messageSid()))
                .findFirst();
        waiting.ifPresent(text -> apply(
                switch (command.interpretation()) {
                    case Proposed(var wishes, var reader) ->
                        new InterpretationProposed(id, text.messageSid(), wishes, reader);
                    case Missed(var reason) -> new InterpretationMissed(id, text.messageSid(), reason);
                }));
        return waiting.map(text -> new UnreadStanding(text, standing(text.member(), at)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Reply command) {
        apply(new ReplyComposed(
                command.thread(),
                command.to(),
                command.message(),
                command.kind(),
                command.body(),
                command.inReplyTo(),
                command.useUntil()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Announce command) {
        for (var copy : command.copies()) {
            apply(new CopyComposed(
                    command.thread(),
                    copy.to(),
                    copy.message(),
                    command.group(),
                    command.number(),
                    copy.body(),
                    command.useUntil()));
        }
    }

    @CommandHandler
    void decide(KeepSilence command) {
        apply(new SilenceKept(id, command.messageSid(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(ThreadEvent event) {
        id = event.thread();
        switch (event) {
            case TextReceived text -> {
                last = new Said(text.messageSid(), text.body(), text.media());
                unread.replaceAll(other -> other.textedOn(text.member()));
            }
            case InterpretationAsked asked -> {
                unread.removeIf(text -> isLost(text, asked.answerBy()));
                unread.add(new Unread(
                        asked.messageSid(), asked.member(), asked.household(), asked.words(), asked.answerBy(), false));
            }
            case InterpretationProposed proposed -> answered(proposed.messageSid());
            case InterpretationMissed missed -> answered(missed.messageSid());
            case PhotosGathering more -> gathering = Gathering.with(gathering, more, last);
            case CaptionGathered caption -> gathering = gathering.with(caption, last);
            case PhotosReceived _ -> gathering = null;
            case FlowMoved moved -> {
                flows.removeIf(flow -> flow.id().equals(moved.flowId()));
                if (!moved.state().isOver()) {
                    flows.add(new OpenFlow(
                            moved.flowId(),
                            moved.member(),
                            moved.flow(),
                            moved.state(),
                            moved.question(),
                            moved.expiresAt()));
                }
            }
            case ReplyComposed reply -> {
                lastReplies.removeIf(before -> before.to().equals(reply.to()));
                lastReplies.add(new LastReply(reply.to(), reply.body()));
            }
            case CopyComposed _, QuestionAsked _, SilenceKept _ -> {
                // decides nothing later
            }
        }
    }

    private void answered(String messageSid) {
        unread.removeIf(text -> text.messageSid().equals(messageSid));
    }

    record LastReply(MemberId to, Personal<String> body) {}

    /** The latest text, whose photos or words may join a gathering in the same breath. */
    record Said(String messageSid, Personal<String> body, Personal<List<Media>> media) {}

    /** Photos of one thought, as far as they have come. */
    record Gathering(
            java.util.UUID id,
            MemberId member,
            ai.jules.kernel.HouseholdId household,
            Instant firstAt,
            Instant quietAt,
            Personal<List<Media>> photos,
            Personal<String> caption) {

        static Gathering with(@Nullable Gathering before, PhotosGathering more, Said said) {
            var member = more.member();
            var photos = new ArrayList<Media>();
            if (before != null) {
                photos.addAll(before.photos().orElse(List.of()));
            }
            photos.addAll(said.media().orElse(List.of()));
            return new Gathering(
                    more.gathering(),
                    member,
                    more.household(),
                    more.firstAt(),
                    more.quietAt(),
                    Personal.content(member, List.copyOf(photos)),
                    Personal.content(
                            member,
                            join(
                                    before == null ? "" : before.caption().orElse(""),
                                    said.body().orElse(""))));
        }

        Gathering with(CaptionGathered words, Said said) {
            return new Gathering(
                    id,
                    member,
                    household,
                    firstAt,
                    words.quietAt(),
                    photos,
                    Personal.content(
                            member, join(caption.orElse(""), said.body().orElse(""))));
        }

        private static String join(String first, String second) {
            return java.util.stream.Stream.of(first, second)
                    .map(String::strip)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }
}
