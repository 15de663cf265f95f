package ai.jules.saga.member;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.INVITATION;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.maria;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.HouseholdCommand.CloseInvitation;
import ai.jules.commands.MemberCommand.ExpireInvitation;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.household.InvitationClosed.Outcome;
import ai.jules.events.member.ConsentExpired;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Role;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.JobsOnPaper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.saga.SagaTestFixture;
import org.axonframework.test.saga.WhenState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Maria has invited Leo; whatever he does, the household and Maria hear of it once. */
class MemberOnboardingSagaTest {

    private static final Instant NEXT_SATURDAY = SATURDAY.plus(Duration.ofDays(7));
    private static final ConsentRequested ASKED = new ConsentRequested(
            LEO, INVITATION, HOUSEHOLD, Role.ADULT, MARIA, Personal.content(LEO, "Leo"), NEXT_SATURDAY);
    private static final Withdrawal NO =
            new Withdrawal("sms", LATER_SID, Personal.evidence(LEO, "no"), Withdrawal.NoticedBy.PLAIN_WORDS);

    private final SagaTestFixture<MemberOnboardingSaga> fixture = new SagaTestFixture<>(MemberOnboardingSaga.class);
    private final JobsOnPaper paper = new JobsOnPaper();

    @BeforeEach
    void wire() {
        fixture.registerResource(new Commands(fixture.getCommandBus()));
        InstantSource now = fixture::currentTime;
        fixture.registerResource(paper.jobs(now.withZone(ZoneOffset.UTC)));
    }

    @Test
    @Tag("rule-8")
    void waitsForAnAnswerUntilTheInvitationExpires() {
        fixture.givenCurrentTime(SATURDAY)
                .whenPublishingA(ASKED)
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();

        assertThat(paper.scheduled())
                .containsExactly(new JobsOnPaper.Job(
                        JobsOnPaper.Scheduler.TIMERS, "expire-invitation", INVITATION.toString(), NEXT_SATURDAY));
    }

    @Test
    void tellsWhoInvitedThatSomebodyJoined() {
        invited()
                .whenPublishingA(new MemberJoinedHousehold(LEO, HOUSEHOLD, Role.ADULT))
                .expectActiveSagas(0)
                .expectDispatchedCommands(tells("Leo joined."));
    }

    @Test
    @Tag("rule-22")
    void tellsEveryNameInPlainLetters() {
        fixture.givenCurrentTime(SATURDAY)
                .andThenAPublished(new ConsentRequested(
                        LEO, INVITATION, HOUSEHOLD, Role.ADULT, MARIA, Personal.content(LEO, "Zoë 🌶"), NEXT_SATURDAY))
                .whenPublishingA(new MemberJoinedHousehold(LEO, HOUSEHOLD, Role.ADULT))
                .expectDispatchedCommands(tells("Zoe joined."));
    }

    @Test
    void endsTheInvitationOfWhoBeganAHouseholdOfTheirOwn() {
        invited()
                .whenPublishingA(new MemberJoinedHousehold(LEO, new HouseholdId(LEO.uuid()), Role.ACCOUNT_HOLDER))
                .expectActiveSagas(0)
                .expectDispatchedCommands(closes(Outcome.REFUSED), tells("Leo has a household of their own now."));
    }

    @Test
    void endsWithARefusal() {
        invited()
                .whenPublishingA(new ConsentRefused(LEO, INVITATION, NO))
                .expectActiveSagas(0)
                .expectDispatchedCommands(closes(Outcome.REFUSED), tells("Leo does not want to join."));
    }

    @Test
    void endsWithAStop() {
        invited()
                .whenPublishingA(new ConsentRevoked(LEO, NO))
                .expectActiveSagas(0)
                .expectDispatchedCommands(closes(Outcome.REFUSED), tells("Leo does not want to join."));
    }

    @Test
    @Tag("rule-8")
    void endsWhenNobodyAnswers() {
        invited()
                .whenPublishingA(new ConsentExpired(LEO, INVITATION))
                .expectActiveSagas(0)
                .expectDispatchedCommands(
                        closes(Outcome.EXPIRED), tells("Leo has not answered, so the invitation has expired."));
    }

    @Test
    void saysNothingOfWhoWasForgotten() {
        invited()
                .whenPublishingA(new MemberForgotten(LEO, NO))
                .expectActiveSagas(0)
                .expectDispatchedCommands(closes(Outcome.REFUSED));
    }

    @Test
    void hearsNothingOfOtherPeople() {
        invited()
                .whenPublishingA(new MemberJoinedHousehold(MARIA, HOUSEHOLD, Role.ADULT))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    @Tag("rule-8")
    void theTimerAsksThePersonsAggregate() {
        var sent = new ArrayList<Object>();
        var bus = org.axonframework.commandhandling.SimpleCommandBus.builder().build();
        bus.subscribe(ExpireInvitation.class.getName(), message -> sent.add(message.getPayload()));

        new InvitationTimer(new Commands(bus))
                .run(new InvitationTimer.Data(LEO, INVITATION, new Cause("timer", Map.of())));

        assertThat(sent).isEqualTo(List.of(new ExpireInvitation(LEO, INVITATION)));
    }

    private WhenState invited() {
        return fixture.givenCurrentTime(SATURDAY).andThenAPublished(ASKED);
    }

    private static CloseInvitation closes(Outcome outcome) {
        return new CloseInvitation(HOUSEHOLD, INVITATION, outcome);
    }

    private static Reply tells(String words) {
        return new Reply(
                ThreadId.direct(MARIA),
                MARIA,
                new DeliveryId(UUID.nameUUIDFromBytes((INVITATION + "|outcome").getBytes(StandardCharsets.UTF_8))),
                MessageKind.NOTICE,
                maria(words),
                null,
                SATURDAY.plus(Duration.ofHours(24)));
    }
}
