package ai.jules.command.member;

import static ai.jules.TheRiveras.DIRECT_NUMBER;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.WELCOME;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.phoneOfMaria;
import static ai.jules.TheRiveras.provenOfMaria;

import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.member.SendingCheck;
import ai.jules.events.member.SendingCheck.GroupCopy;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DisclosureRef;
import ai.jules.kernel.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** Maria's story so far, for the tests of what she may do next. */
abstract class MemberTest {

    static final ConsentEvidence JOIN =
            new ConsentEvidence(WELCOME, "sms", SID, provenOfMaria("JOIN"), DIRECT_NUMBER, SATURDAY);
    static final Withdrawal STOP =
            new Withdrawal("sms", LATER_SID, provenOfMaria("STOP"), Withdrawal.NoticedBy.KEYWORD);

    static final MemberMet met = new MemberMet(MARIA, phoneOfMaria());
    static final DisclosureShown introduced =
            new DisclosureShown(MARIA, new DisclosureRef("introduction", 1, WELCOME.sha256()), delivery(1));
    static final ConsentGiven joined = new ConsentGiven(MARIA, JOIN);
    static final ConsentRevoked left = new ConsentRevoked(MARIA, STOP);
    static final MemberNamed named = new MemberNamed(MARIA, maria("Maria"));
    static final MemberJoinedHousehold housed = new MemberJoinedHousehold(MARIA, HOUSEHOLD, Role.ACCOUNT_HOLDER);

    static final SendingLimits LIMITS = new SendingLimits(10, 30, LocalTime.of(8, 0), LocalTime.of(21, 0));

    final FixtureConfiguration<Member> fixture =
            new AggregateTestFixture<>(Member.class).registerInjectableResource(LIMITS);

    static MemberStanding standing(Consent consent, boolean farewellSaid, boolean blocked) {
        return new MemberStanding(
                consent,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                farewellSaid,
                blocked,
                false);
    }

    /** What was looked at on Saturday for a text that is not counted, as long as nothing is known of where Maria lives. */
    static SendingCheck uncounted() {
        return check(null, null);
    }

    static SendingCheck check(@Nullable Integer number, @Nullable GroupCopy group) {
        return new SendingCheck(
                LocalDate.of(2026, 11, 21),
                number,
                10,
                List.of("America/New_York"),
                LIMITS.wakingFrom(),
                LIMITS.wakingUntil(),
                group);
    }
}
