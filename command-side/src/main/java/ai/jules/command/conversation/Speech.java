package ai.jules.command.conversation;

import ai.jules.commands.MemberCommand.ShowDisclosure;
import ai.jules.commands.ThreadCommand.MoveFlow;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.SmsText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How Jules answers within the transaction of a text: by the number it came to, unless the turn is private. */
@Component
class Speech {

    /** An opt-out is confirmed within five minutes or never (rule 5), and what was allowed last still has to leave. */
    static final Duration FAREWELL_USEFUL = Duration.ofMinutes(5).minusSeconds(5);

    private final ConversationSettings settings;
    private final Ids ids;
    private final Clock clock;

    Speech(ConversationSettings settings, Ids ids, Clock clock) {
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    UUID newId() {
        return ids.next();
    }

    void reply(Turn turn, String words) {
        say(turn, MessageKind.REPLY, words);
    }

    /** Says that something is unclear; never twice in a row in the same words. */
    void unclear(Turn turn, String words, String otherWords) {
        boolean again =
                turn.standing().lastReply().filter(SmsText.fit(words)::equals).isPresent();
        reply(turn, again ? otherWords : words);
    }

    /** Shows terms, exactly as they are written, with further words behind them if need be. */
    void disclose(Turn turn, MessageKind kind, Disclosure disclosure, String further) {
        var message = say(turn, kind, (disclosure.words() + " " + further).strip());
        turn.ask(new ShowDisclosure(turn.member(), disclosure.ref(), message));
    }

    DeliveryId say(Turn turn, MessageKind kind, String words) {
        return tell(
                turn, turn.answers(), turn.member(), kind, words, turn.text().messageSid());
    }

    /**
     * Confirms an opt-out to who said it in a text that came some time ago.
     *
     * @return whether it was not too late for that (rule 5)
     */
    boolean confirmOptOut(Turn turn, String words, Instant receivedAt) {
        var until = receivedAt.plus(FAREWELL_USEFUL);
        boolean inTime = clock.instant().isBefore(until);
        if (inTime) {
            tell(
                    turn,
                    turn.answers(),
                    turn.member(),
                    MessageKind.OPT_OUT_CONFIRMATION,
                    words,
                    turn.text().messageSid(),
                    until);
        }
        return inTime;
    }

    /** Tells somebody else, one to one, what one person's text did. */
    DeliveryId tell(Turn turn, MemberId other, MessageKind kind, String words) {
        return tell(turn, ThreadId.direct(other), other, kind, words, null);
    }

    private DeliveryId tell(
            Turn turn, ThreadId by, MemberId to, MessageKind kind, String words, @Nullable String inReplyTo) {
        return tell(turn, by, to, kind, words, inReplyTo, clock.instant().plus(useful(kind)));
    }

    private DeliveryId tell(
            Turn turn,
            ThreadId by,
            MemberId to,
            MessageKind kind,
            String words,
            @Nullable String inReplyTo,
            Instant useUntil) {
        var message = new DeliveryId(ids.next());
        turn.ask(new Reply(by, to, message, kind, Personal.content(to, SmsText.fit(words)), inReplyTo, useUntil));
        return message;
    }

    private Duration useful(MessageKind kind) {
        return switch (kind) {
            case OPT_OUT_CONFIRMATION, REFUSAL_CONFIRMATION -> FAREWELL_USEFUL;
            case INVITATION -> settings.invitationsOpen();
            case REPLY, INTRODUCTION, HELP, NOTICE, GROUP -> settings.repliesUseful();
        };
    }

    void move(Turn turn, FlowKind flow, UUID id, FlowState state, @Nullable Question question) {
        move(turn, turn.answers(), turn.member(), flow, id, state, question);
    }

    /** Asks somebody else, one to one, because of one person's text. */
    void move(Turn turn, MemberId other, FlowKind flow, UUID id, FlowState state, @Nullable Question question) {
        move(turn, ThreadId.direct(other), other, flow, id, state, question);
    }

    private void move(
            Turn turn, ThreadId by, MemberId of, FlowKind flow, UUID id, FlowState state, @Nullable Question question) {
        turn.ask(new MoveFlow(by, of, flow, id, state, question, clock.instant().plus(settings.questionsOpen())));
    }
}
