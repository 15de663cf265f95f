package ai.jules.command.pantry;

import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.PANTRY;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.item;

import ai.jules.command.undo.Deeds;
import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand.Stock;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.PantryItemsSeen;
import ai.jules.events.pantry.Sighting;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The Riveras' pantry, for the tests of what may happen to it. */
abstract class PantryTest {

    static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");
    static final Instant LATER = SATURDAY.plus(Duration.ofHours(3));

    static final PantryItem EGGS = known(item(1), "eggs", "6", null, "fridge", null);
    static final PantryItem MILK = known(item(2), "milk", "1", "gal", "fridge", THURSDAY);
    static final PantryItem FROZEN_MILK = known(item(3), "milk", "2", "qt", "freezer", null);
    static final PantryItem RICE = known(item(4), "rice", null, null, "pantry", null);

    final FixtureConfiguration<Pantry> fixture = Deeds.fixture(Pantry.class);

    /** As Leo's photo showed it on Saturday. */
    static PantryItem known(ItemId item, String food, String amount, String unit, String place, LocalDate useBy) {
        return new PantryItem(item, food, food, amount, unit, null, place, SATURDAY, LEO, 0.8, useBy, Sighting.PHOTO);
    }

    static PantryItemsSeen seen(PantryItem... items) {
        return new PantryItemsSeen(PANTRY, LEO, Sighting.PHOTO, List.of(items));
    }

    static Stock stock(ItemId item, String food, String amount, String unit, String place, LocalDate useBy) {
        return new Stock(item, food, food, amount, unit, null, place, 1, useBy);
    }

    /** As Maria's words or shopping left it. */
    static PantryItem marias(PantryItem before, Instant at, Sighting source) {
        return by(MARIA, before, at, source);
    }

    private static PantryItem by(MemberId who, PantryItem before, Instant at, Sighting source) {
        return new PantryItem(
                before.item(),
                before.food(),
                before.key(),
                before.amount(),
                before.unit(),
                before.note(),
                before.place(),
                at,
                who,
                1,
                before.useBy(),
                source);
    }

    static ItemRef food(String key) {
        return new ItemRef.ByFood(key);
    }

    static PantryAnswer changed(PantryItem... items) {
        return new PantryAnswer(List.of(items), List.of(), List.of(), List.of());
    }
}
