package ai.jules.saga.mealplan;

import static ai.jules.saga.reads.Shape.many;
import static ai.jules.saga.reads.Shape.maybe;
import static ai.jules.saga.reads.Shape.need;
import static ai.jules.saga.reads.Shape.number;
import static ai.jules.saga.reads.Shape.text;

import ai.jules.kernel.Diner;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Belief;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Place;
import ai.jules.kitchen.Recipe;
import ai.jules.language.Budget;
import ai.jules.language.Diet;
import ai.jules.mealplan.candidates.Dish;
import ai.jules.mealplan.candidates.Eater;
import ai.jules.mealplan.candidates.PantryFood;
import ai.jules.saga.mealplan.KitchenFacts.Person;
import ai.jules.saga.reads.LookupFailed;
import ai.jules.saga.reads.QuerySide;
import ai.jules.saga.reads.QuerySide.Freshness;
import ai.jules.saga.reads.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a household has, eats and must not eat from query-side. What must be there and is not, and an allergen nobody
 * knows, is a {@link LookupFailed}: nothing is decided on half of what there is to know.
 */
@Component
class KitchenReads {

    private static final String KIND_MEMBER = "member";
    private static final String KIND_COOKED = "cooked";
    private static final String ACTIVE = "active";

    private final QuerySide querySide;

    KitchenReads(QuerySide querySide) {
        this.querySide = querySide;
    }

    /**
     * Everything a choice of dishes rests on.
     *
     * @param asker who may see who belongs to the household; the rest is read on behalf of one of its adults
     * @param asked what it should already include, as a consistency token
     */
    KitchenFacts facts(MemberId asker, HouseholdId household, String asked, LocalDate today, ZoneId zone) {
        return reading(() -> {
            var people = people(asker, household, Optional.of(asked), Freshness.INCLUDES_THE_ASKING);
            var look = querySide.look(adult(people), household, Optional.of(asked), Freshness.INCLUDES_THE_ASKING);
            var table = look.whole("people");
            return new KitchenFacts(
                    today,
                    look.every("recipes", Optional.empty(), KitchenReads::dish),
                    look.every("pantry", Optional.empty(), item -> food(item, today, zone)),
                    eaters(table, people),
                    people,
                    budget(table),
                    meals(look, today.minusDays(KitchenFacts.BACK), today.plusDays(KitchenFacts.AHEAD)));
        });
    }

    /** What is cooked on a day; empty when nothing is. */
    Optional<PlannedMeal> on(LocalDate day, MemberId asker, HouseholdId household) {
        return reading(() -> {
            var look = querySide.look(asker, household, Optional.empty(), Freshness.ANY);
            return meals(look, day, day).stream()
                    .filter(meal -> meal.date().equals(day))
                    .findFirst();
        });
    }

    List<Person> people(MemberId asker, HouseholdId household) {
        return reading(() -> people(asker, household, Optional.empty(), Freshness.ANY));
    }

    private List<Person> people(MemberId asker, HouseholdId household, Optional<String> asked, Freshness freshness) {
        return querySide
                .look(asker, household, asked, freshness)
                .every("members", Optional.empty(), KitchenReads::person)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A service sees what the person it asks for may see; what everybody must not eat only adults may. */
    private static MemberId adult(List<Person> people) {
        return people.stream()
                .filter(person -> person.role().filter(Role::isAdult).isPresent())
                .map(Person::id)
                .findFirst()
                .orElseThrow(() -> new LookupFailed("nobody who may see it"));
    }

    /** A recipe that may be in the book no longer. */
    Dish recipe(RecipeId recipe, MemberId asker, HouseholdId household) {
        return reading(() -> dish(querySide
                .look(asker, household, Optional.empty(), Freshness.ANY)
                .whole("recipes/" + recipe.uuid())));
    }

    private interface Look<T> {
        T read();
    }

    private static <T> T reading(Look<T> look) {
        try {
            return look.read();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new LookupFailed("not what a read answers");
        }
    }

    private static List<PlannedMeal> meals(QuerySide.Look look, LocalDate from, LocalDate until) {
        return look
                .every("meals/days", Map.of("from", from.toString(), "to", until.toString()), KitchenReads::meal)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PlannedMeal> meal(JsonNode item) {
        if (!KIND_COOKED.equals(maybe(item, "kind"))) {
            return Optional.empty();
        }
        var date = LocalDate.parse(text(item, "date"));
        return Optional.of(new PlannedMeal(
                date,
                PlanId.parse(text(item, "plan")),
                ref(need(item, "dish")),
                text(item, "title"),
                Optional.ofNullable(maybe(item, "cook")).map(UUID::fromString),
                item.path("settledByVote").asBoolean(false)));
    }

    private static DishRef ref(JsonNode dish) {
        var book = maybe(dish, "book");
        if (book != null) {
            return new DishRef.FromBook(new RecipeId(UUID.fromString(book)));
        }
        var starter = maybe(dish, "starter");
        return starter == null ? new DishRef.JustNamed() : new DishRef.Starter(starter);
    }

    private static Dish dish(JsonNode item) {
        return Dish.of(
                new RecipeId(UUID.fromString(text(item, "id"))),
                new Recipe(
                        text(item, "title"),
                        number(item, "servings"),
                        number(item, "totalMinutes"),
                        many(item, "ingredients").map(KitchenReads::line).toList(),
                        many(item, "steps").map(Shape::string).toList(),
                        maybe(item, "attribution")));
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

    private static PantryFood food(JsonNode item, LocalDate today, ZoneId zone) {
        var food = Foods.of(text(item, "food"));
        var seen = LocalDate.ofInstant(Instant.parse(text(item, "lastSeen")), zone);
        var place = Place.read(text(item, "place")).orElse(Place.PANTRY);
        var useBy = maybe(item, "useBy");
        var belief = Belief.of(food, place, need(item, "confidence").asDouble(), seen, today);
        return new PantryFood(
                food.key(), text(item, "food"), belief.confidence(), useBy == null ? null : LocalDate.parse(useBy));
    }

    /** Children without a phone are among the members of a household, but are no members. */
    private static Optional<Person> person(JsonNode item) {
        var role = Optional.ofNullable(maybe(item, "role")).map(it -> Role.valueOf(it.toUpperCase(Locale.ROOT)));
        if (role.filter(Role.CHILD::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                new MemberId(UUID.fromString(text(item, "id"))),
                Optional.ofNullable(maybe(item, "name")),
                role,
                ACTIVE.equals(text(item, "consent"))));
    }

    private static List<Eater> eaters(JsonNode table, List<Person> people) {
        var names = new HashMap<UUID, String>();
        people.forEach(
                person -> person.name().ifPresent(name -> names.put(person.id().uuid(), name)));
        var eaters = new ArrayList<Eater>();
        many(table, "items")
                .filter(item -> need(item, "eats").asBoolean())
                .forEach(item -> eaters.add(eater(item, names)));
        return eaters;
    }

    private static Eater eater(JsonNode item, Map<UUID, String> names) {
        var id = UUID.fromString(text(item, "id"));
        Diner diner = KIND_MEMBER.equals(text(item, "kind")) ? new MemberId(id) : new EaterId(id);
        var preferences = need(item, "preferences");
        return new Eater(
                diner.toString(),
                Optional.ofNullable(maybe(item, "name")).orElse(names.get(id)),
                many(preferences, "allergies")
                        .map(allergy -> Allergen.of(text(allergy, "allergen"))
                                .orElseThrow(() -> new LookupFailed("an unknown allergen")))
                        .toList(),
                many(preferences, "diets")
                        .map(Shape::string)
                        .flatMap(words -> Arrays.stream(Diet.values())
                                .filter(diet -> diet.words().equals(words)))
                        .toList(),
                many(preferences, "dislikes").map(Shape::string).toList(),
                many(preferences, "likes").map(Shape::string).toList());
    }

    private static @Nullable Budget budget(JsonNode table) {
        var written = maybe(table, "budget");
        return written == null ? null : Budget.valueOf(written.toUpperCase(Locale.ROOT));
    }
}
