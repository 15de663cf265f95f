package ai.jules.command.shopping;

import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.PLAN;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.item;

import ai.jules.command.Snapshots;
import ai.jules.command.undo.Deeds;
import ai.jules.commands.ItemRef;
import ai.jules.commands.ShoppingCommand.ChangeAmount;
import ai.jules.commands.ShoppingCommand.Planned;
import ai.jules.commands.ShoppingCommand.RemoveItems;
import ai.jules.commands.ShoppingCommand.SetPlanned;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.events.shopping.ListItemsAdded;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.PlannedItemsSet;
import ai.jules.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedItemsTest extends ShoppingListTest {

    private static final String NEXT_PLAN = PLAN.replace("11-23", "11-30");

    private static final ListItem RICOTTA = new ListItem(item(21), "ricotta", "ricotta", "15", "oz", null, "dairy");
    private static final ListItem ONION = new ListItem(item(22), "onion", "onion", "1", null, null, "produce");

    private static final PlannedItemsSet LASAGNA_PLANNED =
            new PlannedItemsSet(LIST, PLAN, List.of(forLasagna(RICOTTA), forLasagna(ONION)));

    private static ListEntry forLasagna(ListItem item) {
        return new ListEntry(item, new ItemSource.ForDish(PLAN, "Lasagna", LASAGNA), false);
    }

    private static ListEntry forTacos(ListItem item) {
        return new ListEntry(item, new ItemSource.ForDish(PLAN, "Tacos", null), false);
    }

    private static Planned lasagnaNeeds(ListItem item) {
        return new Planned(item, "Lasagna", LASAGNA);
    }

    private static Planned atHome(ListItem item) {
        return new Planned(item, "Lasagna", LASAGNA, PLAN, true);
    }

    private static Planned tacosNeed(ListItem item) {
        return new Planned(item, "Tacos", null);
    }

    @Test
    void standBesideWhatPeopleAdded() {
        fixture.given(new ListItemsAdded(LIST, MARIA, List.of(ONION.as(item(1)))))
                .when(new SetPlanned(LIST, PLAN, List.of(lasagnaNeeds(RICOTTA), lasagnaNeeds(ONION))))
                .expectEvents(LASAGNA_PLANNED)
                .expectResultMessagePayload(changed(forLasagna(RICOTTA), forLasagna(ONION)));
    }

    @Test
    void areNoEventWhenNothingIsOther() {
        fixture.given(LASAGNA_PLANNED)
                .when(new SetPlanned(
                        LIST, PLAN, List.of(lasagnaNeeds(RICOTTA.as(item(31))), lasagnaNeeds(ONION.as(item(32))))))
                .expectNoEvents();
    }

    @Test
    void keepTheirIdWhileTheSameDishNeedsThem() {
        fixture.given(LASAGNA_PLANNED)
                .when(new SetPlanned(
                        LIST,
                        PLAN,
                        List.of(
                                tacosNeed(ONION.as(item(32))),
                                lasagnaNeeds(ONION.as(item(33)).measured("2", null)))))
                .expectEvents(new PlannedItemsSet(
                        LIST, PLAN, List.of(forTacos(ONION.as(item(32))), forLasagna(ONION.measured("2", null)))));
    }

    @Test
    void stayCheckedOffWhenAnotherDishNeedsTheSame() {
        fixture.given(LASAGNA_PLANNED, new ListItemsCheckedOff(LIST, LEO, List.of(item(22))))
                .when(new SetPlanned(LIST, PLAN, List.of(tacosNeed(ONION.as(item(32))))))
                .expectEvents(new PlannedItemsSet(
                        LIST, PLAN, List.of(forTacos(ONION.as(item(32))).checked(true))));
    }

    @Test
    void stayCheckedOffWhenThereIsEnoughAtHome() {
        var given = new ListItemsCheckedOff(LIST, LEO, List.of(item(22)));
        fixture.given(LASAGNA_PLANNED, given)
                .when(new SetPlanned(LIST, PLAN, List.of(atHome(RICOTTA.as(item(31))), atHome(ONION.as(item(32))))))
                .expectEvents(new PlannedItemsSet(
                        LIST, PLAN, List.of(forLasagna(ONION).checked(true))));
        fixture.given(
                        LASAGNA_PLANNED,
                        given,
                        new PlannedItemsSet(
                                LIST, PLAN, List.of(forLasagna(ONION).checked(true))))
                .when(new SetPlanned(LIST, PLAN, List.of(lasagnaNeeds(RICOTTA), lasagnaNeeds(ONION.as(item(32))))))
                .expectEvents(new PlannedItemsSet(
                        LIST,
                        PLAN,
                        List.of(forLasagna(RICOTTA), forLasagna(ONION).checked(true))));
    }

    @Test
    void keepTheAmountSomebodyGaveThemWhateverElseChanges() {
        var more = new ListAmountChanged(LIST, LEO, item(22), "3", null);
        fixture.given(LASAGNA_PLANNED, more)
                .when(new SetPlanned(LIST, PLAN, List.of(lasagnaNeeds(ONION.as(item(32))))))
                .expectEvents(new PlannedItemsSet(LIST, PLAN, List.of(forLasagna(ONION.measured("3", null)))));
        fixture.given(LASAGNA_PLANNED, more, new ListAmountChanged(LIST, LEO, item(22), "1", null))
                .when(new SetPlanned(
                        LIST, PLAN, List.of(lasagnaNeeds(ONION.as(item(32)).measured("2", null)))))
                .expectEvents(new PlannedItemsSet(LIST, PLAN, List.of(forLasagna(ONION.measured("2", null)))));
    }

    @Test
    void countInWhatSomebodyWantsOfTheFood() {
        var tacosToo = new PlannedItemsSet(LIST, PLAN, List.of(forLasagna(ONION), forTacos(ONION.as(item(32)))));
        fixture.given(tacosToo)
                .when(new ChangeAmount(LIST, LEO, new ItemRef.ByFood("onion"), "3", null))
                .expectEvents(new ListAmountChanged(LIST, LEO, item(32), "2", null));
        fixture.given(tacosToo)
                .when(new ChangeAmount(LIST, LEO, new ItemRef.ByFood("onion"), "2", null))
                .expectNoEvents();
        fixture.given(tacosToo)
                .when(new ChangeAmount(LIST, LEO, new ItemRef.ByFood("onion"), "2", "bag"))
                .expectEvents(new ListAmountChanged(LIST, LEO, item(32), "2", "bag"));
    }

    @Test
    void keepTheirTicksEachOnItsOwn() {
        fixture.given(
                        new PlannedItemsSet(LIST, PLAN, List.of(forLasagna(ONION), forTacos(ONION.as(item(32))))),
                        new ListItemsCheckedOff(LIST, LEO, List.of(item(22))))
                .when(new SetPlanned(
                        LIST, PLAN, List.of(lasagnaNeeds(ONION.as(item(41))), tacosNeed(ONION.as(item(42))))))
                .expectNoEvents();
    }

    @Test
    void areStillToBuyWhenOnlySomeOfThemAreThere() {
        fixture.given(
                        new PlannedItemsSet(LIST, PLAN, List.of(forLasagna(ONION), forTacos(ONION.as(item(32))))),
                        new ListItemsCheckedOff(LIST, LEO, List.of(item(22))))
                .when(new SetPlanned(LIST, PLAN, List.of(tacosNeed(ONION.as(item(33))))))
                .expectEvents(new PlannedItemsSet(LIST, PLAN, List.of(forTacos(ONION.as(item(32))))));
    }

    @Test
    void beginAnewWithAnotherPlan() {
        var next = new ListEntry(ONION.as(item(32)), new ItemSource.ForDish(NEXT_PLAN, "Lasagna", LASAGNA), false);
        fixture.given(
                        LASAGNA_PLANNED,
                        new ListItemsCheckedOff(LIST, LEO, List.of(item(22))),
                        new ListItemsRemoved(LIST, LEO, List.of(item(22))))
                .when(new SetPlanned(LIST, NEXT_PLAN, List.of(lasagnaNeeds(ONION.as(item(32))))))
                .expectEvents(new PlannedItemsSet(LIST, NEXT_PLAN, List.of(next)));
    }

    @Test
    void ofAPlanStandAsTheyWereWhenAnotherIsWritten() {
        fixture.given(
                        LASAGNA_PLANNED,
                        new ListItemsCheckedOff(LIST, LEO, List.of(item(21))),
                        new ListItemsRemoved(LIST, LEO, List.of(item(22))))
                .when(new SetPlanned(
                        LIST,
                        NEXT_PLAN,
                        List.of(
                                new Planned(RICOTTA.as(item(31)), "Lasagna", LASAGNA, PLAN, false),
                                new Planned(ONION.as(item(32)), "Lasagna", LASAGNA, PLAN, false),
                                tacosNeed(ONION.as(item(33))),
                                tacosNeed(RICOTTA.as(item(34))))))
                .expectEvents(new PlannedItemsSet(
                        LIST,
                        NEXT_PLAN,
                        List.of(
                                forLasagna(RICOTTA).checked(true),
                                new ListEntry(
                                        ONION.as(item(33)), new ItemSource.ForDish(NEXT_PLAN, "Tacos", null), false),
                                new ListEntry(
                                        RICOTTA.as(item(34)),
                                        new ItemSource.ForDish(NEXT_PLAN, "Tacos", null),
                                        false))));
    }

    @Test
    void stayOffWhenSomebodyTookThemOff() {
        fixture.given(LASAGNA_PLANNED, new ListItemsRemoved(LIST, LEO, List.of(item(22))))
                .when(new SetPlanned(
                        LIST, PLAN, List.of(lasagnaNeeds(RICOTTA), lasagnaNeeds(ONION), tacosNeed(ONION.as(item(32))))))
                .expectEvents(
                        new PlannedItemsSet(LIST, PLAN, List.of(forLasagna(RICOTTA), forTacos(ONION.as(item(32))))));
    }

    @Test
    void goAllWithAPlanThatNeedsNothing() {
        fixture.given(LASAGNA_PLANNED)
                .when(new SetPlanned(LIST, PLAN, List.of()))
                .expectEvents(new PlannedItemsSet(LIST, PLAN, List.of()));
    }

    @Test
    void areTakenOffAndChangedByHandLikeAnything() {
        fixture.given(LASAGNA_PLANNED)
                .when(new RemoveItems(LIST, MARIA, Role.ADULT, List.of(new ItemRef.ByFood("onion"))))
                .expectEvents(new ListItemsRemoved(LIST, MARIA, List.of(item(22))));
        fixture.given(LASAGNA_PLANNED)
                .when(new ChangeAmount(LIST, MARIA, new ItemRef.ByFood("onion"), "3", null))
                .expectEvents(new ListAmountChanged(LIST, MARIA, item(22), "3", null));
    }

    @Test
    void surviveASnapshot() {
        fixture.given(LASAGNA_PLANNED)
                .when(
                        new RemoveItems(LIST, MARIA, Role.ADULT, List.of(new ItemRef.ByFood("onion"))),
                        Deeds.as(MARIA, "SM1", SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
