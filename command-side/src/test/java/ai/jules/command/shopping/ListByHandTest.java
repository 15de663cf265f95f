package ai.jules.command.shopping;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.item;
import static ai.jules.command.undo.Deeds.as;

import ai.jules.command.Snapshots;
import ai.jules.commands.ItemRef;
import ai.jules.commands.Refused;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.commands.ShoppingCommand.ChangeAmount;
import ai.jules.commands.ShoppingCommand.CheckOff;
import ai.jules.commands.ShoppingCommand.ClearList;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.commands.ShoppingCommand.RemoveItems;
import ai.jules.commands.ShoppingCommand.Uncheck;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItemsAdded;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.ListItemsUnchecked;
import ai.jules.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListByHandTest extends ShoppingListTest {

    private static final ListItemsCheckedOff MILK_GOT = new ListItemsCheckedOff(LIST, LEO, List.of(item(1)));

    @Test
    void isThereBeforeAnythingIsOnIt() {
        fixture.givenNoPriorActivity().when(new ReadList(LIST)).expectNoEvents().expectResultMessagePayload(List.of());
        fixture.givenNoPriorActivity()
                .when(new CheckOff(LIST, MARIA, List.of(food("milk"), new ItemRef.ById(item(9)))))
                .expectNoEvents()
                .expectResultMessagePayload(notFound(food("milk"), new ItemRef.ById(item(9))));
    }

    @Test
    void takesWhatSomebodyAdds() {
        fixture.givenNoPriorActivity()
                .when(new AddItems(LIST, MARIA, List.of(MILK, CHICKEN)))
                .expectEvents(ALL_ADDED)
                .expectResultMessagePayload(changed(marias(MILK), marias(CHICKEN)));
    }

    @Test
    void keepsBothAmountsOfAFoodThatIsAddedTwice() {
        fixture.given(MILK_ADDED)
                .when(new AddItems(LIST, LEO, List.of(MORE_MILK)))
                .expectEvents(new ListItemsAdded(LIST, LEO, List.of(MORE_MILK)))
                .expectResultMessagePayload(new ListAnswer(
                        List.of(new ListEntry(MORE_MILK, new ItemSource.ByHand(LEO), false)),
                        List.of(marias(MILK)),
                        List.of()));
    }

    @Test
    void takesTheSameItemOnce() {
        fixture.given(MILK_ADDED)
                .when(new AddItems(LIST, MARIA, List.of(MILK)))
                .expectNoEvents()
                .expectResultMessagePayload(changed());
        fixture.givenNoPriorActivity()
                .when(new AddItems(LIST, MARIA, List.of(MILK, MILK)))
                .expectEvents(MILK_ADDED);
    }

    @Test
    void checksOffAllOfAFoodByItsName() {
        fixture.given(ALL_ADDED, new ListItemsAdded(LIST, LEO, List.of(MORE_MILK)))
                .when(new CheckOff(LIST, LEO, List.of(food("milk"), food("eggs"))))
                .expectEvents(new ListItemsCheckedOff(LIST, LEO, List.of(item(1), item(2))))
                .expectResultMessagePayload(new ListAnswer(
                        List.of(marias(MILK).checked(true), new ListEntry(MORE_MILK, new ItemSource.ByHand(LEO), true)),
                        List.of(),
                        List.of(food("eggs"))));
    }

    @Test
    void checksOffEverything() {
        fixture.given(ALL_ADDED, MILK_GOT)
                .when(new CheckOff(LIST, LEO, List.of(new ItemRef.Everything())))
                .expectEvents(new ListItemsCheckedOff(LIST, LEO, List.of(item(3))))
                .expectResultMessagePayload(changed(marias(CHICKEN).checked(true)));
    }

    @Test
    void checksOffNothingTwice() {
        fixture.given(MILK_ADDED, MILK_GOT)
                .when(new CheckOff(LIST, MARIA, List.of(new ItemRef.ById(item(1)))))
                .expectNoEvents()
                .expectResultMessagePayload(already(marias(MILK).checked(true)));
    }

    @Test
    void unchecksWhatIsCheckedAndNothingElse() {
        fixture.given(ALL_ADDED, MILK_GOT)
                .when(new Uncheck(LIST, LEO, List.of(food("milk"), food("chicken"))))
                .expectEvents(new ListItemsUnchecked(LIST, LEO, List.of(item(1))))
                .expectResultMessagePayload(new ListAnswer(List.of(marias(MILK)), List.of(marias(CHICKEN)), List.of()));
    }

    @Test
    void losesWhatSomebodyTakesOff() {
        fixture.given(ALL_ADDED)
                .when(new RemoveItems(LIST, LEO, Role.ADULT, List.of(food("milk"), food("salt"))))
                .expectEvents(new ListItemsRemoved(LIST, LEO, List.of(item(1))))
                .expectResultMessagePayload(new ListAnswer(List.of(marias(MILK)), List.of(), List.of(food("salt"))));
        fixture.given(MILK_ADDED, new ListItemsRemoved(LIST, LEO, List.of(item(1))))
                .when(new RemoveItems(LIST, MARIA, Role.ADULT, List.of(food("milk"))))
                .expectNoEvents()
                .expectResultMessagePayload(notFound(food("milk")));
    }

    @Test
    void letsATeenTakeOffTheirOwnAndNothingElse() {
        var anas = new ListItemsAdded(LIST, ANA, List.of(MORE_MILK));
        fixture.given(ALL_ADDED, anas)
                .when(new RemoveItems(LIST, ANA, Role.TEEN, List.of(food("milk"), food("chicken"))))
                .expectEvents(new ListItemsRemoved(LIST, ANA, List.of(item(2))))
                .expectResultMessagePayload(new ListAnswer(
                        List.of(new ListEntry(MORE_MILK, new ItemSource.ByHand(ANA), false)),
                        List.of(marias(MILK), marias(CHICKEN)),
                        List.of()));
    }

    @Test
    void isNotClearedByATeen() {
        fixture.given(ALL_ADDED)
                .when(new ClearList(LIST, ANA, Role.TEEN, false))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void isNoMatterForAChild() {
        fixture.given(ALL_ADDED)
                .when(new RemoveItems(LIST, ANA, Role.CHILD, List.of(food("milk"))))
                .expectNoEvents()
                .expectException(Refused.class);
    }

    @Test
    void isClearedOfWhatIsCheckedOrOfAll() {
        fixture.given(ALL_ADDED, MILK_GOT)
                .when(new ClearList(LIST, MARIA, Role.ADULT, true))
                .expectEvents(new ListItemsRemoved(LIST, MARIA, List.of(item(1))));
        fixture.given(ALL_ADDED, MILK_GOT)
                .when(new ClearList(LIST, MARIA, Role.ADULT, false))
                .expectEvents(new ListItemsRemoved(LIST, MARIA, List.of(item(1), item(3))));
        fixture.given(ALL_ADDED)
                .when(new ClearList(LIST, MARIA, Role.ADULT, true))
                .expectNoEvents()
                .expectResultMessagePayload(changed());
    }

    @Test
    void changesHowMuch() {
        fixture.given(ALL_ADDED)
                .when(new ChangeAmount(LIST, LEO, food("chicken"), "3", "lb"))
                .expectEvents(new ListAmountChanged(LIST, LEO, item(3), "3", "lb"))
                .expectResultMessagePayload(changed(marias(CHICKEN.measured("3", "lb"))));
    }

    @Test
    void changesNoAmountThatIsSoAlreadyOrOfAFoodThatIsNotThere() {
        fixture.given(ALL_ADDED)
                .when(new ChangeAmount(LIST, LEO, food("chicken"), "2", "lb"))
                .expectNoEvents()
                .expectResultMessagePayload(already(marias(CHICKEN)));
        fixture.given(ALL_ADDED)
                .when(new ChangeAmount(LIST, LEO, food("salt"), "2", "lb"))
                .expectNoEvents()
                .expectResultMessagePayload(notFound(food("salt")));
    }

    @Test
    void changesTheOneThatIsStillToBeBought() {
        fixture.given(MILK_ADDED, MILK_GOT, new ListItemsAdded(LIST, MARIA, List.of(MORE_MILK)))
                .when(new ChangeAmount(LIST, LEO, food("milk"), "3", "cup"))
                .expectEvents(new ListAmountChanged(LIST, LEO, item(2), "3", "cup"));
    }

    @Test
    void survivesASnapshot() {
        fixture.given(ALL_ADDED)
                .when(new CheckOff(LIST, LEO, List.of(food("milk"))), as(LEO, "SM2", SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
