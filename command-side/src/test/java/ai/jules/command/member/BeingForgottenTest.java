package ai.jules.command.member;

import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.phoneOfMaria;
import static ai.jules.TheRiveras.provenOfMaria;
import static ai.jules.events.member.ErasureConfirmed.COMMAND_SIDE;
import static ai.jules.events.member.ErasureConfirmed.QUERY_SIDE;
import static ai.jules.events.member.ErasureConfirmed.SAGAS;

import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.commands.MemberCommand.CompleteErasure;
import ai.jules.commands.MemberCommand.ConfirmErasure;
import ai.jules.commands.MemberCommand.ForgetMember;
import ai.jules.commands.MemberCommand.GrantConsent;
import ai.jules.commands.MemberCommand.RecordDestruction;
import ai.jules.commands.MemberCommand.ReleaseContent;
import ai.jules.commands.Refused;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.ErasureCompleted;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import java.time.Duration;
import java.util.Map;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From "forget me" to the last word about somebody (rule 36). */
@Tag("rule-36")
class BeingForgottenTest extends MemberTest {

    private static final Withdrawal FORGET =
            new Withdrawal("sms", LATER_SID, provenOfMaria("FORGET 4821"), Withdrawal.NoticedBy.PLAIN_WORDS);
    private static final MemberForgotten forgotten = new MemberForgotten(MARIA, FORGET);
    private static final ContentDestroyed destroyed = new ContentDestroyed(MARIA);

    @Test
    void forgetsOnce() {
        known().when(new ForgetMember(MARIA, FORGET)).expectEvents(forgotten);
        known().andGiven(forgotten).when(new ForgetMember(MARIA, FORGET)).expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void destroysNothingOfWhoWasNotForgotten(boolean hasLeft) {
        var story = hasLeft ? known().andGiven(left) : known();
        story.when(new ReleaseContent(MARIA)).expectException(Refused.class).expectNoEvents();
        story.when(new RecordDestruction(MARIA)).expectException(Refused.class).expectNoEvents();
    }

    @Test
    void tellsTheNumberOfTheHandsetThatIsLeftInPeace() {
        known().andGiven(forgotten).when(new ReleaseContent(MARIA)).expectResultMessagePayload(phoneOfMaria());
    }

    @Test
    void recordsTheDestructionOnce() {
        known().andGiven(forgotten).when(new RecordDestruction(MARIA)).expectEvents(destroyed);
        gone().when(new RecordDestruction(MARIA)).expectNoEvents();
    }

    @Test
    void takesEveryServicesWordOnce() {
        gone().when(new ConfirmErasure(MARIA, SAGAS)).expectEvents(new ErasureConfirmed(MARIA, SAGAS));
        gone(SAGAS).when(new ConfirmErasure(MARIA, SAGAS)).expectNoEvents();
    }

    @Test
    void takesNobodysWordForWhatHasNotBeenDone() {
        known().andGiven(forgotten).when(new ConfirmErasure(MARIA, SAGAS)).expectNoEvents();
        gone().when(new ConfirmErasure(MARIA, "gateway")).expectNoEvents();
    }

    @Test
    void isCompleteWhenEveryServiceHasConfirmed() {
        gone(COMMAND_SIDE, SAGAS, QUERY_SIDE)
                .when(new CompleteErasure(MARIA))
                .expectEvents(new ErasureCompleted(MARIA));
    }

    @Test
    void isNotCompleteBefore() {
        known().andGiven(forgotten).when(new CompleteErasure(MARIA)).expectNoEvents();
        gone().when(new CompleteErasure(MARIA)).expectNoEvents();
        gone(COMMAND_SIDE, SAGAS).when(new CompleteErasure(MARIA)).expectNoEvents();
        gone(SAGAS, QUERY_SIDE).when(new CompleteErasure(MARIA)).expectNoEvents();
    }

    @Test
    void isCompleteOnce() {
        gone(COMMAND_SIDE, SAGAS, QUERY_SIDE)
                .andGiven(new ErasureCompleted(MARIA))
                .when(new CompleteErasure(MARIA))
                .expectNoEvents();
    }

    @Test
    void doesNotComeBack() {
        gone().when(new GrantConsent(MARIA, JOIN)).expectException(Refused.class);
    }

    @Test
    void isSentNothingMore() {
        gone().when(
                        new AuthorizeMessage(
                                MARIA, delivery(7), MessageKind.REPLY, SATURDAY.plus(Duration.ofHours(1)), null),
                        Map.of(Meta.AT, SATURDAY))
                .expectEvents(
                        new MessageSuppressed(MARIA, delivery(7), MessageKind.REPLY, MessageSuppressed.Reason.REVOKED));
    }

    private TestExecutor<Member> known() {
        return fixture.given(met, joined, named, housed);
    }

    private TestExecutor<Member> gone(String... confirmed) {
        var story = known().andGiven(forgotten, destroyed);
        for (var service : confirmed) {
            story = story.andGiven(new ErasureConfirmed(MARIA, service));
        }
        return story;
    }
}
