package ai.jules.mealplan.candidates;

import ai.jules.mealplan.candidates.Excluded.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses the dishes a household is offered.
 *
 * <p>Four things keep a dish off: an allergen of somebody who eats with the household ({@link Gate}), having been on the
 * table in the last {@value #LATELY} days or being planned already, costing more than the household wants, and bearing the
 * name of another dish that is offered (the family's own stays). Everything else weighs ({@code Weights}).
 *
 * <p>Diets weigh too, for they are told in one word and read from foods by their names; but when anybody keeps one, at least
 * half of the options go for certain with all diets of the household, as far as there are so many. And at least one option
 * takes less than {@value #QUICK} minutes whenever any dish does; the one exception is a single option, which rather suits
 * everybody.
 *
 * <p>Dishes that weigh the same take turns from week to week ({@link Rota}).
 *
 * <p>No cuisine and no main food comes three times unless places would stay empty. The work is linear in the number of
 * dishes but for their sorting.
 */
public final class Candidates {

    /** In minutes: less than this is quick. */
    public static final int QUICK = 30;

    /** In days before today. */
    public static final int LATELY = 14;

    private Candidates() {}

    public static Choice choose(KitchenSituation situation) {
        List<Excluded> excluded = new ArrayList<>();
        List<Scored> ranked = ranked(situation, excluded);
        boolean diets =
                situation.eaters().stream().anyMatch(eater -> !eater.diets().isEmpty());
        List<Scored> chosen = Selection.of(ranked, situation.wanted(), diets);
        List<Option> options = IntStream.range(0, chosen.size())
                .mapToObj(at -> chosen.get(at).option(at + 1))
                .toList();
        return new Choice(options, inTheirOrder(situation, excluded), shortage(situation, options, excluded));
    }

    private static List<Scored> ranked(KitchenSituation situation, List<Excluded> excluded) {
        History history = new History(situation.history());
        Scoring scoring = new Scoring(situation, history);
        List<Scored> ranked = new ArrayList<>();
        for (Dish dish : situation.dishes()) {
            Scan scan = Scan.of(dish);
            List<Finding> findings = Gate.findings(scan, situation.eaters());
            LocalDate last = history.last(scan);
            if (findings.stream().anyMatch(Finding::bars)) {
                List<Finding> barring = findings.stream().filter(Finding::bars).toList();
                excluded.add(new Excluded(dish.id(), dish.title(), Kind.ALLERGEN, Gate.WORDS, barring));
            } else if (last != null && !last.isBefore(situation.today().minusDays(LATELY))) {
                excluded.add(excluded(dish, Kind.HAD_LATELY, lately(last, situation.today())));
            } else if (isOverBudget(situation, dish)) {
                excluded.add(excluded(dish, Kind.OVER_BUDGET, "costs more than dinners should"));
            } else {
                ranked.add(scoring.score(scan, findings));
            }
        }
        ranked.sort(Scored.BEST_FIRST);
        return withoutNamesakes(ranked, excluded);
    }

    private static String lately(LocalDate last, LocalDate today) {
        return last.isBefore(today) ? "was on the table on " + Words.date(last) : "is planned for " + Words.date(last);
    }

    private static boolean isOverBudget(KitchenSituation situation, Dish dish) {
        return situation.budget() != null
                && dish.budget() != null
                && dish.budget().compareTo(situation.budget()) > 0;
    }

    /** Of two dishes of one name nobody could say which was meant. */
    private static List<Scored> withoutNamesakes(List<Scored> ranked, List<Excluded> excluded) {
        Set<List<String>> names = new HashSet<>();
        Set<String> kept = new HashSet<>();
        ranked.stream()
                .sorted(Comparator.comparing(scored -> !scored.dish().isFamily()))
                .filter(scored -> names.add(scored.scan().name()))
                .forEach(scored -> kept.add(scored.dish().id()));
        List<Scored> others = new ArrayList<>();
        for (Scored scored : ranked) {
            if (kept.remove(scored.dish().id())) {
                others.add(scored);
            } else {
                excluded.add(excluded(scored.dish(), Kind.SAME_NAME, "another dish has its name"));
            }
        }
        return others;
    }

    private static Excluded excluded(Dish dish, Kind kind, String words) {
        return new Excluded(dish.id(), dish.title(), kind, words, List.of());
    }

    private static List<Excluded> inTheirOrder(KitchenSituation situation, List<Excluded> excluded) {
        Map<String, Integer> place = new HashMap<>();
        for (Dish dish : situation.dishes()) {
            place.putIfAbsent(dish.id(), place.size());
        }
        return excluded.stream()
                .sorted(Comparator.comparing(one -> place.getOrDefault(one.dish(), 0)))
                .toList();
    }

    private static String shortage(KitchenSituation situation, List<Option> options, List<Excluded> excluded) {
        if (options.size() == situation.wanted()) {
            return "";
        }
        if (situation.dishes().isEmpty()) {
            return "there are no dishes to choose from";
        }
        List<String> why = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long count = excluded.stream().filter(one -> one.kind() == kind).count();
            if (count > 0) {
                why.add(count + " " + words(kind));
            }
        }
        String counted = options.size() + " of " + situation.dishes().size() + " dishes can be offered";
        return why.isEmpty() ? counted : counted + ": " + String.join(", ", why);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case ALLERGEN -> "not everybody here could eat";
            case HAD_LATELY -> "had lately or planned";
            case OVER_BUDGET -> "over the budget";
            case SAME_NAME -> "of the same name as another";
        };
    }
}
