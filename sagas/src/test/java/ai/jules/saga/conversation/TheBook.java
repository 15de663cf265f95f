package ai.jules.saga.conversation;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SAM;
import static ai.jules.TheRiveras.SATURDAY;

import ai.jules.TheRiveras;
import ai.jules.events.conversation.Asked;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import ai.jules.saga.conversation.Facts.BookRecipe;
import ai.jules.saga.conversation.Facts.ListEntry;
import ai.jules.saga.conversation.Facts.Person;
import ai.jules.saga.conversation.Facts.Shelved;
import ai.jules.saga.conversation.Facts.Thing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the Riveras have: their book, who they are, their list and pantry on the Saturday when Maria asks. */
record TheBook(MemberId asker, List<BookRecipe> recipes, List<Person> people, Map<Asked.AsOf, List<Thing>> pasts) {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final LocalDate TUESDAY = LocalDate.parse("2026-11-17");
    static final Asked.AsOf LIST_ON_TUESDAY = new Asked.AsOf(Asked.Kept.LIST, TUESDAY);
    static final Asked.AsOf PANTRY_ON_TUESDAY = new Asked.AsOf(Asked.Kept.PANTRY, TUESDAY);

    static final Asked.AsOf PLAN_ON_MONDAY = new Asked.AsOf(Asked.Kept.PLAN, TUESDAY.minusDays(1));

    static final BookRecipe LASAGNA = saved(TheRiveras.lasagna().recipe(), MARIA);
    static final BookRecipe CORNBREAD = saved(
            recipe(
                    "Cornbread",
                    8,
                    null,
                    List.of("2 cups flour", "1 cup plus 2 tbsp cornmeal", "1 egg", "buttermilk", "salt to taste"),
                    "Mix and bake until golden."),
            LEO);
    static final BookRecipe PAD_THAI = saved(
            recipe(
                    "Pad Thai",
                    null,
                    30,
                    List.of("8 oz rice noodles", "1/4 cup peanuts", "2 eggs", "1 lb chicken thighs"),
                    "Soak the noodles.",
                    "Fry over high heat."),
            LEO);
    static final BookRecipe SOUP =
            saved(recipe("Chicken Noodle Soup", 4, 45, List.of("1 whole chicken", "2 carrots")), MARIA);

    static TheBook askedBy(MemberId asker) {
        Map<Asked.AsOf, List<Thing>> pasts = new HashMap<>();
        pasts.put(
                LIST_ON_TUESDAY,
                List.of(
                        thing("milk", null, null, true),
                        thing("chicken", "2", "lb", false),
                        thing("eggs", "12", null, false)));
        pasts.put(PANTRY_ON_TUESDAY, List.of());
        pasts.put(PLAN_ON_MONDAY, List.of(new Thing("Tacos", Optional.empty(), Optional.empty(), false)));
        return new TheBook(
                asker,
                List.of(PAD_THAI, LASAGNA, CORNBREAD, SOUP),
                List.of(
                        person(MARIA, "Maria", Role.ACCOUNT_HOLDER, null),
                        person(LEO, "Leo", Role.ADULT, MARIA),
                        person(ANA, "Ana", Role.TEEN, MARIA),
                        person(SAM, "Sam", Role.CHILD, null, Listed.PEANUT, Listed.SESAME)),
                pasts);
    }

    static TheBook mariaAsks() {
        return askedBy(MARIA);
    }

    TheBook with(BookRecipe... recipes) {
        return new TheBook(asker, List.of(recipes), people, pasts);
    }

    TheBook withPeople(Person... others) {
        return new TheBook(asker, recipes, List.of(others), pasts);
    }

    Facts facts() {
        return new Facts(
                asker,
                ZONE,
                TODAY,
                recipes,
                people,
                List.of(
                        new ListEntry("milk", List.of(LEO), List.of()),
                        new ListEntry("eggs", List.of(MARIA, LEO), List.of("Tacos")),
                        new ListEntry("tortillas", List.of(), List.of("Tacos", "Chili"))),
                List.of(new Shelved("rice", ANA, SATURDAY)),
                pasts);
    }

    static BookRecipe saved(Recipe recipe, MemberId by) {
        var id = UUID.nameUUIDFromBytes(recipe.title().getBytes(StandardCharsets.UTF_8));
        return new BookRecipe(id, recipe, SATURDAY, by);
    }

    static Recipe recipe(
            String title, @Nullable Integer servings, @Nullable Integer minutes, List<String> lines, String... steps) {
        return new Recipe(title, servings, minutes, lines(lines), List.of(steps), null);
    }

    private static List<IngredientLine> lines(List<String> lines) {
        return lines.stream().map(line -> IngredientLines.read(line, 0.97)).toList();
    }

    static Person person(
            MemberId id, @Nullable String name, Role role, @Nullable MemberId invitedBy, Allergen... allergies) {
        return new Person(
                id,
                Optional.ofNullable(name),
                Optional.of(role),
                Optional.ofNullable(invitedBy),
                Arrays.asList(allergies));
    }

    private static Thing thing(String food, @Nullable String amount, @Nullable String unit, boolean checked) {
        return new Thing(food, Optional.ofNullable(amount), Optional.ofNullable(unit), checked);
    }
}
