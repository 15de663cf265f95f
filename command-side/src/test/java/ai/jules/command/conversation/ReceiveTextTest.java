package ai.jules.command.conversation;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.GATHERING;
import static ai.jules.TheRiveras.GROUP_NUMBER;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.noMedia;

import ai.jules.command.Snapshots;
import ai.jules.commands.ThreadCommand.MoveFlow;
import ai.jules.commands.ThreadCommand.ReceiveText;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowMoved;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a thread keeps of a text, and what it tells the dialogue that has to answer it. */
class ReceiveTextTest extends ConversationTest {

    private static final Instant NEXT_SATURDAY = second(7 * 86_400);
    private static final FlowMoved ASKED_FOR_THE_NAME = new FlowMoved(
            MARIAS_THREAD,
            MARIA,
            FlowKind.ONBOARDING,
            MARIA.uuid(),
            FlowState.WAITING_FOR_RESPONSE,
            new Question.Name(),
            NEXT_SATURDAY);
    private static final OpenFlow NAME = new OpenFlow(
            MARIA.uuid(),
            MARIA,
            FlowKind.ONBOARDING,
            FlowState.WAITING_FOR_RESPONSE,
            new Question.Name(),
            NEXT_SATURDAY);
    private static final OpenFlow DRAFT = open(APPROVE, NEXT_SATURDAY);

    @Test
    void beginsAThreadWithTheFirstText() {
        fixture.givenNoPriorActivity()
                .when(says("hi"), at(SATURDAY))
                .expectEvents(said("hi"))
                .expectResultMessagePayload(nothingOpen());
    }

    @Test
    void findsTheQuestionThatIsOpen() {
        fixture.given(said("JOIN"), ASKED_FOR_THE_NAME)
                .when(says("Maria"), at(second(1)))
                .expectResultMessagePayload(new ThreadStanding(Optional.of(NAME), false, Optional.empty()));
    }

    @Test
    void answersTheNewestQuestionFirst() {
        fixture.given(said("JOIN"), ASKED_FOR_THE_NAME, confirming(APPROVE, NEXT_SATURDAY))
                .when(says("perfect"), at(second(1)))
                .expectResultMessagePayload(new ThreadStanding(Optional.of(DRAFT), false, Optional.empty()));
    }

    @Test
    void aQuestionAskedAgainIsTheNewest() {
        fixture.given(said("JOIN"), confirming(APPROVE, NEXT_SATURDAY), ASKED_FOR_THE_NAME)
                .andGiven(confirming(new Question.ApproveDraft(EXTRACTION, 2), NEXT_SATURDAY))
                .when(says("perfect"), at(second(1)))
                .expectResultMessagePayload(new ThreadStanding(
                        Optional.of(open(new Question.ApproveDraft(EXTRACTION, 2), NEXT_SATURDAY)),
                        false,
                        Optional.empty()));
    }

    @Test
    void doesNotAnswerWhatHasExpired() {
        fixture.given(said("JOIN"), ASKED_FOR_THE_NAME, confirming(APPROVE, second(60)))
                .when(says("perfect"), at(second(60)))
                .expectResultMessagePayload(new ThreadStanding(Optional.of(NAME), false, Optional.empty()));
    }

    @Test
    void doesNotAnswerWhatJulesIsStillWorkingOn() {
        fixture.given(said("JOIN"), confirming(null, NEXT_SATURDAY))
                .when(says("hello?"), at(second(1)))
                .expectResultMessagePayload(nothingOpen());
    }

    @ParameterizedTest
    @EnumSource(
            value = FlowState.class,
            names = {"COMPLETED", "ERROR"})
    void forgetsAFlowThatIsOver(FlowState end) {
        fixture.given(said("photo"), confirming(APPROVE, NEXT_SATURDAY))
                .andGiven(moved(end))
                .when(says("perfect"), at(second(1)))
                .expectResultMessagePayload(nothingOpen());
    }

    @Test
    void asksEachMemberOfAGroupByThemselves() {
        var group = ThreadId.group(HOUSEHOLD);
        var asked = new Question.WhichRecipe(Question.Purpose.DROP, List.of(LASAGNA));
        var toLeo = new FlowMoved(
                group, LEO, FlowKind.RECIPE_BOOK, GATHERING, FlowState.WAITING_FOR_RESPONSE, asked, NEXT_SATURDAY);
        var flow = new OpenFlow(
                GATHERING, LEO, FlowKind.RECIPE_BOOK, FlowState.WAITING_FOR_RESPONSE, asked, NEXT_SATURDAY);
        var said = new ReplyComposed(
                group,
                LEO,
                delivery(1),
                MessageKind.REPLY,
                Personal.content(LEO, "Drop which one?"),
                SID,
                NEXT_SATURDAY);

        fixture.given(toLeo, said)
                .when(new ReceiveText(group, MARIA, SID, GROUP_NUMBER, maria("2"), noMedia()), at(second(1)))
                .expectResultMessagePayload(nothingOpen());
        fixture.given(toLeo, said)
                .when(
                        new ReceiveText(
                                group,
                                LEO,
                                SID,
                                GROUP_NUMBER,
                                Personal.content(LEO, "2"),
                                Personal.content(LEO, List.of())),
                        at(second(1)))
                .expectResultMessagePayload(
                        new ThreadStanding(Optional.of(flow), false, Optional.of("Drop which one?")));
    }

    @Test
    void movesAFlowAsAsked() {
        fixture.given(said("photo"))
                .when(new MoveFlow(
                        MARIAS_THREAD,
                        MARIA,
                        FlowKind.RECIPE_EXTRACTION,
                        GATHERING,
                        FlowState.CONFIRMING,
                        APPROVE,
                        NEXT_SATURDAY))
                .expectEvents(confirming(APPROVE, NEXT_SATURDAY));
    }

    @Test
    void remembersWhatWasSaidLast() {
        fixture.given(said("blah"), replied("Sorry, I did not get that."))
                .when(says("blah"), at(second(1)))
                .expectResultMessagePayload(
                        new ThreadStanding(Optional.empty(), false, Optional.of("Sorry, I did not get that.")));
    }

    @Test
    void tellsThatPhotosAreStillGathered() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)))
                .when(says("grandma's lasagna"), at(second(3)))
                .expectResultMessagePayload(new ThreadStanding(Optional.empty(), true, Optional.empty()));
    }

    @Test
    void tellsThatTheGatheringIsOverOnceItWasQuiet() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)))
                .when(says("thanks"), at(second(4)))
                .expectResultMessagePayload(nothingOpen());
    }

    @Test
    void survivesASnapshotInTheMiddleOfEverything() {
        fixture.given(said("JOIN"), ASKED_FOR_THE_NAME, confirming(APPROVE, NEXT_SATURDAY))
                .andGiven(sent("Maria's card", "card.jpg"), gathering(second(4)), replied("Got it, Maria"))
                .when(says("Maria"), at(second(1)))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    private static ThreadStanding nothingOpen() {
        return new ThreadStanding(Optional.empty(), false, Optional.empty());
    }

    private static OpenFlow open(Question question, Instant expiresAt) {
        return new OpenFlow(GATHERING, MARIA, FlowKind.RECIPE_EXTRACTION, FlowState.CONFIRMING, question, expiresAt);
    }

    private static FlowMoved moved(FlowState state) {
        return new FlowMoved(MARIAS_THREAD, MARIA, FlowKind.RECIPE_EXTRACTION, GATHERING, state, null, NEXT_SATURDAY);
    }
}
