package ai.jules.command.pantry;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.PANTRY;
import static ai.jules.TheRiveras.item;

import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand.MoveItems;
import ai.jules.commands.PantryCommand.Portion;
import ai.jules.commands.PantryCommand.UsedSome;
import ai.jules.commands.PantryCommand.UsedUp;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.PantryItemsMoved;
import ai.jules.events.pantry.PantryItemsUsed;
import ai.jules.events.pantry.PantryItemsUsedUp;
import ai.jules.kernel.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsingTest extends PantryTest {

    private static UsedSome used(String food, String amount, @Nullable String unit) {
        return new UsedSome(PANTRY, ANA, List.of(new Portion(food(food), amount, unit)));
    }

    private static PantryItemsUsed left(PantryItem... items) {
        return new PantryItemsUsed(PANTRY, ANA, List.of(items));
    }

    private static PantryItemsMoved moved(String place, List<PantryItem> items, ItemId... joined) {
        return new PantryItemsMoved(PANTRY, ANA, place, items, List.of(joined));
    }

    @Test
    void losesAllOfAFoodThatIsUsedUp() {
        fixture.given(seen(EGGS, MILK, FROZEN_MILK))
                .when(new UsedUp(PANTRY, ANA, List.of(food("milk"), food("salt"))))
                .expectEvents(new PantryItemsUsedUp(PANTRY, ANA, List.of(item(2), item(3))))
                .expectResultMessagePayload(
                        new PantryAnswer(List.of(), List.of(MILK, FROZEN_MILK), List.of(), List.of(food("salt"))));
    }

    @Test
    void losesTheOneThatIsMeant() {
        fixture.given(seen(MILK, FROZEN_MILK))
                .when(new UsedUp(PANTRY, ANA, List.of(new ItemRef.ById(item(3)))))
                .expectEvents(new PantryItemsUsedUp(PANTRY, ANA, List.of(item(3))));
    }

    @Test
    void losesNothingThatIsNotThere() {
        fixture.givenNoPriorActivity()
                .when(new UsedUp(PANTRY, ANA, List.of(food("milk"))))
                .expectNoEvents()
                .expectResultMessagePayload(new PantryAnswer(List.of(), List.of(), List.of(), List.of(food("milk"))));
        fixture.given(seen(EGGS))
                .when(used("milk", "1", "cup"))
                .expectNoEvents()
                .expectResultMessagePayload(new PantryAnswer(List.of(), List.of(), List.of(), List.of(food("milk"))));
    }

    @Test
    void hasLessOfWhatIsUsed() {
        fixture.given(seen(EGGS))
                .when(used("eggs", "2", null))
                .expectEvents(left(EGGS.measured("4", null)))
                .expectResultMessagePayload(changed(EGGS.measured("4", null)));
    }

    @Test
    void hasNoneLeftWhenAllOrMoreIsUsed() {
        fixture.given(seen(EGGS))
                .when(used("eggs", "1", "dozen"))
                .expectEvents(new PantryItemsUsedUp(PANTRY, ANA, List.of(item(1))))
                .expectResultMessagePayload(new PantryAnswer(List.of(), List.of(EGGS), List.of(), List.of()));
    }

    @Test
    void takesWhatSpoilsSoonestFirst() {
        fixture.given(seen(FROZEN_MILK, MILK))
                .when(used("milk", "5", "qt"))
                .expectEvents(
                        left(FROZEN_MILK.measured("1", "qt")), new PantryItemsUsedUp(PANTRY, ANA, List.of(item(2))));
    }

    @Test
    void saysOfWhatItCannotTellHowMuchIsLeft() {
        fixture.given(seen(RICE))
                .when(used("rice", "1", "cup"))
                .expectNoEvents()
                .expectResultMessagePayload(new PantryAnswer(List.of(), List.of(), List.of(RICE), List.of()));
        fixture.given(seen(EGGS))
                .when(used("eggs", "1", "lb"))
                .expectNoEvents()
                .expectResultMessagePayload(new PantryAnswer(List.of(), List.of(), List.of(EGGS), List.of()));
    }

    @Test
    void keepsElsewhereWhatIsMoved() {
        fixture.given(seen(EGGS, MILK))
                .when(new MoveItems(PANTRY, ANA, List.of(food("eggs"), food("salt")), "counter"))
                .expectEvents(moved("counter", List.of(EGGS.keptIn("counter"))))
                .expectResultMessagePayload(
                        new PantryAnswer(List.of(EGGS.keptIn("counter")), List.of(), List.of(), List.of(food("salt"))));
    }

    @Test
    void movesNothingThatIsThereAlready() {
        fixture.given(seen(EGGS))
                .when(new MoveItems(PANTRY, ANA, List.of(food("eggs")), "fridge"))
                .expectNoEvents()
                .expectResultMessagePayload(new PantryAnswer(List.of(), List.of(), List.of(EGGS), List.of()));
    }

    @Test
    void joinsWhatIsMovedWithWhatIsThere() {
        fixture.given(seen(MILK, FROZEN_MILK))
                .when(new MoveItems(PANTRY, ANA, List.of(new ItemRef.ById(item(2))), "freezer"))
                .expectEvents(
                        moved("freezer", List.of(FROZEN_MILK.measured("6", "qt").goodUntil(THURSDAY)), item(2)));
    }
}
