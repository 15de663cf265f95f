package ai.jules.command.conversation;

import ai.jules.command.household.TableView.Sitting;
import ai.jules.command.preference.Held;
import ai.jules.kernel.MemberId;
import ai.jules.kitchen.Allergen;
import ai.jules.language.Diet;
import ai.jules.language.Preference;
import ai.jules.language.SmsText;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How Jules speaks of what people eat: to its author in the second person, of everybody else by name. */
record EatingWords(MemberId author) {

    private static final int FOOD = 40;
    private static final int NOON = 12;

    private boolean isAuthor(Sitting person) {
        return person.diner().equals(author);
    }

    /** {@code you}, {@code Sam}. */
    String name(Sitting person) {
        return isAuthor(person) ? "you" : person.name().orElse("somebody without a name");
    }

    /** {@code you, Leo and Sam}. */
    String names(List<Sitting> people) {
        return listed(people.stream().map(this::name).toList());
    }

    /** {@code you are vegetarian}, {@code Sam does not like olives}. */
    String clause(List<Sitting> people, Preference what) {
        boolean many = people.size() > 1 || isAuthor(people.getFirst());
        var be = many ? "are" : "is";
        var said =
                switch (what) {
                    case Preference.Follows(var diet) ->
                        isWhatPeopleAre(diet) ? be + " " + diet.words() : (many ? "eat " : "eats ") + diet.words();
                    case Preference.Likes(var food, var _) -> (many ? "like " : "likes ") + food(food);
                    case Preference.Dislikes(var food, var _) ->
                        (many ? "do not like " : "does not like ") + food(food);
                    case Preference.Allergy allergy -> be + " allergic to " + allergen(allergy);
                };
        return names(people) + " " + said;
    }

    String allergic(List<Sitting> people, List<Preference.Allergy> allergies) {
        boolean many = people.size() > 1 || isAuthor(people.getFirst());
        return names(people) + (many ? " are" : " is") + " allergic to "
                + listed(allergies.stream().map(EatingWords::allergen).toList());
    }

    static String allergen(Preference.Allergy allergy) {
        return Allergen.of(allergy.allergen())
                .map(Allergen::label)
                .map(SmsText::plain)
                .filter(label -> !label.isBlank())
                .orElse("that food");
    }

    static String food(String words) {
        var plain = SmsText.plain(words);
        return plain.length() <= FOOD ? plain : plain.substring(0, FOOD - 3).stripTrailing() + "...";
    }

    private static boolean isWhatPeopleAre(Diet diet) {
        return switch (diet) {
            case VEGETARIAN, VEGAN, PESCATARIAN -> true;
            case GLUTEN_FREE, DAIRY_FREE, KETO, KOSHER, HALAL, LOW_CARB -> false;
        };
    }

    /** Everything known of somebody, what they must not eat first; empty when nothing is. */
    String about(Sitting person, List<Held> held, List<Sitting> table) {
        var known = held.stream().flatMap(one -> one.what().value().stream()).toList();
        var parts = new ArrayList<String>();
        held.stream()
                .filter(one -> one.is(Preference.Allergy.class::isInstance))
                .map(one -> "allergic to "
                        + allergen((Preference.Allergy) one.what().value().orElseThrow()) + toldBy(person, one, table))
                .forEach(parts::add);
        known.stream()
                .filter(Preference.Follows.class::isInstance)
                .map(one -> ((Preference.Follows) one).diet().words())
                .forEach(parts::add);
        tastes(
                "no ",
                parts,
                known.stream()
                        .filter(Preference.Dislikes.class::isInstance)
                        .map(one -> ((Preference.Dislikes) one).food())
                        .toList());
        tastes(
                "likes ",
                parts,
                known.stream()
                        .filter(Preference.Likes.class::isInstance)
                        .map(one -> ((Preference.Likes) one).food())
                        .toList());
        var who = isAuthor(person) ? "You" : person.name().orElse("Somebody");
        return parts.isEmpty() ? "" : who + ": " + String.join(", ", parts) + ".";
    }

    private static void tastes(String how, List<String> parts, List<String> foods) {
        if (!foods.isEmpty()) {
            parts.add(how + listed(foods.stream().map(EatingWords::food).toList()));
        }
    }

    private String toldBy(Sitting person, Held held, List<Sitting> table) {
        if (held.by().equals(person.diner()) || !(person.diner() instanceof MemberId)) {
            return "";
        }
        return table.stream()
                .filter(other -> other.diner().equals(held.by()))
                .findFirst()
                .map(other -> " (told by " + name(other) + ")")
                .orElse("");
    }

    /** {@code a, b and c}. */
    static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** {@code 8 pm}, {@code 7:30 am}, {@code midnight}. */
    static String clock(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT) || time.equals(LocalTime.NOON)) {
            return time.equals(LocalTime.NOON) ? "noon" : "midnight";
        }
        int hour = (time.getHour() + NOON - 1) % NOON + 1;
        var minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
        return hour + minutes + (time.getHour() < NOON ? " am" : " pm");
    }

    /** The numbered choice of a question: {@code 1 tree nut, 2 peanut, 3 both}. */
    static String numbered(List<Preference.Allergy> allergies) {
        var choices = new ArrayList<String>();
        for (var allergy : allergies) {
            choices.add(choices.size() + 1 + " " + allergen(allergy));
        }
        choices.add(choices.size() + 1 + (allergies.size() == 2 ? " both" : " all of them"));
        return choices.stream().collect(Collectors.joining(", "));
    }
}
