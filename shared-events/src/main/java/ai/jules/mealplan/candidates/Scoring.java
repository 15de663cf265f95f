package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Belief;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.starter.Difficulty;
import ai.jules.language.Diet;
import ai.jules.mealplan.candidates.Option.Spoiling;
import ai.jules.mealplan.candidates.Reason.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs dishes that may be offered; what is the same for all of them is worked out once. */
final class Scoring {

    private static final int HANDY = 45;
    private static final int LONG = 60;
    private static final int VERY_LONG = 120;
    private static final int RECENTLY = 28;
    /** What would spoil in the days behind the last dinner is better used before. */
    private static final int DAYS_BEHIND = 2;

    private static final int MOST_NAMES = 3;

    private final KitchenSituation situation;
    private final History history;
    private final Map<String, PantryFood> pantry = new HashMap<>();
    private final List<Person> people;
    private final Rota rota;

    private record Person(Eater eater, List<Taste> likes, List<Taste> dislikes) {

        static Person of(Eater eater) {
            return new Person(eater, tastes(eater.likes()), tastes(eater.dislikes()));
        }

        private static List<Taste> tastes(List<String> said) {
            return said.stream().map(Taste::of).toList();
        }
    }

    Scoring(KitchenSituation situation, History history) {
        this.situation = situation;
        this.history = history;
        this.rota = new Rota(situation.dishes(), situation.begins());
        this.people = situation.eaters().stream().map(Person::of).toList();
        LocalDate first = situation.dinners().getFirst();
        for (PantryFood food : situation.pantry()) {
            boolean keeps = food.useBy() == null || !food.useBy().isBefore(first);
            if (keeps && food.belief() >= Belief.THERE) {
                pantry.merge(food.key(), food, Scoring::soonest);
            }
        }
    }

    Scored score(Scan scan, List<Finding> findings) {
        Sheet sheet = new Sheet();
        Spoiling spoils = spoiling(scan, sheet);
        atHome(scan, spoils, sheet);
        liked(scan, sheet);
        if (scan.dish().isFamily()) {
            sheet.add(Weights.FAMILY, Reason.of(Kind.FAMILY, "family recipe"));
        }
        time(scan.dish(), sheet);
        recently(scan, sheet);
        disliked(scan, sheet);
        boolean suitsAll = diets(scan, sheet);
        sheet.points += findings.size() * Weights.MAY_CONTAIN;
        return new Scored(scan, sheet.points, rota.place(scan.dish()), spoils, sheet.reasons(), findings, suitsAll);
    }

    private static final class Sheet {

        private final Map<Kind, Reason> reasons = new EnumMap<>(Kind.class);
        private int points;

        void add(int more, Reason reason) {
            points += more;
            reasons.put(reason.kind(), reason);
        }

        List<Reason> reasons() {
            return List.copyOf(reasons.values());
        }
    }

    private @Nullable Spoiling spoiling(Scan scan, Sheet sheet) {
        LocalDate horizon = situation.dinners().getLast().plusDays(DAYS_BEHIND);
        List<PantryFood> spoiling = inPantry(scan).stream()
                .filter(food -> food.useBy() != null && !food.useBy().isAfter(horizon))
                .sorted(Comparator.comparing(Scoring::useBy).thenComparing(PantryFood::key))
                .toList();
        if (spoiling.isEmpty()) {
            return null;
        }
        PantryFood first = spoiling.getFirst();
        int more = Math.min(spoiling.size(), Weights.MOST_SPOILING) - 1;
        String words = "uses the " + first.food() + " by " + Words.day(useBy(first), situation.today());
        sheet.add(Weights.SPOILING + more * Weights.SPOILING_TOO, Reason.of(Kind.SPOILING, words));
        return new Spoiling(first.key(), first.food(), useBy(first));
    }

    private static LocalDate useBy(PantryFood food) {
        return food.useBy() == null ? LocalDate.MAX : food.useBy();
    }

    private void atHome(Scan scan, @Nullable Spoiling told, Sheet sheet) {
        long bought = scan.foods().stream()
                .filter(Scoring::isBought)
                .map(Food::key)
                .distinct()
                .count();
        List<PantryFood> there = inPantry(scan);
        if (there.isEmpty() || bought == 0) {
            return;
        }
        double belief = there.stream().mapToDouble(PantryFood::belief).sum();
        sheet.points += (int) Math.round(Weights.WHOLE_PANTRY * belief / bought);
        List<String> names = new ArrayList<>(there.stream()
                .filter(food -> told == null || !food.key().equals(told.key()))
                .map(PantryFood::food)
                .toList());
        boolean worthTelling = names.size() > 1 || !names.isEmpty() && bought <= MOST_NAMES;
        if (worthTelling) {
            sheet.add(0, Reason.of(Kind.PANTRY, "you have " + Words.listed(shortened(names))));
        }
    }

    private static List<String> shortened(List<String> names) {
        if (names.size() <= MOST_NAMES) {
            return names;
        }
        List<String> few = new ArrayList<>(names.subList(0, MOST_NAMES - 1));
        few.add(names.size() - few.size() + " more");
        return few;
    }

    /** What has to be bought for a dish and is there, in the order of its lines. */
    private List<PantryFood> inPantry(Scan scan) {
        return scan.foods().stream()
                .filter(Scoring::isBought)
                .map(food -> pantry.get(food.key()))
                .filter(food -> food != null)
                .distinct()
                .toList();
    }

    /** Every kitchen has spices, oil and water. */
    private static boolean isBought(Food food) {
        return switch (food.aisle()) {
            case PRODUCE, BAKERY, MEAT_AND_FISH, DAIRY_AND_EGGS, FROZEN, CANNED_AND_DRY, SNACKS, OTHER -> true;
            case BAKING_AND_SPICES, CONDIMENTS, BEVERAGES, HOUSEHOLD -> false;
        };
    }

    private void liked(Scan scan, Sheet sheet) {
        List<Eater> fans = people.stream()
                .filter(person -> person.likes().stream().anyMatch(taste -> taste.fits(scan)))
                .map(Person::eater)
                .toList();
        if (fans.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (Eater fan : fans) {
            if (fan.name() != null) {
                names.add(fan.name());
            }
        }
        String who = names.isEmpty() ? "somebody" : Words.listed(names);
        String words = who + (names.size() > 1 ? " like it" : " likes it");
        int points = Math.min(fans.size(), Weights.MOST_LIKING) * Weights.LIKED;
        sheet.add(
                points,
                new Reason(Kind.LIKED, words, fans.stream().map(Eater::id).toList()));
    }

    private void time(Dish dish, Sheet sheet) {
        if (dish.difficulty() == Difficulty.HARD) {
            sheet.add(Weights.HARD, Reason.of(Kind.HARD, "hard to cook"));
        }
        Integer minutes = dish.minutes();
        if (minutes == null) {
            return;
        }
        boolean short_ = !situation.shortDays().isEmpty();
        if (dish.isQuick()) {
            int points = Weights.QUICK + whenShort(Weights.QUICK_WHEN_SHORT);
            sheet.add(points, Reason.of(Kind.QUICK, minutes + " min"));
        } else if (minutes <= HANDY) {
            sheet.points += whenShort(Weights.HANDY_WHEN_SHORT);
        } else if (minutes > LONG && short_) {
            int points = whenShort(minutes > VERY_LONG ? Weights.VERY_LONG_WHEN_SHORT : Weights.LONG_WHEN_SHORT);
            sheet.add(points, Reason.of(Kind.LONG, "takes " + minutes + " min"));
        }
    }

    /** In proportion to the days on which nobody has long to cook. */
    private int whenShort(int points) {
        return points * situation.shortDays().size() / situation.dinners().size();
    }

    private void recently(Scan scan, Sheet sheet) {
        LocalDate last = history.last(scan);
        if (last != null && !last.isBefore(situation.today().minusDays(RECENTLY))) {
            sheet.add(Weights.HAD_RECENTLY, Reason.of(Kind.HAD_RECENTLY, "last had on " + Words.date(last)));
        }
    }

    private void disliked(Scan scan, Sheet sheet) {
        List<String> eaters = new ArrayList<>();
        List<String> foods = new ArrayList<>();
        for (Person person : people) {
            List<Taste> disliked =
                    person.dislikes().stream().filter(taste -> taste.fits(scan)).toList();
            if (!disliked.isEmpty()) {
                eaters.add(person.eater().id());
                disliked.stream().map(Taste::said).forEach(foods::add);
            }
        }
        if (!eaters.isEmpty()) {
            List<String> names = foods.stream().distinct().limit(MOST_NAMES).toList();
            String words = "not everybody likes " + Words.listed(names);
            sheet.add(eaters.size() * Weights.DISLIKED, new Reason(Kind.DISLIKED, words, eaters));
        }
    }

    private boolean diets(Scan scan, Sheet sheet) {
        List<String> against = new ArrayList<>();
        int points = 0;
        boolean suitsAll = true;
        for (Eater eater : situation.eaters()) {
            Suits worst = Suits.YES;
            for (Diet diet : eater.diets()) {
                Suits suits = scan.suits(diet);
                worst = suits.compareTo(worst) > 0 ? suits : worst;
            }
            suitsAll &= worst == Suits.YES;
            points += switch (worst) {
                case YES -> 0;
                case UNSURE -> Weights.UNSURE_OF_A_DIET;
                case NO -> Weights.AGAINST_A_DIET;
            };
            if (worst == Suits.NO) {
                against.add(eater.id());
            }
        }
        sheet.points += points;
        if (!against.isEmpty()) {
            sheet.add(0, new Reason(Kind.DIET, "does not go with every diet here", against));
        }
        return suitsAll;
    }

    private static PantryFood soonest(PantryFood one, PantryFood other) {
        return useBy(other).isBefore(useBy(one)) ? other : one;
    }
}
