package ai.jules.mealplan.candidates;

import static ai.jules.mealplan.candidates.Kitchens.ANA;
import static ai.jules.mealplan.candidates.Kitchens.LEO;
import static ai.jules.mealplan.candidates.Kitchens.MARIA;
import static ai.jules.mealplan.candidates.Kitchens.MONDAY;
import static ai.jules.mealplan.candidates.Kitchens.MONDAY_TO_FRIDAY;
import static ai.jules.mealplan.candidates.Kitchens.SAM;
import static ai.jules.mealplan.candidates.Kitchens.SATURDAY;
import static ai.jules.mealplan.candidates.Kitchens.allergic;
import static ai.jules.mealplan.candidates.Kitchens.disliking;
import static ai.jules.mealplan.candidates.Kitchens.family;
import static ai.jules.mealplan.candidates.Kitchens.keeping;
import static ai.jules.mealplan.candidates.Kitchens.kitchen;
import static ai.jules.mealplan.candidates.Kitchens.liking;
import static ai.jules.mealplan.candidates.Kitchens.starter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Allergen.Listed;
import ai.jules.language.Budget;
import ai.jules.language.Diet;
import ai.jules.mealplan.candidates.Excluded.Kind;
import ai.jules.mealplan.candidates.Finding.Certainty;
import ai.jules.mealplan.candidates.Option.Spoiling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Dish TACOS = starter("beef-tacos");
    private static final Dish STEW = starter("beef-stew");
    private static final Dish CURRY = starter("chickpea-curry");
    private static final Dish SALMON = starter("lemon-salmon");
    private static final Dish FRITTATA = starter("veggie-frittata");

    @Test
    void offersTwoDishesMoreThanDinnersNumberedBestFirst() {
        List<Option> options = kitchen().choose().options();
        assertThat(options).extracting(Option::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(options).extracting(Option::score).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(options).extracting(Option::dish).doesNotHaveDuplicates();
        assertThat(KitchenSituation.usualOptions(5)).isEqualTo(7);
        assertThat(KitchenSituation.usualOptions(14)).isEqualTo(9);
    }

    @Test
    void saysNothingOfAShortageWhenThereIsEnough() {
        assertThat(kitchen().choose().shortage()).isEmpty();
    }

    @Test
    void choosesTheSameFromTheSame() {
        Kitchens kitchen =
                kitchen().pantry(PantryFood.of("spinach", 0.9, MONDAY)).eaters(liking(LEO, "salmon"), MARIA);
        assertThat(kitchen.choose()).isEqualTo(kitchen.choose());
    }

    @Test
    void choosesTheSameInWhateverOrderTheDishesCome() {
        List<Dish> shuffled = new ArrayList<>(Dish.starters());
        Collections.shuffle(shuffled, new Random(42));
        assertThat(kitchen().dishes(shuffled).choose().options())
                .isEqualTo(kitchen().choose().options());
    }

    @Test
    void breaksTiesByTheFamilyFirstThenByTitle() {
        Dish zucchini = family("Zucchini Boats", null, "3 zucchini");
        Dish apple = family("Apple Strudel", null, "3 apples");
        Choice choice = kitchen().dishes(zucchini, apple).choose();
        assertThat(choice.options()).extracting(Option::title).containsExactly("Apple Strudel", "Zucchini Boats");
    }

    @Test
    void putsFamilyRecipesFirst() {
        Dish lasagna = family("Grandma's Lasagna", null, "9 lasagna noodles", "15 oz ricotta", "1 lb ground beef");
        Option first = kitchen().alsoDishes(List.of(lasagna)).choose().options().getFirst();
        assertThat(first.title()).isEqualTo("Grandma's Lasagna");
        assertThat(first.reasons()).extracting(Reason::words).contains("family recipe");
    }

    @Test
    void keepsTheFamilysOwnOfTwoDishesOfOneName() {
        Dish own = family("beef taco", 60, "1 lb ground beef");
        Choice choice = kitchen().dishes(TACOS, own).choose();
        assertThat(choice.options()).extracting(Option::dish).containsExactly(own.id());
        assertThat(choice.excluded()).extracting(Excluded::kind).containsExactly(Kind.SAME_NAME);
    }

    @Test
    void leavesOutWhatWasEatenInTheLastFourteenDays() {
        Choice choice = kitchen()
                .dishes(TACOS, STEW)
                .history(new PastMeal(TACOS.id(), "Beef Tacos", SATURDAY.minusDays(14)))
                .choose();
        assertThat(choice.options()).extracting(Option::dish).containsExactly(STEW.id());
        assertThat(choice.excluded())
                .containsExactly(new Excluded(
                        TACOS.id(), "Beef Tacos", Kind.HAD_LATELY, "was on the table on Nov 7", List.of()));
    }

    @Test
    void offersWhatWasEatenFifteenDaysAgoBehindTheRest() {
        Choice choice = kitchen()
                .dishes(TACOS)
                .history(new PastMeal(TACOS.id(), "Beef Tacos", SATURDAY.minusDays(15)))
                .choose();
        assertThat(choice.options().getFirst().reasons())
                .extracting(Reason::words)
                .containsExactly("25 min", "last had on Nov 6");
        assertThat(choice.options().getFirst().score())
                .isLessThan(
                        kitchen().dishes(TACOS).choose().options().getFirst().score());
    }

    @Test
    void knowsADishThatWasTextedByItsNameAlone() {
        Choice choice = kitchen()
                .dishes(TACOS)
                .history(new PastMeal(null, "beef taco", SATURDAY.minusDays(3)))
                .choose();
        assertThat(choice.options()).isEmpty();
    }

    @Test
    void doesNotPlanTwiceWhatIsPlanned() {
        Choice choice = kitchen()
                .dishes(TACOS)
                .history(new PastMeal(TACOS.id(), "Beef Tacos", MONDAY))
                .choose();
        assertThat(choice.excluded()).extracting(Excluded::words).containsExactly("is planned for Nov 23");
    }

    @Test
    void usesWhatIsAboutToSpoil() {
        Option first = kitchen()
                .pantry(PantryFood.of("baby spinach", 0.9, MONDAY.plusDays(2)))
                .choose()
                .options()
                .getFirst();
        assertThat(first.spoils()).isEqualTo(new Spoiling("spinach", "baby spinach", MONDAY.plusDays(2)));
        assertThat(first.reasons().getFirst().words()).isEqualTo("uses the baby spinach by Wed");
    }

    @Test
    void namesWhatSpoilsFirst() {
        Option frittata = kitchen()
                .dishes(FRITTATA)
                .pantry(PantryFood.of("zucchini", 1, MONDAY.plusDays(3)), PantryFood.of("milk", 1, MONDAY.plusDays(1)))
                .choose()
                .options()
                .getFirst();
        assertThat(frittata.spoils()).extracting(Spoiling::food).isEqualTo("milk");
    }

    @Test
    void doesNotCountOnWhatSpoilsBeforeTheFirstDinner() {
        Choice choice = kitchen()
                .dishes(FRITTATA)
                .pantry(PantryFood.of("spinach", 0.9, SATURDAY))
                .choose();
        assertThat(choice.options().getFirst().spoils()).isNull();
        assertThat(choice).isEqualTo(kitchen().dishes(FRITTATA).choose());
    }

    @Test
    void doesNotHurryWithWhatKeepsLonger() {
        Option frittata = kitchen()
                .dishes(FRITTATA)
                .pantry(PantryFood.of("spinach", 0.9, MONDAY.plusDays(12)))
                .choose()
                .options()
                .getFirst();
        assertThat(frittata.spoils()).isNull();
    }

    @Test
    void doesNotCountOnWhatIsProbablyGone() {
        Choice choice = kitchen()
                .dishes(FRITTATA)
                .pantry(PantryFood.of("spinach", 0.4, MONDAY))
                .choose();
        assertThat(choice).isEqualTo(kitchen().dishes(FRITTATA).choose());
    }

    @Test
    void prefersWhatThePantryHas() {
        Choice choice = kitchen()
                .dishes(SALMON, CURRY)
                .pantry(
                        PantryFood.of("basmati rice", 1, null),
                        PantryFood.of("chickpeas", 1, null),
                        PantryFood.of("coconut milk", 1, null),
                        PantryFood.of("onions", 1, null))
                .choose();
        Option first = choice.options().getFirst();
        assertThat(first.dish()).isEqualTo(CURRY.id());
        assertThat(first.reasons()).extracting(Reason::words).contains("you have basmati rice, onions and 2 more");
    }

    @Test
    void takesNoButterFromThePeanutButter() {
        Dish toast = family("Buttered Noodles", 15, "8 oz egg noodles", "4 tbsp butter");
        Option option = kitchen()
                .dishes(toast)
                .pantry(PantryFood.of("peanut butter", 1, MONDAY))
                .choose()
                .options()
                .getFirst();
        assertThat(option.spoils()).isNull();
    }

    @Test
    void worksWithAnEmptyPantry() {
        assertThat(kitchen().pantry().choose().options()).hasSize(7).allMatch(option -> option.spoils() == null);
    }

    @Test
    void putsQuickDishesFirstOnShortDays() {
        Choice weekdays = kitchen().dishes(STEW, TACOS).choose();
        assertThat(weekdays.options()).extracting(Option::dish).containsExactly(TACOS.id(), STEW.id());
        assertThat(weekdays.options().get(0).reasons())
                .extracting(Reason::words)
                .containsExactly("25 min");
        assertThat(weekdays.options().get(1).reasons())
                .extracting(Reason::words)
                .containsExactly("takes 165 min");
    }

    @Test
    void doesNotMindALongDishWhenThereIsTime() {
        Option stew =
                kitchen().dishes(STEW).shortDays(List.of()).choose().options().getFirst();
        assertThat(stew.reasons()).isEmpty();
        assertThat(stew.score()).isZero();
    }

    @Test
    void takesMondayToFridayForShort() {
        assertThat(KitchenSituation.weekdays(
                        IntStream.range(0, 7).mapToObj(SATURDAY::plusDays).toList()))
                .isEqualTo(MONDAY_TO_FRIDAY);
    }

    @Test
    void alwaysHasADishUnderThirtyMinutesWhenThereIsOne() {
        List<Dish> slow = IntStream.range(0, 12)
                .mapToObj(number -> family("Sunday Roast " + number, 120, "4 lb beef roast"))
                .toList();
        Choice choice = kitchen()
                .dishes(slow)
                .alsoDishes(List.of(CURRY))
                .shortDays(List.of())
                .choose();
        assertThat(choice.options()).hasSize(7).extracting(Option::dish).contains(CURRY.id());
        assertThat(kitchen().dishes(slow).choose().options()).hasSize(7);
    }

    @Test
    void likesWhatAnEaterLikes() {
        Choice choice = kitchen().eaters(liking(LEO, "salmon"), ANA).choose();
        Option salmon = option(choice, SALMON);
        assertThat(salmon.reasons()).contains(new Reason(Reason.Kind.LIKED, "Leo likes it", List.of(LEO.id())));
        assertThat(choice.options().getFirst().title()).contains("Salmon");
    }

    @Test
    void namesEverybodyWhoLikesIt() {
        Choice choice = kitchen()
                .dishes(TACOS)
                .eaters(liking(LEO, "tacos"), liking(ANA, "beef"), liking(SAM, "cheddar"), MARIA)
                .choose();
        assertThat(choice.options().getFirst().reasons())
                .extracting(Reason::words)
                .contains("Leo, Ana and Sam like it");
    }

    @Test
    void weighsDislikesAndNeverBindsThem() {
        Choice choice = kitchen()
                .dishes(TACOS)
                .eaters(disliking(ANA, "tomatoes", "cheese"))
                .choose();
        assertThat(choice.options()).hasSize(1);
        Option tacos = choice.options().getFirst();
        assertThat(tacos.score())
                .isLessThan(
                        kitchen().dishes(TACOS).choose().options().getFirst().score());
        assertThat(tacos.reasons())
                .contains(
                        new Reason(Reason.Kind.DISLIKED, "not everybody likes tomatoes and cheese", List.of(ANA.id())));
    }

    @Test
    void stillOffersDinnersToAHouseholdThatLikesNothing() {
        Eater[] picky = Stream.of(MARIA, LEO, ANA, SAM)
                .map(eater -> disliking(eater, "onions", "garlic", "chicken", "beef", "beans", "pasta", "rice", "fish"))
                .toArray(Eater[]::new);
        assertThat(kitchen().eaters(picky).choose().options()).hasSize(7);
    }

    @Test
    void staysWithinTheBudget() {
        Choice choice = kitchen().budget(Budget.LOW).choose();
        assertThat(choice.options()).hasSize(7);
        assertThat(choice.options()).allMatch(option -> starterOf(option).budget() == Budget.LOW);
        assertThat(choice.excluded())
                .filteredOn(one -> one.dish().equals(STEW.id()))
                .extracting(Excluded::kind, Excluded::words)
                .containsExactly(tuple(Kind.OVER_BUDGET, "costs more than dinners should"));
    }

    @Test
    void offersAFamilyRecipeOfWhichNobodyKnowsWhatItCosts() {
        Dish stew = family("Nana's Stew", null, "2 lb beef stew meat");
        assertThat(kitchen().dishes(stew).budget(Budget.LOW).choose().options()).hasSize(1);
    }

    @Test
    void neverOffersAnAllergenOfSomebodyWhoEatsHere() {
        for (Listed allergen : Listed.values()) {
            Choice choice = kitchen().eaters(MARIA, allergic(SAM, allergen)).choose();
            assertThat(choice.options()).as(allergen.label()).hasSize(7);
            assertThat(choice.options())
                    .flatExtracting(Option::findings)
                    .allMatch(finding -> finding.certainty() == Certainty.MAY_CONTAIN);
            assertThat(choice.excluded())
                    .filteredOn(one -> one.kind() == Kind.ALLERGEN)
                    .isNotEmpty();
        }
    }

    @Test
    void keepsPrivateWhoseAllergyItIs() {
        Choice choice = kitchen()
                .dishes(SALMON, TACOS)
                .eaters(allergic(SAM, Listed.FISH), MARIA)
                .choose();
        assertThat(choice.excluded())
                .containsExactly(new Excluded(
                        SALMON.id(),
                        "Lemon Salmon",
                        Kind.ALLERGEN,
                        "not everybody here could eat it",
                        List.of(new Finding(SAM.id(), "fish", Certainty.CONTAINS, "contains fish (salmon)"))));
    }

    @Test
    void namesNobodyToEverybody() {
        Choice choice = kitchen()
                .eaters(
                        allergic(SAM, Listed.FISH, Listed.EGG),
                        keeping(disliking(ANA, "cheese"), Diet.VEGETARIAN),
                        disliking(MARIA, "beans"),
                        LEO)
                .choose();
        Stream<String> publicWords = Stream.of(
                        choice.excluded().stream().map(Excluded::words),
                        choice.options().stream()
                                .flatMap(option -> option.reasons().stream())
                                .map(Reason::words),
                        Stream.of(choice.shortage()))
                .flatMap(words -> words);
        assertThat(publicWords).noneMatch(words -> words.matches(".*(Sam|Ana|Maria|Leo|egg|fish|member:|eater:).*"));
    }

    @Test
    void excludesWhatCannotBeChecked() {
        Dish soup = family("Wedding Soup", 40, "2 cups chicken broth", "1 lb ground beef");
        Dish mystery = family("Mystery Pie", 40, "1 lb zorblax", "2 onions");
        Dish nameOnly = family("Sunday Dinner", 40);
        Choice choice = kitchen()
                .dishes(soup, mystery, nameOnly)
                .eaters(allergic(SAM, Listed.PEANUT))
                .choose();
        assertThat(choice.options()).isEmpty();
        assertThat(choice.excluded())
                .flatExtracting(Excluded::findings)
                .extracting(Finding::certainty)
                .containsExactly(Certainty.UNKNOWN, Certainty.UNKNOWN, Certainty.UNKNOWN);
    }

    @Test
    void doesNotLetAMayContainHideALineThatCannotBeChecked() {
        Dish pasta = family("Pasta Surprise", 20, "12 oz spaghetti", "1 lb zorblax");
        Dish titleOnly = family("Pizza", 20);
        Choice choice = kitchen()
                .dishes(pasta, titleOnly)
                .eaters(allergic(SAM, Listed.EGG))
                .choose();
        assertThat(choice.options()).isEmpty();
    }

    @Test
    void carriesWhatAnOfferedDishMayContain() {
        Option ziti = kitchen()
                .dishes(starter("baked-ziti"))
                .eaters(allergic(SAM, Listed.EGG))
                .choose()
                .options()
                .getFirst();
        assertThat(ziti.findings())
                .containsExactly(new Finding(SAM.id(), "egg", Certainty.MAY_CONTAIN, "may contain egg (ziti)"));
    }

    @Test
    void mindsAnAllergyToASingleFood() {
        Allergen cilantro = new Allergen.Named("cilantro");
        Choice choice = kitchen()
                .dishes(starter("fish-tacos"), TACOS)
                .eaters(allergic(ANA, cilantro))
                .choose();
        assertThat(choice.options()).extracting(Option::dish).containsExactly(TACOS.id());
    }

    @Test
    void offersNothingToAHouseholdThatIsAllergicToEverything() {
        Allergen[] everything = Stream.concat(
                        Stream.of(Listed.values()),
                        Stream.of("onion", "garlic", "tomato", "rice", "chicken", "potato", "bean", "olive oil")
                                .map(Allergen.Named::new))
                .toArray(Allergen[]::new);
        Choice choice = kitchen().eaters(allergic(SAM, everything)).choose();
        assertThat(choice.options()).isEmpty();
        assertThat(choice.excluded()).hasSize(50).allMatch(one -> !one.findings()
                .isEmpty());
        assertThat(choice.shortage()).isEqualTo("0 of 50 dishes can be offered: 50 not everybody here could eat");
    }

    @Test
    void offersNothingWhenThereIsNothing() {
        Choice choice = kitchen().dishes(List.of()).choose();
        assertThat(choice.options()).isEmpty();
        assertThat(choice.shortage()).isEqualTo("there are no dishes to choose from");
    }

    @Test
    void offersFewerWhenThereAreFewer() {
        Choice choice = kitchen().dishes(TACOS, CURRY).choose();
        assertThat(choice.options()).hasSize(2);
        assertThat(choice.shortage()).isEqualTo("2 of 2 dishes can be offered");
    }

    @Test
    void neverOffersACuisineOrAMainFoodThreeTimes() {
        List<Scored> ranked = new ArrayList<>();
        for (Option option : kitchen().choose().options()) {
            Dish dish = starterOf(option);
            ranked.add(new Scored(Scan.of(dish), option.score(), 0, null, List.of(), List.of(), true));
        }
        assertThat(ranked.stream().map(scored -> scored.dish().cuisine()).filter("italian"::equals))
                .hasSizeLessThanOrEqualTo(2);
        for (Scored scored : ranked) {
            assertThat(ranked.stream()
                            .filter(other ->
                                    other.scan().main().equals(scored.scan().main())))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void ratherRepeatsAMainFoodThanLeavesAPlaceEmpty() {
        List<Dish> chicken = Dish.starters().stream()
                .filter(dish -> Scan.of(dish).main().equals(Optional.of("chicken")))
                .toList();
        assertThat(kitchen().dishes(chicken).wanted(5).choose().options()).hasSize(5);
    }

    @Test
    void keepsHalfOfTheOptionsForEverybodysDiets() {
        List<Dish> meat = Stream.of("chicken thighs", "ground turkey", "beef roast", "pork chops", "lamb chops", "cod")
                .map(food -> family("Nana's " + food, 25, "2 lb " + food))
                .toList();
        Choice choice = kitchen()
                .alsoDishes(meat)
                .eaters(keeping(ANA, Diet.VEGETARIAN), liking(LEO, "beef"), liking(MARIA, "beef"), liking(SAM, "beef"))
                .choose();
        assertThat(choice.options())
                .filteredOn(option -> option.reasons().stream().noneMatch(reason -> reason.kind() == Reason.Kind.DIET))
                .hasSize(4);
    }

    @Test
    void saysThatADishDoesNotGoWithEveryDiet() {
        Option tacos = kitchen()
                .dishes(TACOS)
                .eaters(keeping(ANA, Diet.VEGETARIAN), MARIA)
                .choose()
                .options()
                .getFirst();
        assertThat(tacos.reasons())
                .contains(new Reason(Reason.Kind.DIET, "does not go with every diet here", List.of(ANA.id())));
    }

    @Test
    void offersASingleDishThatGoesWithEverybodysDiets() {
        Choice choice = kitchen()
                .dishes(TACOS, starter("lentil-soup"))
                .eaters(keeping(ANA, Diet.VEGAN))
                .wanted(1)
                .choose();
        assertThat(choice.options()).extracting(Option::title).containsExactly("Lentil Soup");
    }

    @Test
    void saysWhatToTakeOutOfTheFreezer() {
        Option fish = kitchen().dishes(starter("fish-tacos")).choose().options().getFirst();
        assertThat(fish.thaw()).isEqualTo("frozen fish fillets");
    }

    @Test
    void refusesToChooseForNoDinnerOrForTooManyOptions() {
        assertThatThrownBy(() -> kitchen().dinners(List.of()).choose()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kitchen().wanted(10).choose()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kitchen().wanted(0).choose()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsItsRulesInAnyKitchen() {
        Random random = new Random(7);
        List<Dish> starters = Dish.starters();
        for (int round = 0; round < 300; round++) {
            List<Dish> dishes = new ArrayList<>(starters);
            Collections.shuffle(dishes, random);
            dishes = dishes.subList(0, random.nextInt(starters.size() + 1));
            Listed allergen = Listed.values()[random.nextInt(Listed.values().length)];
            Eater sam = random.nextBoolean() ? allergic(SAM, allergen) : SAM;
            Eater ana = random.nextBoolean() ? keeping(ANA, Diet.values()[random.nextInt(5)]) : ANA;
            Budget budget = Budget.values()[random.nextInt(3)];
            int wanted = 2 + random.nextInt(8);
            Choice choice = kitchen()
                    .dishes(dishes)
                    .eaters(sam, ana)
                    .budget(budget)
                    .wanted(wanted)
                    .choose();
            holds(choice, dishes, wanted, ana);
        }
    }

    private static void holds(Choice choice, List<Dish> dishes, int wanted, Eater ana) {
        Set<String> out = new HashSet<>();
        choice.excluded().forEach(one -> out.add(one.dish()));
        List<Dish> possible =
                dishes.stream().filter(dish -> !out.contains(dish.id())).toList();
        assertThat(choice.options()).hasSize(Math.min(wanted, possible.size()));
        assertThat(choice.options()).noneMatch(option -> out.contains(option.dish()));
        if (choice.options().size() > 1 && possible.stream().anyMatch(Dish::isQuick)) {
            assertThat(choice.options()).anyMatch(option -> starterOf(option).isQuick());
        }
        if (!ana.diets().isEmpty()) {
            Diet diet = ana.diets().getFirst();
            long suiting = possible.stream()
                    .filter(dish -> Scan.of(dish).suits(diet) == Suits.YES)
                    .count();
            assertThat(choice.options().stream()
                            .filter(option -> Scan.of(starterOf(option)).suits(diet) == Suits.YES)
                            .count())
                    .isGreaterThanOrEqualTo(Math.min(suiting, (choice.options().size() + 1) / 2));
        }
    }

    private static Option option(Choice choice, Dish dish) {
        return choice.options().stream()
                .filter(one -> one.dish().equals(dish.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Dish starterOf(Option option) {
        return starter(option.dish().substring(Dish.STARTER.length()));
    }
}
