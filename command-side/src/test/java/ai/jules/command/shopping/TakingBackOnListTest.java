package ai.jules.command.shopping;

import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.PLAN;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.item;
import static ai.jules.command.undo.Deeds.as;
import static ai.jules.command.undo.Deeds.did;

import ai.jules.command.Snapshots;
import ai.jules.command.undo.TakingBack.ChangedSince;
import ai.jules.command.undo.TakingBack.Left;
import ai.jules.command.undo.TakingBack.NothingToTakeBack;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.commands.ShoppingCommand.TakeBackOnList;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.ListItemsRestored;
import ai.jules.events.shopping.ListItemsUnchecked;
import ai.jules.events.shopping.PlannedItemsSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class TakingBackOnListTest extends ShoppingListTest {

    private static final ListItemsCheckedOff MILK_GOT = new ListItemsCheckedOff(LIST, LEO, List.of(item(1)));
    private static final ListItemsRemoved MILK_GONE = new ListItemsRemoved(LIST, LEO, List.of(item(1)));
    private static final ListEntry SALT_FOR_LASAGNA =
            new ListEntry(SALT, new ItemSource.ForDish(PLAN, "Lasagna", LASAGNA), false);

    private ResultValidator<ShoppingList> takeBack(String action, Object... given) {
        return fixture.givenCurrentTime(SATURDAY)
                .andGiven(given)
                .when(new TakeBackOnList(LIST, MARIA, action), as(MARIA, "undo", SATURDAY));
    }

    @Test
    void takesOffWhatWasAdded() {
        takeBack("SM1", did(MARIA, "SM1", ALL_ADDED))
                .expectEvents(new ListItemsRemoved(LIST, MARIA, List.of(item(1), item(3))))
                .expectResultMessagePayload(new TakenBack<>(
                        List.of(new Step<>(marias(MILK), null), new Step<>(marias(CHICKEN), null)), List.of()));
    }

    @Test
    void putsBackWhatWasTakenOffAsItWas() {
        takeBack("SM3", did(MARIA, "SM1", MILK_ADDED), did(LEO, "SM2", MILK_GOT), did(MARIA, "SM3", MILK_GONE))
                .expectEvents(
                        new ListItemsRestored(LIST, MARIA, List.of(marias(MILK).checked(true))));
    }

    @Test
    void undoesATickAndAnAmount() {
        takeBack("SM2", did(MARIA, "SM1", MILK_ADDED), did(LEO, "SM2", MILK_GOT))
                .expectEvents(new ListItemsUnchecked(LIST, MARIA, List.of(item(1))));
        takeBack(
                        "SM2",
                        did(MARIA, "SM1", MILK_ADDED),
                        did(LEO, "SM2", new ListAmountChanged(LIST, LEO, item(1), "2", "gal")))
                .expectEvents(new ListAmountChanged(LIST, MARIA, item(1), "1", "gal"));
        takeBack(
                        "SM3",
                        did(MARIA, "SM1", MILK_ADDED),
                        did(LEO, "SM2", MILK_GOT),
                        did(LEO, "SM3", new ListItemsUnchecked(LIST, LEO, List.of(item(1)))))
                .expectEvents(new ListItemsCheckedOff(LIST, MARIA, List.of(item(1))));
    }

    @Test
    void undoesAnAmountThoughSomebodyHasCheckedTheItemSince() {
        takeBack(
                        "SM2",
                        did(MARIA, "SM1", MILK_ADDED),
                        did(MARIA, "SM2", new ListAmountChanged(LIST, MARIA, item(1), "2", "gal")),
                        did(LEO, "SM3", MILK_GOT))
                .expectEvents(new ListAmountChanged(LIST, MARIA, item(1), "1", "gal"));
    }

    @Test
    void leavesWhatSomebodyElseHasCheckedSinceAndSaysWho() {
        takeBack("SM1", did(MARIA, "SM1", ALL_ADDED), did(LEO, "SM2", MILK_GOT))
                .expectEvents(new ListItemsRemoved(LIST, MARIA, List.of(item(3))))
                .expectResultMessagePayload(new TakenBack<>(
                        List.of(new Step<>(marias(CHICKEN), null)),
                        List.of(new Left<>(marias(MILK), marias(MILK).checked(true), LEO.toString()))));
    }

    @Test
    void leavesWhatSomebodyElseHasTakenOffSince() {
        takeBack("SM1", did(MARIA, "SM1", MILK_ADDED), did(LEO, "SM2", MILK_GONE))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new ChangedSince<>(List.of(new Left<>(marias(MILK), null, LEO.toString()))));
    }

    @Test
    void hasNothingToTakeBackOfAnActionThatDidNothingHere() {
        takeBack("SM7", did(MARIA, "SM1", MILK_ADDED))
                .expectNoEvents()
                .expectResultMessagePayload(new NothingToTakeBack<>());
        fixture.givenNoPriorActivity()
                .when(new TakeBackOnList(LIST, MARIA, "SM1"), as(MARIA, "undo", SATURDAY))
                .expectNoEvents()
                .expectResultMessagePayload(new NothingToTakeBack<>());
    }

    @Test
    void takesNothingBackTwice() {
        takeBack(
                        "SM1",
                        did(MARIA, "SM1", MILK_ADDED),
                        did(MARIA, "SM2", new ListItemsRemoved(LIST, MARIA, List.of(item(1)))))
                .expectNoEvents()
                .expectResultMessagePayload(new NothingToTakeBack<>());
    }

    @Test
    void takesBackTheTakingBackAndThatAgain() {
        var undone = did(MARIA, "SM2", new ListItemsRemoved(LIST, MARIA, List.of(item(1))));
        var redone = did(MARIA, "SM3", new ListItemsRestored(LIST, MARIA, List.of(marias(MILK))));

        takeBack("SM2", did(MARIA, "SM1", MILK_ADDED), undone)
                .expectEvents(new ListItemsRestored(LIST, MARIA, List.of(marias(MILK))));
        takeBack("SM3", did(MARIA, "SM1", MILK_ADDED), undone, redone)
                .expectEvents(new ListItemsRemoved(LIST, MARIA, List.of(item(1))));
        takeBack("SM1", did(MARIA, "SM1", MILK_ADDED), undone, redone)
                .expectEvents(new ListItemsRemoved(LIST, MARIA, List.of(item(1))));
    }

    @Test
    void isTooLateAfterADay() {
        var tomorrow = SATURDAY.plus(Duration.ofHours(24)).plusSeconds(1);
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(did(MARIA, "SM1", MILK_ADDED))
                .when(new TakeBackOnList(LIST, MARIA, "SM1"), as(MARIA, "undo", tomorrow))
                .expectNoEvents()
                .expectResultMessagePayload(new TooLate<>());
    }

    @Test
    void putsBackWhatTheDishesNeedAndLetsThePlanChangeItsOwn() {
        var planned = new PlannedItemsSet(LIST, PLAN, List.of(SALT_FOR_LASAGNA));
        var saltGone = did(MARIA, "SM1", new ListItemsRemoved(LIST, MARIA, List.of(item(4))));

        takeBack("SM1", planned, saltGone).expectEvents(new ListItemsRestored(LIST, MARIA, List.of(SALT_FOR_LASAGNA)));
        takeBack("SM1", planned, saltGone, new PlannedItemsSet(LIST, PLAN.replace("11-23", "11-30"), List.of()))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangedSince<>(List.of(new Left<>(SALT_FOR_LASAGNA, null, null))));
        takeBack("SM1", did(MARIA, "SM1", planned)).expectNoEvents();
    }

    @Test
    void remembersItsOwnDeedsByTheActionOfTheCommand() {
        fixture.givenCurrentTime(SATURDAY)
                .andGivenCommands(command(new AddItems(LIST, MARIA, List.of(MILK))))
                .when(new TakeBackOnList(LIST, MARIA, "SM1"), as(MARIA, "undo", SATURDAY))
                .expectEvents(new ListItemsRemoved(LIST, MARIA, List.of(item(1))))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    private static Object command(Object payload) {
        Map<String, Object> metadata = as(MARIA, "SM1", SATURDAY);
        return GenericCommandMessage.asCommandMessage(payload).withMetaData(metadata);
    }
}
