package ai.jules.saga.conversation;

import static ai.jules.saga.reads.Shape.many;
import static ai.jules.saga.reads.Shape.maybe;
import static ai.jules.saga.reads.Shape.need;
import static ai.jules.saga.reads.Shape.number;
import static ai.jules.saga.reads.Shape.text;

import ai.jules.events.conversation.Asked;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Recipe;
import ai.jules.saga.conversation.Facts.BookRecipe;
import ai.jules.saga.conversation.Facts.ListEntry;
import ai.jules.saga.conversation.Facts.Person;
import ai.jules.saga.conversation.Facts.Shelved;
import ai.jules.saga.conversation.Facts.Thing;
import ai.jules.saga.reads.LookupFailed;
import ai.jules.saga.reads.QuerySide;
import ai.jules.saga.reads.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the answers of query-side mean; whatever a read must hold and does not is a {@link LookupFailed}. */
final class Reads {

    private final QuerySide.Look look;

    Reads(QuerySide.Look look) {
        this.look = look;
    }

    List<BookRecipe> recipes() {
        return look.every("recipes", Optional.empty(), Reads::recipe);
    }

    List<Person> people() {
        return look.every("members", Optional.empty(), Reads::person);
    }

    List<ListEntry> list() {
        return look.every("shopping-lists", Optional.empty(), Reads::entry);
    }

    List<Shelved> pantry() {
        return look.every(
                "pantry",
                Optional.empty(),
                item -> new Shelved(text(item, "food"), member(item, "seenBy"), Instant.parse(text(item, "lastSeen"))));
    }

    /** What the list or the pantry held at a moment, or what was planned for the day then. */
    List<Thing> things(Asked.AsOf past, Instant at) {
        return switch (past.what()) {
            case LIST -> look.every("shopping-lists", Optional.of(at), Reads::thing);
            case PANTRY -> look.every("pantry", Optional.of(at), Reads::thing);
            case PLAN ->
                look.every(
                        "meals/days",
                        Map.of(
                                "from", past.day().toString(),
                                "to", past.day().toString(),
                                "at", at.toString()),
                        Reads::dinner);
        };
    }

    /** A day of which only the cook was known had no dinner. */
    private static Thing dinner(JsonNode item) {
        var title = Optional.ofNullable(maybe(item, "title"));
        return new Thing(title.orElse("no dinner"), Optional.empty(), Optional.empty(), false);
    }

    private static BookRecipe recipe(JsonNode item) {
        return new BookRecipe(
                UUID.fromString(text(item, "id")),
                new Recipe(
                        text(item, "title"),
                        number(item, "servings"),
                        number(item, "totalMinutes"),
                        many(item, "ingredients").map(Reads::line).toList(),
                        many(item, "steps").map(Shape::string).toList(),
                        maybe(item, "attribution")),
                Instant.parse(text(item, "addedAt")),
                member(item, "addedBy"));
    }

    private static IngredientLine line(JsonNode line) {
        return new IngredientLine(
                text(line, "text"),
                text(line, "original"),
                maybe(line, "amount"),
                maybe(line, "unit"),
                text(line, "food"),
                maybe(line, "note"),
                need(line, "confidence").asDouble());
    }

    private static Person person(JsonNode item) {
        return new Person(
                member(item, "id"),
                Optional.ofNullable(maybe(item, "name")),
                Optional.ofNullable(maybe(item, "role")).map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(maybe(item, "invitedBy")).map(id -> new MemberId(UUID.fromString(id))),
                allergies(item.path("preferences")));
    }

    /** Somebody whose preferences the asker may not see has none here; what is there must be readable, all of it. */
    private static List<Allergen> allergies(JsonNode preferences) {
        if (!preferences.has("allergies")) {
            return List.of();
        }
        return many(preferences, "allergies")
                .map(allergy -> Allergen.of(text(allergy, "allergen"))
                        .orElseThrow(() -> new LookupFailed("an unknown allergen")))
                .toList();
    }

    private static ListEntry entry(JsonNode item) {
        return new ListEntry(
                text(item, "food"),
                many(item, "sources")
                        .map(source -> maybe(source, "by"))
                        .filter(Objects::nonNull)
                        .map(id -> new MemberId(UUID.fromString(id)))
                        .distinct()
                        .toList(),
                many(item, "sources")
                        .map(source -> maybe(source, "dish"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static Thing thing(JsonNode item) {
        return new Thing(
                text(item, "food"),
                Optional.ofNullable(maybe(item, "amount")),
                Optional.ofNullable(maybe(item, "unit")),
                item.path("checked").asBoolean(false));
    }

    private static MemberId member(JsonNode item, String name) {
        return new MemberId(UUID.fromString(text(item, name)));
    }
}
