package ai.jules.query.pantry;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.pantry.PantryEvent;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.PantryItemsBought;
import ai.jules.events.pantry.PantryItemsMoved;
import ai.jules.events.pantry.PantryItemsRemoved;
import ai.jules.events.pantry.PantryItemsRestored;
import ai.jules.events.pantry.PantryItemsSeen;
import ai.jules.events.pantry.PantryItemsUsed;
import ai.jules.events.pantry.PantryItemsUsedUp;
import ai.jules.events.pantry.Sighting;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.PantryId;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.query.Installation;
import ai.jules.query.Installation.Published;
import ai.jules.query.TheRiveras;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PantryReadsIT {

    private static final Instant TUESDAY = Instant.parse("2026-11-17T18:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final PantryId pantry = PantryId.of(riveras.household);
    private final String path = "/api/v1/households/" + riveras.household.uuid() + "/pantry";

    private final PantryItem milk = item("milk", "1", "gal", "fridge", FRIDAY);
    private final PantryItem eggs = item("eggs", "6", null, "fridge", FRIDAY.plusDays(20));
    private final PantryItem butter = item("butter", null, null, "fridge", null);

    private PantryItem item(String food, String amount, String unit, String place, LocalDate useBy) {
        return new PantryItem(
                new ItemId(UUID.randomUUID()),
                food,
                food,
                amount,
                unit,
                null,
                place,
                TUESDAY,
                riveras.leo,
                0.83,
                useBy,
                Sighting.PHOTO);
    }

    private Published happened(PantryEvent event) {
        return jules.publish(riveras.family, pantry, event);
    }

    private Published happened(PantryEvent event, Instant at) {
        return jules.publish(riveras.family, pantry, event, at);
    }

    private PantryItemsSeen seen(PantryItem... items) {
        return new PantryItemsSeen(pantry, riveras.leo, Sighting.PHOTO, List.of(items));
    }

    private JsonNode read(Published seen, String query) {
        var answer = jules.get(
                path + query,
                riveras.mariasToken(),
                ConsistencyToken.WANTED,
                seen.token().create());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ConsistencyToken.STALE)).isEmpty();
        return answer.json();
    }

    private static List<String> lines(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("place").asString() + ": "
                        + (item.path("amount").isNull()
                                ? ""
                                : item.path("amount").asString() + " ")
                        + item.path("food").asString())
                .toList();
    }

    @Test
    void showsWhatIsAtHomeAndHowSureThatIs() {
        var shown = read(happened(seen(milk)), "").path("items").path(0);

        assertThat(shown.path("id").asString()).isEqualTo(milk.item().toString());
        assertThat(shown.path("food").asString()).isEqualTo("milk");
        assertThat(shown.path("amount").asString()).isEqualTo("1");
        assertThat(shown.path("unit").asString()).isEqualTo("gal");
        assertThat(shown.path("place").asString()).isEqualTo("fridge");
        assertThat(shown.path("confidence").asDouble()).isEqualTo(0.83);
        assertThat(shown.path("lastSeen").asString()).isEqualTo("2026-11-17T18:00:00Z");
        assertThat(shown.path("useBy").asString()).isEqualTo("2026-11-20");
        assertThat(shown.path("seenBy").asString()).isEqualTo(riveras.leo.uuid().toString());
        assertThat(shown.path("source").asString()).isEqualTo("photo");
    }

    @Test
    void isSortedByPlaceAndByWhatSpoilsSoonest() {
        var bread = item("bread", null, null, "counter", FRIDAY.plusDays(9));

        assertThat(lines(read(happened(seen(butter, eggs, milk, bread)), "")))
                .containsExactly("counter: bread", "fridge: 1 milk", "fridge: 6 eggs", "fridge: butter");
    }

    @Test
    void followsEveryChange() {
        happened(seen(milk, eggs));
        assertThat(lines(read(
                        happened(new PantryItemsBought(
                                pantry, riveras.maria, List.of(milk.measured("2", "gal"), butter))),
                        "")))
                .containsExactly("fridge: 2 milk", "fridge: 6 eggs", "fridge: butter");
        assertThat(lines(read(
                        happened(new PantryItemsUsed(pantry, riveras.maria, List.of(eggs.measured("4", null)))), "")))
                .containsExactly("fridge: 2 milk", "fridge: 4 eggs", "fridge: butter");
        assertThat(lines(read(
                        happened(new PantryItemsMoved(
                                pantry,
                                riveras.maria,
                                "freezer",
                                List.of(milk.keptIn("freezer")),
                                List.of(butter.item()))),
                        "")))
                .containsExactly("freezer: 1 milk", "fridge: 4 eggs");
        assertThat(lines(read(happened(new PantryItemsUsedUp(pantry, riveras.maria, List.of(milk.item()))), "")))
                .containsExactly("fridge: 4 eggs");
        assertThat(lines(read(happened(new PantryItemsRestored(pantry, riveras.maria, List.of(milk))), "")))
                .containsExactly("fridge: 1 milk", "fridge: 4 eggs");
        assertThat(lines(read(happened(new PantryItemsRemoved(pantry, riveras.maria, List.of(eggs.item()))), "")))
                .containsExactly("fridge: 1 milk");
    }

    @Test
    void tellsWhatWasThereThen() {
        happened(seen(milk), TUESDAY);
        happened(
                new PantryItemsUsed(pantry, riveras.maria, List.of(milk.measured("1/2", "gal"))),
                TUESDAY.plusSeconds(60));
        var last = happened(
                new PantryItemsUsedUp(pantry, riveras.maria, List.of(milk.item())), TUESDAY.plus(Duration.ofDays(1)));

        assertThat(lines(read(last, ""))).isEmpty();
        assertThat(lines(read(last, "?at=2026-11-17T18:00:30Z"))).containsExactly("fridge: 1 milk");
        assertThat(lines(read(last, "?at=2026-11-17T18:01:00Z"))).containsExactly("fridge: 1/2 milk");
        assertThat(lines(read(last, "?at=2026-11-18T18:00:00Z"))).isEmpty();
    }

    @Test
    void turnsItsPagesThoughAnItemGoesMeanwhile() {
        var last = happened(seen(butter, eggs, milk));

        var shown = new ArrayList<String>();
        var page = read(last, "?limit=1");
        shown.addAll(lines(page));
        last = happened(new PantryItemsUsedUp(pantry, riveras.maria, List.of(milk.item())));
        while (!page.path("next").isNull()) {
            page = read(last, "?limit=1&cursor=" + page.path("next").asString());
            shown.addAll(lines(page));
        }

        assertThat(shown).containsExactly("fridge: 1 milk", "fridge: 6 eggs", "fridge: butter");
    }

    @Test
    void refusesLimitsCursorsAndTimesThatMakeNoSense() {
        for (var query : List.of(
                "?limit=0",
                "?limit=101",
                "?cursor=x",
                "?cursor=MHwxOTcwLTAxLTAxVDAwOjAwOjAwWnwwMTk5YWFhYS0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDE",
                "?at=tuesday",
                "?at=-1000000-01-01T00:00:00Z")) {
            assertThat(jules.get(path + query, riveras.mariasToken()).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void showsNobodyAnotherHouseholdsPantry() {
        read(happened(seen(milk)), "");

        assertThat(jules.get(path, new TheRiveras(jules).mariasToken()).status())
                .isEqualTo(404);
        assertThat(jules.get(path, "").status()).isEqualTo(401);
    }
}
