package ai.jules.command.pantry;

import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.PANTRY;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.item;

import ai.jules.command.Snapshots;
import ai.jules.command.undo.Deeds;
import ai.jules.commands.PantryCommand.Bought;
import ai.jules.commands.PantryCommand.Have;
import ai.jules.commands.PantryCommand.LookInside;
import ai.jules.commands.PantryCommand.Stock;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.PantryItemsBought;
import ai.jules.events.pantry.PantryItemsSeen;
import ai.jules.events.pantry.Sighting;
import ai.jules.kernel.Meta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockingTest extends PantryTest {

    private static Have have(Stock... items) {
        return new Have(PANTRY, MARIA, Sighting.WORDS, LATER, List.of(items));
    }

    private static Bought bought(Stock... items) {
        return new Bought(PANTRY, MARIA, List.of(items));
    }

    private static PantryItemsSeen heard(PantryItem... items) {
        return new PantryItemsSeen(PANTRY, MARIA, Sighting.WORDS, List.of(items));
    }

    private static PantryItem said(PantryItem item) {
        return marias(item, LATER, Sighting.WORDS);
    }

    private static PantryItem broughtHome(PantryItem item) {
        return marias(item, LATER, Sighting.SHOPPING);
    }

    private static Map<String, Instant> at(Instant time) {
        return Map.of(Meta.AT, time);
    }

    @Test
    void isThereBeforeAnythingIsInIt() {
        fixture.givenNoPriorActivity()
                .when(new LookInside(PANTRY))
                .expectNoEvents()
                .expectResultMessagePayload(List.of());
    }

    @Test
    void keepsWhatSomebodySaysIsThere() {
        var milk = said(known(item(7), "milk", "1", "gal", "fridge", THURSDAY));
        fixture.givenNoPriorActivity()
                .when(have(stock(item(7), "milk", "1", "gal", "fridge", THURSDAY)))
                .expectEvents(heard(milk))
                .expectResultMessagePayload(changed(milk));
    }

    @Test
    void believesTheNewestSightingAboutHowMuch() {
        fixture.given(seen(EGGS))
                .when(have(stock(item(7), "eggs", "1", "dozen", "fridge", null)))
                .expectEvents(heard(said(EGGS.measured("1", "dozen"))));
        fixture.given(seen(MILK))
                .when(have(stock(item(7), "milk", "2", "carton", "fridge", null)))
                .expectEvents(heard(said(MILK.measured("2", "carton"))));
    }

    @Test
    void forgetsNoAmountThatASightingDoesNotTell() {
        fixture.given(seen(EGGS))
                .when(have(stock(item(7), "eggs", null, null, "fridge", null)))
                .expectEvents(heard(said(EGGS)));
    }

    @Test
    void letsAnEarlierSightingChangeNothing() {
        fixture.given(seen(EGGS))
                .when(new Have(
                        PANTRY,
                        MARIA,
                        Sighting.PHOTO,
                        SATURDAY.minusSeconds(1),
                        List.of(stock(item(7), "eggs", "2", null, "fridge", null))))
                .expectNoEvents()
                .expectResultMessagePayload(new PantryAnswer(List.of(), List.of(), List.of(EGGS), List.of()));
    }

    @Test
    void losesNothingToAPhotoThatDoesNotShowIt() {
        fixture.given(seen(EGGS, MILK))
                .when(new Have(
                        PANTRY,
                        MARIA,
                        Sighting.PHOTO,
                        LATER,
                        List.of(stock(item(7), "eggs", "5", null, "fridge", null))))
                .expectEvents(new PantryItemsSeen(
                        PANTRY,
                        MARIA,
                        Sighting.PHOTO,
                        List.of(marias(EGGS.measured("5", null), LATER, Sighting.PHOTO))));
    }

    @Test
    void keepsTheSameFoodApartInTwoPlaces() {
        fixture.given(seen(MILK))
                .when(have(stock(item(7), "milk", "1", "qt", "freezer", null)))
                .expectEvents(heard(said(known(item(7), "milk", "1", "qt", "freezer", null))));
    }

    @Test
    void isNoFresherForBeingSeenAgain() {
        fixture.given(seen(MILK))
                .when(have(stock(item(7), "milk", "1", "gal", "fridge", THURSDAY.plusDays(7))))
                .expectEvents(heard(said(MILK)));
        fixture.given(seen(MILK))
                .when(have(stock(item(7), "milk", "1", "gal", "fridge", THURSDAY.minusDays(1))))
                .expectEvents(heard(said(MILK.goodUntil(THURSDAY.minusDays(1)))));
    }

    @Test
    void addsWhatIsBroughtHome() {
        fixture.given(seen(EGGS, MILK))
                .when(
                        bought(
                                stock(item(7), "eggs", "1", "dozen", "fridge", null),
                                stock(item(8), "milk", "1", "gal", "fridge", THURSDAY.plusDays(7))),
                        at(LATER))
                .expectEvents(new PantryItemsBought(
                        PANTRY,
                        MARIA,
                        List.of(broughtHome(EGGS.measured("18", null)), broughtHome(MILK.measured("2", "gal")))));
    }

    @Test
    void addsTheSameFoodTwiceWithinOneCommand() {
        fixture.givenNoPriorActivity()
                .when(
                        bought(
                                stock(item(7), "eggs", "6", null, "fridge", null),
                                stock(item(8), "eggs", "6", null, "fridge", null)),
                        at(LATER))
                .expectEvents(new PantryItemsBought(
                        PANTRY, MARIA, List.of(broughtHome(known(item(7), "eggs", "12", null, "fridge", null)))));
    }

    @Test
    void keepsApartWhatCannotBeAdded() {
        fixture.given(seen(MILK))
                .when(bought(stock(item(7), "milk", "2", "can", "fridge", null)), at(LATER))
                .expectEvents(new PantryItemsBought(
                        PANTRY, MARIA, List.of(broughtHome(known(item(7), "milk", "2", "can", "fridge", null)))));
    }

    @Test
    void knowsTheLeastThereIsWhenOnePartIsUnknown() {
        fixture.given(seen(RICE))
                .when(bought(stock(item(7), "rice", "2", "lb", "pantry", null)), at(LATER))
                .expectEvents(new PantryItemsBought(PANTRY, MARIA, List.of(broughtHome(RICE.measured("2", "lb")))));
        fixture.given(seen(EGGS))
                .when(bought(stock(item(7), "eggs", null, null, "fridge", null)), at(LATER))
                .expectEvents(new PantryItemsBought(PANTRY, MARIA, List.of(broughtHome(EGGS))));
    }

    @Test
    void isGoodAgainOnceWhatWasPastItsDayIsBoughtAnew() {
        var old = MILK.goodUntil(LocalDate.parse("2026-11-20"));
        fixture.given(seen(old))
                .when(bought(stock(item(7), "milk", "1", "gal", "fridge", THURSDAY)), at(LATER))
                .expectEvents(new PantryItemsBought(PANTRY, MARIA, List.of(broughtHome(MILK.measured("2", "gal")))));
    }

    @Test
    void survivesASnapshot() {
        fixture.given(seen(EGGS, MILK))
                .when(bought(stock(item(7), "eggs", "1", "dozen", "fridge", null)), Deeds.as(MARIA, "SM1", LATER))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
