package ai.jules.command.pantry;

import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.PANTRY;
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
import ai.jules.commands.PantryCommand.TakeBackInPantry;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.PantryItemsBought;
import ai.jules.events.pantry.PantryItemsMoved;
import ai.jules.events.pantry.PantryItemsRemoved;
import ai.jules.events.pantry.PantryItemsRestored;
import ai.jules.events.pantry.PantryItemsUsed;
import ai.jules.events.pantry.PantryItemsUsedUp;
import java.time.Duration;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class TakingBackInPantryTest extends PantryTest {

    private static final PantryItemsUsedUp MILK_OUT = new PantryItemsUsedUp(PANTRY, MARIA, List.of(item(2)));
    private static final PantryItem MOVED = FROZEN_MILK.measured("6", "qt").goodUntil(THURSDAY);
    private static final PantryItemsMoved INTO_FREEZER =
            new PantryItemsMoved(PANTRY, MARIA, "freezer", List.of(MOVED), List.of(item(2)));

    private ResultValidator<Pantry> takeBack(String action, Object... given) {
        return fixture.givenCurrentTime(SATURDAY)
                .andGiven(given)
                .when(new TakeBackInPantry(PANTRY, MARIA, action), as(MARIA, "undo", SATURDAY));
    }

    private static PantryItemsRestored restored(PantryItem... items) {
        return new PantryItemsRestored(PANTRY, MARIA, List.of(items));
    }

    @Test
    void wasNeverThereWhenAPhotoIsTakenBack() {
        takeBack("SM1", did(LEO, "SM1", seen(EGGS, MILK)))
                .expectEvents(new PantryItemsRemoved(PANTRY, MARIA, List.of(item(1), item(2))))
                .expectResultMessagePayload(
                        new TakenBack<>(List.of(new Step<>(EGGS, null), new Step<>(MILK, null)), List.of()));
    }

    @Test
    void isThereAgainWhenItWasNotUsedUp() {
        takeBack("SM2", did(LEO, "SM1", seen(MILK)), did(MARIA, "SM2", MILK_OUT))
                .expectEvents(restored(MILK));
    }

    @Test
    void isAsMuchAsBeforeWhenShoppingIsTakenBack() {
        takeBack(
                        "SM2",
                        did(LEO, "SM1", seen(MILK)),
                        did(MARIA, "SM2", new PantryItemsBought(PANTRY, MARIA, List.of(MILK.measured("2", "gal")))))
                .expectEvents(restored(MILK));
    }

    @Test
    void staysInItsNewPlaceWhenOnlyTheUseIsTakenBack() {
        var used = EGGS.measured("4", null);
        takeBack(
                        "SM2",
                        did(LEO, "SM1", seen(EGGS)),
                        did(MARIA, "SM2", new PantryItemsUsed(PANTRY, MARIA, List.of(used))),
                        did(
                                LEO,
                                "SM3",
                                new PantryItemsMoved(
                                        PANTRY, LEO, "counter", List.of(used.keptIn("counter")), List.of())))
                .expectEvents(restored(EGGS.keptIn("counter")));
    }

    @Test
    void staysAsOthersLeftIt() {
        takeBack(
                        "SM1",
                        did(MARIA, "SM1", seen(EGGS, MILK)),
                        did(LEO, "SM2", new PantryItemsUsed(PANTRY, LEO, List.of(EGGS.measured("4", null)))))
                .expectEvents(new PantryItemsRemoved(PANTRY, MARIA, List.of(item(2))))
                .expectResultMessagePayload(new TakenBack<>(
                        List.of(new Step<>(MILK, null)),
                        List.of(new Left<>(EGGS, EGGS.measured("4", null), LEO.toString()))));
    }

    @Test
    void isMovedBackWholeOrNotAtAll() {
        takeBack("SM2", did(LEO, "SM1", seen(MILK, FROZEN_MILK)), did(MARIA, "SM2", INTO_FREEZER))
                .expectEvents(restored(MILK, FROZEN_MILK));
        takeBack(
                        "SM2",
                        did(LEO, "SM1", seen(MILK, FROZEN_MILK)),
                        did(MARIA, "SM2", INTO_FREEZER),
                        did(LEO, "SM3", new PantryItemsUsed(PANTRY, LEO, List.of(MOVED.measured("4", "qt")))))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangedSince<>(List.of(
                        new Left<>(MILK, null, LEO.toString()),
                        new Left<>(MOVED, MOVED.measured("4", "qt"), LEO.toString()))));
    }

    @Test
    void isNotThereTwiceWhenSomebodyBroughtItHomeMeanwhile() {
        var fresh = known(item(9), "milk", "1", "gal", "fridge", THURSDAY.plusDays(5));
        takeBack(
                        "SM2",
                        did(LEO, "SM1", seen(MILK)),
                        did(MARIA, "SM2", MILK_OUT),
                        did(LEO, "SM3", new PantryItemsBought(PANTRY, LEO, List.of(fresh))))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangedSince<>(List.of(new Left<>(MILK, null, LEO.toString()))));
    }

    @Test
    void takesBackTheTakingBack() {
        takeBack("SM3", did(LEO, "SM1", seen(MILK)), did(MARIA, "SM2", MILK_OUT), did(MARIA, "SM3", restored(MILK)))
                .expectEvents(new PantryItemsRemoved(PANTRY, MARIA, List.of(item(2))))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    @Test
    void hasNothingToTakeBackOrIsTooLate() {
        takeBack("SM7", did(LEO, "SM1", seen(MILK)))
                .expectNoEvents()
                .expectResultMessagePayload(new NothingToTakeBack<>());
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(did(MARIA, "SM1", seen(MILK)))
                .when(
                        new TakeBackInPantry(PANTRY, MARIA, "SM1"),
                        as(MARIA, "undo", SATURDAY.plus(Duration.ofHours(25))))
                .expectNoEvents()
                .expectResultMessagePayload(new TooLate<>());
    }
}
