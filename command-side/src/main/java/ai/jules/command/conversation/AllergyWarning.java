package ai.jules.command.conversation;

import ai.jules.command.household.TableView;
import ai.jules.command.household.TableView.Sitting;
import ai.jules.commands.TableCommand.ReadTable;
import ai.jules.kernel.HouseholdId;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.AllergyGate;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.Verdict;
import ai.jules.language.Preference;
import ai.jules.language.SmsText;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What has to be said of a recipe before anybody cooks it. It proves that something is in it, never that it is not. */
final class AllergyWarning {

    private static final int LINE = 44;

    private AllergyWarning() {}

    /** One sentence about the plainest find, empty when there is none. Teens are not told whose allergy it is. */
    static Optional<String> of(Turn turn, HouseholdId household, List<Recipe> recipes) {
        TableView table = Objects.requireNonNull(turn.ask(new ReadTable(household)));
        var finds = table.people().stream()
                .filter(Sitting::eats)
                .flatMap(person -> person.held().stream()
                        .flatMap(held -> held.what().value().stream())
                        .filter(Preference.Allergy.class::isInstance)
                        .flatMap(allergy -> Allergen.of(((Preference.Allergy) allergy).allergen()).stream())
                        .flatMap(allergen -> recipes.stream()
                                .flatMap(recipe -> find(person, recipe, AllergyGate.judge(recipe, allergen)).stream())))
                .sorted(Comparator.comparingInt(Find::weight))
                .toList();
        return finds.stream().findFirst().map(find -> sentence(turn, find, finds, recipes.size() > 1));
    }

    /**
     * @param weight the lower the surer
     * @param how {@code contains}
     * @param line as it is written
     */
    private record Find(Sitting person, Recipe recipe, Allergen allergen, int weight, String how, String line) {}

    private static Optional<Find> find(Sitting person, Recipe recipe, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contains(var allergen, var line, var _) ->
                Optional.of(new Find(person, recipe, allergen, 0, "contains", line));
            case Verdict.Likely(var allergen, var line, var _) ->
                Optional.of(new Find(person, recipe, allergen, 1, "likely contains", line));
            case Verdict.MayContain(var allergen, var line, var _) ->
                Optional.of(new Find(person, recipe, allergen, 2, "may contain", line));
            case Verdict.Unknown _, Verdict.NoneFound _ -> Optional.empty();
        };
    }

    private static String sentence(Turn turn, Find find, List<Find> finds, boolean several) {
        var dish = several ? cut(find.recipe().title()) : "it";
        var more = finds.stream()
                .map(Find::allergen)
                .filter(allergen -> !allergen.equals(find.allergen()))
                .distinct()
                .map(Allergen::label)
                .toList();
        return "Heads up: " + dish + " " + find.how() + " " + find.allergen().label() + " (line \"" + cut(find.line())
                + "\"), which " + who(turn, find.person()) + " allergic to."
                + (more.isEmpty() ? "" : " Look out for " + EatingWords.listed(more) + " too.");
    }

    private static String who(Turn turn, Sitting person) {
        if (person.diner().equals(turn.member())) {
            return "you are";
        }
        return (PreferenceTalk.isAdult(turn) ? person.name().orElse("somebody") : "somebody at your table") + " is";
    }

    private static String cut(String words) {
        var plain = SmsText.plain(words).replace('"', '\'');
        return plain.length() <= LINE ? plain : plain.substring(0, LINE - 3).stripTrailing() + "...";
    }
}
