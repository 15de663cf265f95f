package ai.jules.saga.conversation;

import ai.jules.events.conversation.Asked;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Quantity;
import ai.jules.kitchen.Verdict;
import ai.jules.saga.conversation.Facts.ListEntry;
import ai.jules.saga.conversation.Facts.Person;
import ai.jules.saga.conversation.Facts.Thing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Answers about who did what in the household, and how its list and pantry once were. */
final class HouseholdAnswers {

    private static final Set<String> MYSELF = Set.of("me", "i", "myself");

    private final Facts facts;
    private final int room;

    HouseholdAnswers(Facts facts, int room) {
        this.facts = facts;
        this.room = room;
    }

    String whoInvited(Asked.WhoInvited asked) {
        var found = facts.people().stream()
                .filter(person -> isMeant(person, asked.name()))
                .toList();
        if (found.isEmpty()) {
            return "I know nobody called " + Verdict.quotable(asked.name()) + " in your household.";
        }
        return String.join(" ", found.stream().map(this::invited).toList());
    }

    private String invited(Person person) {
        var name = facts.called(person.id());
        if (person.invitedBy().isPresent()) {
            return Phrases.capital(facts.called(person.invitedBy().get())) + " invited " + name + ".";
        }
        return person.role().filter(Role.ACCOUNT_HOLDER::equals).isPresent()
                ? "Nobody invited " + name + ", as far as I know: somebody has to begin."
                : "I do not know who invited " + name + ".";
    }

    private boolean isMeant(Person person, String name) {
        return MYSELF.contains(name.toLowerCase(Locale.ROOT))
                ? person.id().equals(facts.asker())
                : person.name().filter(name::equalsIgnoreCase).isPresent();
    }

    /** On the list, else in the book, else in the pantry. */
    String whoAdded(Asked.WhoAdded asked) {
        var key = Foods.of(asked.thing()).key();
        var listed = facts.list().stream()
                .filter(entry -> Foods.of(entry.food()).key().equals(key))
                .toList();
        if (!listed.isEmpty()) {
            return listed(listed);
        }
        if (RecipeNames.find(asked.thing(), facts.recipes()) instanceof RecipeNames.Found.One(var recipe, var _)) {
            return Phrases.capital(facts.called(recipe.addedBy())) + " saved " + RecipeAnswers.title(recipe) + " on "
                    + facts.day(recipe.addedAt()) + ".";
        }
        return facts.pantry().stream()
                .filter(item -> Foods.of(item.food()).key().equals(key))
                .max(Comparator.comparing(Facts.Shelved::lastSeen))
                .map(item -> Phrases.capital(facts.called(item.seenBy())) + " told me of the " + item.food()
                        + " in the pantry on " + facts.day(item.lastSeen()) + ".")
                .orElse("I see no " + Verdict.quotable(asked.thing())
                        + " on the list or in the pantry now, and no recipe called that.");
    }

    private String listed(List<ListEntry> entries) {
        var by = entries.stream()
                .flatMap(entry -> entry.by().stream())
                .distinct()
                .map(facts::called)
                .toList();
        var dishes = entries.stream()
                .flatMap(entry -> entry.dishes().stream())
                .distinct()
                .map(Phrases::plain)
                .toList();
        var food = entries.getFirst().food();
        if (by.isEmpty()) {
            return "The list has " + food + " for " + Phrases.all(dishes) + ".";
        }
        var also = dishes.isEmpty() ? "." : "; also for " + Phrases.all(dishes) + ".";
        return Phrases.capital(Phrases.all(by)) + " put " + food + " on the list" + also;
    }

    String asOf(Asked.AsOf asked) {
        var day = Phrases.day(asked.day());
        if (asked.day().isAfter(facts.today())) {
            return day + " has not come yet.";
        }
        var when = asked.day().equals(facts.today()) ? "now" : "at the end of " + day;
        var things = facts.pasts().getOrDefault(asked, List.of());
        return switch (asked.what()) {
            case PLAN -> planned(day, things);
            case LIST -> were("On the list", when, things);
            case PANTRY -> were("In the pantry", when, things);
        };
    }

    private static String planned(String day, List<Thing> things) {
        return things.isEmpty()
                ? "I know of no plan for " + day + "."
                : "The plan for " + day + " was: "
                        + Phrases.plain(things.getFirst().food()) + ".";
    }

    private String were(String where, String when, List<Thing> things) {
        if (things.isEmpty()) {
            return where + " " + when + ": nothing that I know of.";
        }
        var items = things.stream()
                .sorted(Comparator.comparing(Thing::checked))
                .map(HouseholdAnswers::shown)
                .toList();
        return Phrases.some(where + " " + when + ": ", items, ".", room);
    }

    private static String shown(Thing thing) {
        var quantity = Quantity.of(thing.amount().orElse(null), thing.unit().orElse(null));
        var words = quantity.isKnown() ? quantity + " " + thing.food() : thing.food();
        return Phrases.plain(words) + (thing.checked() ? " (got)" : "");
    }
}
