package ai.jules.command.conversation;

import static ai.jules.TheRiveras.DIRECT_NUMBER;
import static ai.jules.TheRiveras.GATHERING;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.media;

import ai.jules.command.Snapshots;
import ai.jules.commands.Refused;
import ai.jules.commands.ThreadCommand.AddCaption;
import ai.jules.commands.ThreadCommand.FinishGathering;
import ai.jules.commands.ThreadCommand.GatherPhotos;
import ai.jules.events.conversation.CaptionGathered;
import ai.jules.events.conversation.PhotosGathering;
import ai.jules.events.conversation.PhotosReceived;
import ai.jules.events.conversation.TextReceived;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Photos and words of one thought come as several texts, in any order, and are worked on together. */
class GatheringTest extends ConversationTest {

    private static final UUID ANOTHER = LEO.uuid();
    private static final TextReceived BACK_OF_THE_CARD =
            new TextReceived(MARIAS_THREAD, MARIA, LATER_SID, DIRECT_NUMBER, maria("the back"), media("back.jpg"));

    @Test
    void waitsForFourQuietSeconds() {
        fixture.given(sent("", "card.jpg"))
                .when(gather(SID, GATHERING), at(SATURDAY))
                .expectEvents(gathering(second(4)));
    }

    @Test
    void waitsFourMoreWithEveryPhotoAndStaysOneGathering() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)), BACK_OF_THE_CARD)
                .when(gather(LATER_SID, ANOTHER), at(second(3)))
                .expectEvents(more(second(7)));
    }

    @Test
    void neverWaitsLongerThanThirtySeconds() {
        fixture.given(sent("", "card.jpg"), gathering(second(28)), BACK_OF_THE_CARD)
                .when(gather(LATER_SID, ANOTHER), at(second(27)))
                .expectEvents(more(second(30)));
    }

    @Test
    void takesWordsAsTheCaption() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)), said("grandma's lasagna"))
                .when(caption(), at(second(3)))
                .expectEvents(new CaptionGathered(MARIAS_THREAD, GATHERING, LATER_SID, second(7)));
    }

    @Test
    void neverWaitsLongerThanThirtySecondsForWordsEither() {
        fixture.given(sent("", "card.jpg"), gathering(second(29)), said("grandma's lasagna"))
                .when(caption(), at(second(28)))
                .expectEvents(new CaptionGathered(MARIAS_THREAD, GATHERING, LATER_SID, second(30)));
    }

    @Test
    void refusesACaptionForPhotosThatAreBeingReadAlready() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)), received("card.jpg"), said("grandma's lasagna"))
                .when(caption(), at(second(5)))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("already-decided");
    }

    @Test
    void handsOverEverythingInTheOrderItCame() {
        fixture.given(sent("grandma's lasagna", "card.jpg"), gathering(second(4)), BACK_OF_THE_CARD)
                .andGiven(more(second(7)), said("serves 8"))
                .andGiven(new CaptionGathered(MARIAS_THREAD, GATHERING, LATER_SID, second(8)))
                .when(finish(second(8)))
                .expectEvents(new PhotosReceived(
                        MARIAS_THREAD,
                        MARIA,
                        HOUSEHOLD,
                        GATHERING,
                        media("card.jpg", "back.jpg"),
                        maria("grandma's lasagna\nthe back\nserves 8")));
    }

    @Test
    void aTimerOvertakenByAPhotoDoesNothing() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)), BACK_OF_THE_CARD, more(second(7)))
                .when(finish(second(4)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aTimerOvertakenByWordsDoesNothing() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)), said("grandma's lasagna"))
                .andGiven(new CaptionGathered(MARIAS_THREAD, GATHERING, LATER_SID, second(7)))
                .when(finish(second(4)))
                .expectNoEvents();
    }

    @Test
    void finishesOnce() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)), received("card.jpg"))
                .when(finish(second(4)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aTimerOfAnEarlierGatheringDoesNothing() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)))
                .when(new FinishGathering(MARIAS_THREAD, ANOTHER, second(4)))
                .expectNoEvents();
    }

    @Test
    void aPhotoAfterTheEndBeginsAnotherGathering() {
        fixture.given(sent("", "card.jpg"), gathering(second(4)), received("card.jpg"), BACK_OF_THE_CARD)
                .when(gather(LATER_SID, ANOTHER), at(second(60)))
                .expectEvents(new PhotosGathering(
                        MARIAS_THREAD, MARIA, HOUSEHOLD, ANOTHER, LATER_SID, second(60), second(64)));
    }

    @Test
    void survivesASnapshotWhileGathering() {
        fixture.given(sent("Maria's lasagna", "card.jpg"), gathering(second(4)), BACK_OF_THE_CARD)
                .when(gather(LATER_SID, ANOTHER), at(second(3)))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    private static GatherPhotos gather(String sid, UUID gathering) {
        return new GatherPhotos(MARIAS_THREAD, MARIA, HOUSEHOLD, sid, gathering, QUIET, LONGEST);
    }

    private static AddCaption caption() {
        return new AddCaption(MARIAS_THREAD, LATER_SID, QUIET, LONGEST);
    }

    private static FinishGathering finish(Instant quietAt) {
        return new FinishGathering(MARIAS_THREAD, GATHERING, quietAt);
    }

    private static PhotosGathering more(Instant quietAt) {
        return new PhotosGathering(MARIAS_THREAD, MARIA, HOUSEHOLD, GATHERING, LATER_SID, SATURDAY, quietAt);
    }

    private static PhotosReceived received(String photo) {
        return new PhotosReceived(MARIAS_THREAD, MARIA, HOUSEHOLD, GATHERING, media(photo), maria(""));
    }
}
