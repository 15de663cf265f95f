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
import ai.jules.kernel.Role;
import ai.jules.events.member.Withdrawal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Maria's story so far, for the tests of what she may do next. */
abstract class MemberTest {

    static final ConsentEvidence JOIN =
            new ConsentEvidence(WELCOME, "sms", SID, provenOfMaria("JOIN"), DIRECT_NUMBER, SATURDAY);
    static final Withdrawal STOP =
            new Withdrawal("sms", LATER_SID, provenOfMaria("STOP"), Withdrawal.NoticedBy.KEYWORD);

    static final MemberMet met = new MemberMet(MARIA, phoneOfMaria());
    static final DisclosureShown introduced = new DisclosureShown(MARIA, WELCOME, delivery(1));
    static final ConsentGiven joined = new ConsentGiven(MARIA, JOIN);
    static final ConsentRevoked left = new ConsentRevoked(MARIA, STOP);
    static final MemberNamed named = new MemberNamed(MARIA, maria("Maria"));
    static final MemberJoinedHousehold housed = new MemberJoinedHousehold(MARIA, HOUSEHOLD, Role.ACCOUNT_HOLDER);

    final FixtureConfiguration<Member> fixture = new AggregateTestFixture<>(Member.class);
}
