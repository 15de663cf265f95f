package ai.jules.query.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.shopping.ItemSource.ByHand;
import ai.jules.events.shopping.ItemSource.ForDish;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.events.shopping.ListItemsAdded;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.ListItemsRestored;
import ai.jules.events.shopping.ListItemsUnchecked;
import ai.jules.events.shopping.PlannedItemsSet;
import ai.jules.events.shopping.ShoppingListEvent;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.ShoppingListId;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.messaging.EventGroups;
import ai.jules.query.Installation;
import ai.jules.query.Installation.Published;
import ai.jules.query.TheRiveras;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShoppingReadsIT {

    private static final Instant TUESDAY = Instant.parse("2026-11-17T18:00:00Z");
    private static final String PLAN = "plan:2026-11-23";

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final ShoppingListId list = ShoppingListId.of(riveras.household);
    private final String path = "/api/v1/households/" + riveras.household.uuid() + "/shopping-lists";

    private final ListItem milk = item("milk", "1", "gal", "dairy");
    private final ListItem chicken = item("chicken", "2", "lb", "meat");

    private static ListItem item(String food, String amount, String unit, String aisle) {
        return new ListItem(new ItemId(UUID.randomUUID()), food, food, amount, unit, null, aisle);
    }

    private Published happened(ShoppingListEvent event) {
        return jules.publish(riveras.family, list, event);
    }

    private Published happened(ShoppingListEvent event, Instant at) {
        return jules.publish(riveras.family, list, event, at);
    }

    private ListItemsAdded added(ListItem... items) {
        return new ListItemsAdded(list, riveras.maria, List.of(items));
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
                .map(line -> (line.path("checked").asBoolean() ? "x " : "")
                        + (line.path("amount").isNull()
                                ? ""
                                : line.path("amount").asString() + " ")
                        + (line.path("unit").isNull() ? "" : line.path("unit").asString() + " ")
                        + line.path("food").asString())
                .toList();
    }

    private static List<ItemId> ids(ListItem... items) {
        return List.of(items).stream().map(ListItem::item).toList();
    }

    @Test
    void isEmptyBeforeAnythingIsOnIt() {
        var answer = jules.get(path, riveras.mariasToken());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").size()).isZero();
        assertThat(answer.json().path("next").isNull()).isTrue();
    }

    @Test
    void showsWhatIsToBuyAisleByAisle() {
        var line = read(happened(added(chicken, milk)), "").path("items").path(0);

        assertThat(line.path("id").asString()).isEqualTo(milk.item().toString());
        assertThat(line.path("food").asString()).isEqualTo("milk");
        assertThat(line.path("amount").asString()).isEqualTo("1");
        assertThat(line.path("unit").asString()).isEqualTo("gal");
        assertThat(line.path("aisle").asString()).isEqualTo("dairy");
        assertThat(line.path("checked").asBoolean()).isFalse();
        var source = line.path("sources").path(0);
        assertThat(source.path("id").asString()).isEqualTo(milk.item().toString());
        assertThat(source.path("kind").asString()).isEqualTo("hand");
        assertThat(source.path("by").asString()).isEqualTo(riveras.maria.uuid().toString());
    }

    @Test
    void addsUpWhatSeveralSourcesAskFor() {
        var lasagna = new RecipeId(UUID.randomUUID());
        happened(added(milk, item("milk", null, null, "dairy"), item("milk", "2", "cup", "dairy")));
        var last = happened(new PlannedItemsSet(
                list,
                PLAN,
                List.of(
                        new ListEntry(
                                item("milk", "1/2", "gal", "dairy"), new ForDish(PLAN, "Lasagna", lasagna), false),
                        new ListEntry(item("milk", "1", "gal", "dairy"), new ForDish(PLAN, "Tacos", null), true))));

        var shown = read(last, "");

        assertThat(lines(shown)).containsExactlyInAnyOrder("1 1/2 gal milk", "milk", "2 cup milk", "x 1 gal milk");
        var sources = shown.path("items")
                .valueStream()
                .filter(line -> line.path("amount").asString("").equals("1 1/2"))
                .findFirst()
                .orElseThrow()
                .path("sources");
        assertThat(sources.size()).isEqualTo(2);
        assertThat(sources.path(1).path("kind").asString()).isEqualTo("dish");
        assertThat(sources.path(1).path("dish").asString()).isEqualTo("Lasagna");
        assertThat(sources.path(1).path("recipeId").asString())
                .isEqualTo(lasagna.uuid().toString());
        assertThat(sources.path(1).path("amount").asString()).isEqualTo("1/2");
        assertThat(sources.path(1).path("by").isNull()).isTrue();
    }

    @Test
    void followsEveryChange() {
        happened(added(milk, chicken));
        assertThat(lines(read(happened(new ListItemsCheckedOff(list, riveras.leo, ids(milk, chicken))), "")))
                .containsExactly("x 1 gal milk", "x 2 lb chicken");
        assertThat(lines(read(happened(new ListItemsUnchecked(list, riveras.leo, ids(chicken))), "")))
                .containsExactly("x 1 gal milk", "2 lb chicken");
        assertThat(lines(read(happened(new ListAmountChanged(list, riveras.leo, chicken.item(), "3", "lb")), "")))
                .containsExactly("x 1 gal milk", "3 lb chicken");
        assertThat(lines(read(happened(new ListItemsRemoved(list, riveras.leo, ids(milk))), "")))
                .containsExactly("3 lb chicken");
        assertThat(lines(read(
                        happened(new ListItemsRestored(
                                list, riveras.leo, List.of(new ListEntry(milk, new ByHand(riveras.maria), true)))),
                        "")))
                .containsExactly("x 1 gal milk", "3 lb chicken");
    }

    @Test
    void replacesWhatWasPlannedAndNothingElse() {
        happened(added(milk));
        happened(new PlannedItemsSet(
                list, PLAN, List.of(new ListEntry(chicken, new ForDish(PLAN, "Tacos", null), false))));
        var last = happened(new PlannedItemsSet(
                list,
                PLAN,
                List.of(new ListEntry(item("beef", "1", "lb", "meat"), new ForDish(PLAN, "Chili", null), false))));

        assertThat(lines(read(last, ""))).containsExactly("1 gal milk", "1 lb beef");
    }

    @Test
    void tellsWhatWasOnTheListThen() {
        happened(added(milk, chicken), TUESDAY);
        happened(new ListItemsCheckedOff(list, riveras.leo, ids(milk)), TUESDAY.plusSeconds(60));
        happened(new ListAmountChanged(list, riveras.leo, chicken.item(), "3", "lb"), TUESDAY.plusSeconds(120));
        var last =
                happened(new ListItemsRemoved(list, riveras.leo, ids(milk, chicken)), TUESDAY.plus(Duration.ofDays(1)));

        assertThat(lines(read(last, ""))).isEmpty();
        assertThat(lines(read(last, "?at=2026-11-17T17:59:59Z"))).isEmpty();
        assertThat(lines(read(last, "?at=2026-11-17T18:00:00Z"))).containsExactly("1 gal milk", "2 lb chicken");
        assertThat(lines(read(last, "?at=2026-11-17T18:01:30Z"))).containsExactly("x 1 gal milk", "2 lb chicken");
        assertThat(lines(read(last, "?at=2026-11-18T10:00:00Z"))).containsExactly("x 1 gal milk", "3 lb chicken");
        assertThat(lines(read(last, "?at=2026-11-18T18:00:00Z"))).isEmpty();
    }

    @Test
    void turnsItsPagesThoughALineGoesMeanwhile() {
        var foods = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> item("food " + number, null, null, "aisle " + number / 2))
                .toList();
        var last = happened(added(foods.toArray(ListItem[]::new)));

        var seen = new ArrayList<String>();
        var page = read(last, "?limit=2");
        seen.addAll(lines(page));
        last = happened(new ListItemsRemoved(list, riveras.leo, ids(foods.get(1))));
        while (!page.path("next").isNull()) {
            page = read(last, "?limit=2&cursor=" + page.path("next").asString());
            seen.addAll(lines(page));
        }

        assertThat(seen).containsExactly("food 1", "food 2", "food 3", "food 4", "food 5");
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
            var answer = jules.get(path + query, riveras.mariasToken());
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void showsNobodyAnotherHouseholdsList() {
        read(happened(added(milk)), "");

        assertThat(jules.get(path, new TheRiveras(jules).mariasToken()).status())
                .isEqualTo(404);
        assertThat(jules.get(path, "").status()).isEqualTo(401);
    }

    @Test
    void takesTheSameEventTwiceForOneAndIsTheSameWhenBuiltAnew() {
        jules.send(happened(added(milk)).wire());
        var last = happened(new ListItemsCheckedOff(list, riveras.leo, ids(milk)));
        assertThat(lines(read(last, ""))).containsExactly("x 1 gal milk");

        jules.bean(EventGroups.class).rebuild(ShoppingProjection.GROUP);

        Awaitility.await().untilAsserted(() -> assertThat(lines(read(last, ""))).containsExactly("x 1 gal milk"));
        assertThat(jules.jdbc()
                        .sql("select count(*) from list_item where household = ?")
                        .param(riveras.household.uuid())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
