package ai.jules.command.conversation;

import ai.jules.command.conversation.InterpretationTalk.Outcome;
import ai.jules.command.member.Consent;
import ai.jules.command.member.MemberStanding;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.MemberCommand.TellNumber;
import ai.jules.commands.ThreadCommand.Interpret;
import ai.jules.commands.ThreadCommand.Interpretation;
import ai.jules.commands.ThreadCommand.KeepInterpretation;
import ai.jules.events.conversation.Silence;
import ai.jules.kernel.Channel;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.ProposedWishes;
import ai.jules.platform.messaging.LocalCommands;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Takes up a text again when a model has said what it may mean: as the same action of the same person, in one transaction,
 * member first and then thread, with everything as it stands by now.
 */
@Component
class Interpretations {

    private final InterpretationTalk talk;
    private final ConsentTalk consent;
    private final ReadingSettings reading;
    private final ConversationSettings settings;
    private final LocalCommands commands;
    private final Clock clock;
    private final MeterRegistry meters;

    Interpretations(
            InterpretationTalk talk,
            ConsentTalk consent,
            ReadingSettings reading,
            ConversationSettings settings,
            LocalCommands commands,
            Clock clock,
            MeterRegistry meters) {
        this.talk = talk;
        this.consent = consent;
        this.reading = reading;
        this.settings = settings;
        this.commands = commands;
        this.clock = clock;
        this.meters = meters;
    }

    @CommandHandler
    void hear(Interpret command) {
        var metadata = MetaData.from(Map.of(
                Meta.CORRELATION, command.messageSid(),
                Meta.ACTOR, command.member().toString(),
                Meta.ACTION, command.messageSid()));
        Personal<PhoneNumber> number =
                Objects.requireNonNull(commands.within(new TellNumber(command.member()), metadata));
        number.value().ifPresent(phone -> hear(command, phone, metadata));
    }

    private void hear(Interpret command, PhoneNumber phone, MetaData metadata) {
        MemberStanding person = Objects.requireNonNull(
                commands.within(new Recognise(command.member(), Personal.evidence(command.member(), phone)), metadata));
        Optional<UnreadStanding> waiting = Objects.requireNonNull(commands.within(
                new KeepInterpretation(command.thread(), command.messageSid(), command.interpretation()), metadata));
        // nobody waits any more, or nobody may know any more what was texted
        waiting.filter(unread -> unread.text().words().value().isPresent())
                .map(unread -> answer(turn(command, phone, person, unread, metadata), unread, command))
                .ifPresent(this::count);
    }

    private Turn turn(
            Interpret command, PhoneNumber phone, MemberStanding person, UnreadStanding unread, MetaData metadata) {
        var text = new Inbound(
                command.messageSid(),
                phone.e164(),
                command.thread().channel() == Channel.GROUP ? settings.groupNumber() : settings.directNumber(),
                unread.text().words().orElse(""),
                List.of(),
                null,
                null,
                "");
        return new Turn(command.member(), phone, command.thread(), text, person, unread.thread(), commands, metadata);
    }

    private Outcome answer(Turn turn, UnreadStanding unread, Interpret command) {
        if (turn.person().consent() != Consent.ACTIVE) {
            turn.keepSilence(Silence.OPTED_OUT);
            return Outcome.OVERTAKEN;
        }
        if (command.interpretation() instanceof Interpretation.Proposed(var wishes, var _)
                && ProposedWishes.revoke(wishes.orElse(List.of()))) {
            return leave(turn, unread.text().answerBy().minus(reading.answerWithin()));
        }
        if (!turn.person().household().equals(Optional.of(unread.text().household()))) {
            turn.keepSilence(Silence.OVERTAKEN);
            return Outcome.OVERTAKEN;
        }
        boolean late = clock.instant().isAfter(unread.text().answerBy());
        boolean overtaken = unread.text().overtaken();
        return switch (command.interpretation()) {
            case Interpretation.Proposed(var wishes, var _)
            when !late -> talk.proposed(turn, wishes.orElse(List.of()), overtaken);
            case Interpretation.Proposed _, Interpretation.Missed _ -> talk.missed(turn, overtaken);
        };
    }

    /** However late it is understood: who wants no more texts gets no more (rule 2). */
    private Outcome leave(Turn turn, Instant receivedAt) {
        if (consent.leaveAfterAll(turn, receivedAt)) {
            return Outcome.LEFT;
        }
        turn.keepSilence(Silence.OVERTAKEN);
        return Outcome.OVERTAKEN;
    }

    private void count(Outcome outcome) {
        meters.counter("jules.interpretations", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
