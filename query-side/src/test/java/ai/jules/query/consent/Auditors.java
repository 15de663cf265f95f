package ai.jules.query.consent;

import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageAuthorised.Basis;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.SendingCheck;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Disclosures;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.messaging.Watermarks;
import ai.jules.platform.security.Role;
import ai.jules.query.Installation;
import ai.jules.query.Installation.Answer;
import ai.jules.query.Installation.Published;
import ai.jules.query.TheRiveras;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A family whose consent somebody looks into. */
public final class Auditors {

    public static final Instant NOON = Instant.parse("2026-11-21T17:00:00Z");

    public final MemberId auditor = new MemberId(UUID.randomUUID());
    public final MemberId maria;
    public final DeliveryId welcome = new DeliveryId(UUID.randomUUID());

    private final Installation jules;

    public Auditors(Installation jules) {
        this.jules = jules;
        this.maria = new TheRiveras(jules).maria;
    }

    public String token() {
        return jules.token(auditor, null, Role.AUDITOR);
    }

    public Answer ask(String path) {
        return jules.get("/api/v1/audit/" + path, token());
    }

    public Published happened(MemberEvent event, Instant at) {
        return jules.publish(RoutingKey.of(event.member()), event.member(), event, at);
    }

    public void awaitLedger(ConsistencyToken token) {
        if (!jules.bean(Watermarks.class).await("ledger", token, Duration.ofSeconds(20))) {
            throw new AssertionError("the ledger did not come so far");
        }
    }

    /** Maria is met, is shown the terms, joins, is welcomed, and leaves an hour later. */
    public void comesAndGoes(String phone) {
        happened(new MemberMet(maria, Personal.evidence(maria, new PhoneNumber(phone))), NOON);
        happened(
                new DisclosureShown(maria, Disclosures.of("introduction", 1).ref(), new DeliveryId(UUID.randomUUID())),
                NOON.plusSeconds(1));
        happened(joins(), NOON.plusSeconds(60));
        happened(allowed(welcome, null), NOON.plusSeconds(61));
        awaitLedger(happened(leaves(), NOON.plusSeconds(3600)).token());
    }

    public ConsentGiven joins() {
        return new ConsentGiven(
                maria,
                new ConsentEvidence(
                        Disclosures.of("welcome", 1).ref(),
                        "sms",
                        "SM1",
                        Personal.evidence(maria, "Join please"),
                        "+12025550199",
                        NOON.plusSeconds(59)));
    }

    public ConsentRevoked leaves() {
        return new ConsentRevoked(
                maria, new Withdrawal("sms", "SM2", Personal.evidence(maria, "Stop it"), Withdrawal.NoticedBy.KEYWORD));
    }

    public MessageAuthorised allowed(DeliveryId message, SendingCheck.@Nullable GroupCopy group) {
        return new MessageAuthorised(
                maria,
                message,
                group == null ? MessageKind.NOTICE : MessageKind.GROUP,
                Personal.evidence(maria, new PhoneNumber("+12025550101")),
                NOON.plusSeconds(63),
                Basis.CONSENT,
                check(group));
    }

    public MessageDeferred waits(DeliveryId message) {
        return new MessageDeferred(maria, message, MessageKind.NOTICE, NOON.plusSeconds(40_000), check(null));
    }

    public static SendingCheck check(SendingCheck.@Nullable GroupCopy group) {
        return new SendingCheck(
                LocalDate.parse("2026-11-21"),
                group == null ? 3 : null,
                10,
                List.of("America/New_York"),
                LocalTime.of(8, 0),
                LocalTime.of(21, 0),
                group);
    }
}
