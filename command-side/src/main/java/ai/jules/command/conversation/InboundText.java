package ai.jules.command.conversation;

import ai.jules.command.member.MemberStanding;
import ai.jules.commands.MemberCommand.LearnWhereabouts;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.ThreadCommand.ReceiveText;
import ai.jules.events.member.Whereabouts;
import ai.jules.kernel.AreaZones;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.language.InviteWords;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.HandledCommands;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.messaging.OneTransaction;
import ai.jules.platform.observability.Correlation;
import ai.jules.platform.privacy.KeyVault;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one transaction of a text. Member first, then thread, then whatever the words ask for; everything that comes of it is
 * appended together, before the webhook is answered, or not at all. The same message id twice is one event, and
 * so is the provider's token of one delivery (rule 25).
 */
@Component
public class InboundText {

    private static final Logger log = LoggerFactory.getLogger(InboundText.class);

    private final ConversationSettings settings;
    private final PhoneDirectory directory;
    private final KeyVault vault;
    private final FormParameters parameters;
    private final RefusedTexts refused;
    private final LocalCommands commands;
    private final HandledCommands handled;
    private final OneTransaction transaction;
    private final Dialogue dialogue;
    private final Turnstile turnstile;
    private final FaultPoints faults;

    InboundText(
            ConversationSettings settings,
            PhoneDirectory directory,
            KeyVault vault,
            FormParameters parameters,
            RefusedTexts refused,
            LocalCommands commands,
            HandledCommands handled,
            OneTransaction transaction,
            Dialogue dialogue,
            Turnstile turnstile,
            FaultPoints faults) {
        this.settings = settings;
        this.directory = directory;
        this.vault = vault;
        this.parameters = parameters;
        this.refused = refused;
        this.commands = commands;
        this.handled = handled;
        this.transaction = transaction;
        this.dialogue = dialogue;
        this.turnstile = turnstile;
        this.faults = faults;
    }

    /** Returns once everything the text asked for is committed, or was committed before. */
    public void accept(Inbound text) {
        try (var _ = Correlation.enter(text.messageSid())) {
            turnstile.pass(() -> take(text));
        }
    }

    private void take(Inbound text) {
        if (!text.to().equals(settings.directNumber()) && !text.to().equals(settings.groupNumber())) {
            refused.keep(text, RefusedTexts.Reason.NOT_OUR_NUMBER);
            log.warn("refused {}: not sent to a number of ours", text.messageSid());
            return;
        }
        sender(text).ifPresentOrElse(phone -> acceptFrom(phone, text), () -> {
            refused.keep(text, RefusedTexts.Reason.NOT_A_US_NUMBER);
            log.warn("refused {}: not from a US number", text.messageSid());
        });
    }

    /** Only a handset is written as a bare number: what comes over other channels is no text of that person. */
    private static Optional<PhoneNumber> sender(Inbound text) {
        return text.from().startsWith("+") ? PhoneNumber.read(text.from()) : Optional.empty();
    }

    private void acceptFrom(PhoneNumber phone, Inbound text) {
        var member = directory.memberOf(phone);
        vault.ensure(Subject.of(member));
        var metadata = MetaData.from(Map.of(
                Meta.CORRELATION, text.messageSid(), Meta.ACTOR, member.toString(), Meta.ACTION, text.messageSid()));
        transaction.of("InboundText", text.messageSid(), metadata, () -> takeUp(member, phone, text, metadata));
        faults.reached("text-after-commit-before-answer");
    }

    private void takeUp(MemberId member, PhoneNumber phone, Inbound text, MetaData metadata) {
        if (isNew(member, text)) {
            parameters.keep(member, text);
            converse(member, phone, text, metadata);
        } else {
            log.info("{} came again", text.messageSid());
        }
    }

    /** Message and delivery are both noted, whichever of them came before. */
    private boolean isNew(MemberId member, Inbound text) {
        boolean newMessage = handled.record(nameOf("text|" + text.messageSid()));
        // of this person: whatever a provider's tokens are worth, nobody's STOP is lost to somebody else's text
        boolean newDelivery = text.token() == null || handled.record(nameOf("delivery|" + member + "|" + text.token()));
        return newMessage && newDelivery;
    }

    private void converse(MemberId member, PhoneNumber phone, Inbound text, MetaData metadata) {
        MemberStanding person = Objects.requireNonNull(
                commands.within(new Recognise(member, Personal.evidence(member, phone)), metadata));
        var thread = text.to().equals(settings.groupNumber())
                ? person.household().map(ThreadId::group).orElse(ThreadId.direct(member))
                : ThreadId.direct(member);
        ThreadStanding standing = Objects.requireNonNull(commands.within(
                new ReceiveText(
                        thread,
                        member,
                        text.messageSid(),
                        text.to(),
                        Personal.content(member, InviteWords.masked(text.body())),
                        Personal.content(member, text.media())),
                metadata));
        if (!person.placed()) {
            commands.within(new LearnWhereabouts(member, whereabouts(phone)), metadata);
        }
        dialogue.answer(new Turn(member, phone, thread, text, person, standing, commands, metadata));
    }

    static Whereabouts whereabouts(PhoneNumber phone) {
        return new Whereabouts(AreaZones.of(phone).stream().map(ZoneId::getId).toList(), Whereabouts.Source.NUMBER);
    }

    private static UUID nameOf(String work) {
        return UUID.nameUUIDFromBytes(work.getBytes(StandardCharsets.UTF_8));
    }
}
