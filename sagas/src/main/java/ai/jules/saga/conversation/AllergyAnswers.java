package ai.jules.saga.conversation;

import ai.jules.events.conversation.Asked;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.AllergyGate;
import ai.jules.kitchen.Verdict;
import ai.jules.saga.conversation.Facts.BookRecipe;
import ai.jules.saga.conversation.Facts.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Answers about what is in a dish. The words are those of the verdict and the worst comes first; nothing is ever called safe,
 * and what is known of somebody's allergies is theirs, unless they are a child and an adult asks.
 */
final class AllergyAnswers {

    private static final String LABELS = ". Check the labels.";

    private final Facts facts;
    private final int room;

    AllergyAnswers(Facts facts, int room) {
        this.facts = facts;
        this.room = room;
    }

    String contains(Asked.Contains asked) {
        var told = Allergen.read(asked.food());
        if (told.isEmpty()) {
            return "I do not know what \"" + Verdict.quotable(asked.food()) + "\" is, so I cannot tell.";
        }
        return new RecipeAnswers(facts, room)
                .ofDish(asked.dish(), recipe -> verdicts(title(recipe) + ": ", recipe, told.allergens()));
    }

    String mayEat(Asked.MayEat asked) {
        var found = person(asked);
        if (found.isEmpty()) {
            return "I know nobody called " + Verdict.quotable(String.valueOf(asked.who())) + " in your household. "
                    + oneFood(asked.dish());
        }
        var person = found.get();
        boolean own = person.id().equals(facts.asker());
        var name = own ? "you" : facts.called(person.id());
        if (!own && !mayKnowOf(person)) {
            return "What " + name + " must not eat is private: only " + name + " can ask me that. "
                    + oneFood(asked.dish());
        }
        if (person.allergies().isEmpty()) {
            return own
                    ? "I know of no allergies of yours, so I cannot tell. Text me, like: I am allergic to peanuts"
                    : "I know of no allergies of " + name + ", so I cannot tell. Text me, like: " + name
                            + " is allergic to peanuts";
        }
        return new RecipeAnswers(facts, room)
                .ofDish(
                        asked.dish(),
                        recipe -> verdicts(title(recipe) + " for " + name + ": ", recipe, person.allergies()));
    }

    private Optional<Person> person(Asked.MayEat asked) {
        return asked.who() == null
                ? Optional.of(facts.person(facts.asker())
                        .orElseGet(() -> new Person(
                                facts.asker(), Optional.empty(), Optional.empty(), Optional.empty(), List.of())))
                : facts.people().stream()
                        .filter(it ->
                                it.name().filter(asked.who()::equalsIgnoreCase).isPresent())
                        .findFirst();
    }

    private boolean mayKnowOf(Person person) {
        boolean adult = facts.person(facts.asker())
                .flatMap(Person::role)
                .filter(Role::isAdult)
                .isPresent();
        return adult && person.role().filter(Role.CHILD::equals).isPresent();
    }

    private static String oneFood(String dish) {
        return "Ask me about one food, like: does the " + Verdict.quotable(dish) + " have peanuts?";
    }

    private String verdicts(String head, BookRecipe recipe, List<Allergen> allergens) {
        var words = allergens.stream()
                .distinct()
                .map(allergen -> AllergyGate.judge(recipe.recipe(), allergen))
                .sorted(Comparator.comparing(AllergyAnswers::harmlessness))
                .map(Verdict::words)
                .toList();
        return Phrases.some(head, words, "; ", LABELS, room);
    }

    private static int harmlessness(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contains _ -> 0;
            case Verdict.Likely _ -> 1;
            case Verdict.MayContain _ -> 2;
            case Verdict.Unknown _ -> 3;
            case Verdict.NoneFound _ -> 4;
        };
    }

    /** A title that promises what cannot be promised is shown without the promise. */
    private static String title(BookRecipe recipe) {
        var title = Verdict.quotable(RecipeAnswers.title(recipe));
        return title.isEmpty() ? "That dish" : title;
    }
}
