package ai.jules.command.conversation;

import ai.jules.command.member.Consent;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.messaging.HandledCommands;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.messaging.OneTransaction;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Opt-outs that did not come by text. They make the same event as a text does, in one transaction, and suppress the handset the
 * same way, also one that nobody has ever texted from (rules 3 and 7). Who had agreed is told so once by text, unless the five
 * minutes since it was received are over (rule 5); who had not is told nothing, for nothing may be sent to them (rule 8).
 */
@Component
class EnteredRevocations {

    private static final Logger log = LoggerFactory.getLogger(EnteredRevocations.class);

    private final PhoneDirectory directory;
    private final KeyVault vault;
    private final LocalCommands commands;
    private final HandledCommands handled;
    private final OneTransaction transaction;
    private final Turnstile turnstile;
    private final Ids ids;
    private final Clock clock;

    EnteredRevocations(
            PhoneDirectory directory,
            KeyVault vault,
            LocalCommands commands,
            HandledCommands handled,
            OneTransaction transaction,
            Turnstile turnstile,
            Ids ids,
            Clock clock) {
        this.directory = directory;
        this.vault = vault;
        this.commands = commands;
        this.handled = handled;
        this.transaction = transaction;
        this.turnstile = turnstile;
        this.ids = ids;
        this.clock = clock;
    }

    /** For whoever has this number, and for the number when nobody has it. */
    MemberId enter(PhoneNumber phone, EnteredRevocation said, MemberId by) {
        var member = directory.memberOf(phone);
        vault.ensure(Subject.of(member));
        enter(
                member,
                said,
                by,
                metadata -> commands.within(new Recognise(member, Personal.evidence(member, phone)), metadata));
        return member;
    }

    /** For somebody who is known; nobody becomes known by it. */
    MemberId enter(MemberId member, EnteredRevocation said, MemberId by) {
        enter(member, said, by, _ -> {});
        return member;
    }

    private interface Meeting {
        void with(MetaData metadata);
    }

    private void enter(MemberId member, EnteredRevocation said, MemberId by, Meeting meeting) {
        var request = said.request().toString();
        var metadata =
                MetaData.from(Map.of(Meta.CORRELATION, request, Meta.ACTOR, by.toString(), Meta.ACTION, request));
        turnstile.pass(() -> transaction.of("EnteredRevocation", request, metadata, () -> {
            if (isNew(member, said)) {
                meeting.with(metadata);
                revoke(member, said, metadata);
            }
        }));
    }

    /** The same id for something else is a mistake of who enters it, and must not pass for having been done. */
    private boolean isNew(MemberId member, EnteredRevocation said) {
        boolean newRequest = handled.record(nameOf("revocation|" + said.request()));
        boolean newContent = handled.record(
                nameOf("revocation|" + said.request() + "|" + member + "|" + said.way() + "|" + said.receivedAt()));
        if (!newRequest && newContent) {
            throw new ProblemException(
                    "request-id-reused",
                    HttpStatus.CONFLICT,
                    "This request id has been used for another revocation.",
                    "Nothing was entered. Give every revocation an id of its own.");
        }
        return newRequest;
    }

    private void revoke(MemberId member, EnteredRevocation said, MetaData metadata) {
        var withdrawal = new Withdrawal(
                said.way().channel(),
                said.request().toString(),
                Personal.evidence(member, said.words()),
                NoticedBy.PLAIN_WORDS);
        Consent before = commands.within(new RevokeConsent(member, withdrawal, said.receivedAt()), metadata);
        log.info("{} was entered by {} for {}, who was {}", said.request(), said.way(), member, before);
        var now = clock.instant();
        // not longer for a clock that goes before ours
        boolean earlier = said.receivedAt() != null && said.receivedAt().isBefore(now);
        var confirmUntil = (earlier ? said.receivedAt() : now).plus(Speech.FAREWELL_USEFUL);
        if (before == Consent.ACTIVE && now.isBefore(confirmUntil)) {
            confirm(member, confirmUntil, metadata);
        }
    }

    private void confirm(MemberId member, Instant until, MetaData metadata) {
        commands.within(
                new Reply(
                        ThreadId.direct(member),
                        member,
                        new DeliveryId(ids.next()),
                        MessageKind.OPT_OUT_CONFIRMATION,
                        Personal.content(member, ConsentTalk.FAREWELL),
                        null,
                        until),
                metadata);
    }

    private static UUID nameOf(String work) {
        return UUID.nameUUIDFromBytes(work.getBytes(StandardCharsets.UTF_8));
    }
}
