package ai.jules.mealplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.mealplan.Days.Dish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate MON = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE = MON.plusDays(1);
    private static final LocalDate WED = MON.plusDays(2);
    private static final LocalDate THU = MON.plusDays(3);
    private static final LocalDate FRI = MON.plusDays(4);
    private static final List<LocalDate> WEEK = List.of(MON, TUE, WED, THU, FRI);

    private static Dish dish(int option) {
        return new Dish(option, 60, null);
    }

    private static Dish quick(int option) {
        return new Dish(option, 20, null);
    }

    private static Dish spoiling(int option, LocalDate useBy) {
        return new Dish(option, 60, useBy);
    }

    @Test
    void fillsTheDaysInOrderOfSelection() {
        assertThat(Days.assign(List.of(dish(2), dish(1), dish(7), dish(5), dish(3)), WEEK, Set.of()))
                .isEqualTo(Map.of(MON, 2, TUE, 1, WED, 7, THU, 5, FRI, 3));
    }

    @Test
    void takesTheEarliestDayForWhatIsAboutToSpoil() {
        assertThat(Days.assign(List.of(dish(2), dish(1), spoiling(7, WED)), List.of(MON, TUE, WED), Set.of()))
                .isEqualTo(Map.of(MON, 7, TUE, 2, WED, 1));
    }

    @Test
    void letsWhatSpoilsSoonerChooseFirst() {
        assertThat(Days.assign(List.of(spoiling(2, TUE), spoiling(1, MON), dish(7)), List.of(MON, TUE, WED), Set.of()))
                .isEqualTo(Map.of(MON, 1, TUE, 2, WED, 7));
        assertThat(Days.assign(List.of(spoiling(2, TUE), spoiling(1, TUE)), List.of(MON, TUE), Set.of()))
                .isEqualTo(Map.of(MON, 2, TUE, 1));
    }

    @Test
    void eatsOnTheLastGoodDayAndHasWhatIsTooLateWaitItsTurn() {
        assertThat(Days.assign(List.of(dish(2), spoiling(1, MON)), List.of(MON, TUE), Set.of()))
                .isEqualTo(Map.of(MON, 1, TUE, 2));
        assertThat(Days.assign(List.of(dish(2), spoiling(1, MON.minusDays(1))), List.of(MON, TUE), Set.of()))
                .isEqualTo(Map.of(MON, 2, TUE, 1));
        assertThat(Days.assign(List.of(spoiling(2, MON), spoiling(1, MON)), List.of(MON, TUE), Set.of()))
                .isEqualTo(Map.of(MON, 2, TUE, 1));
    }

    @Test
    void givesBusyDaysTheQuickDishes() {
        assertThat(Days.assign(List.of(quick(2), dish(1), quick(7), dish(5)), WEEK.subList(0, 4), Set.of(TUE, THU)))
                .isEqualTo(Map.of(MON, 1, TUE, 2, WED, 5, THU, 7));
    }

    @Test
    void givesBusyDaysAnyDishWhenNoQuickOneIsThere() {
        assertThat(Days.assign(List.of(dish(2), quick(1), dish(7)), List.of(MON, TUE, WED), Set.of(MON, TUE)))
                .isEqualTo(Map.of(MON, 1, TUE, 2, WED, 7));
    }

    @Test
    void countsThirtyMinutesAndUnknownOnesAsNotQuick() {
        var winners = List.of(new Dish(2, 30, null), new Dish(1, null, null), new Dish(7, 29, null));

        assertThat(Days.assign(winners, List.of(MON, TUE, WED), Set.of(MON))).isEqualTo(Map.of(MON, 7, TUE, 2, WED, 1));
    }

    @Test
    void leavesABusyDayToAQuickDishWhenTheOtherKeepsUntilTheNext() {
        assertThat(Days.assign(List.of(spoiling(2, TUE), quick(1), dish(7)), List.of(MON, TUE, WED), Set.of(MON)))
                .isEqualTo(Map.of(MON, 1, TUE, 2, WED, 7));
        assertThat(Days.assign(List.of(spoiling(2, TUE), dish(1), dish(7)), List.of(MON, TUE, WED), Set.of(MON)))
                .isEqualTo(Map.of(MON, 2, TUE, 1, WED, 7));
    }

    @Test
    void eatsInTimeOnABusyDayWhenNoOtherIsLeft() {
        assertThat(Days.assign(List.of(quick(1), spoiling(2, MON)), List.of(MON, TUE), Set.of(MON)))
                .isEqualTo(Map.of(MON, 2, TUE, 1));
    }

    @Test
    void hasAQuickDishThatSpoilsNotWaitForABusyDay() {
        assertThat(Days.assign(List.of(dish(2), new Dish(1, 20, WED)), List.of(MON, TUE), Set.of(TUE)))
                .isEqualTo(Map.of(MON, 1, TUE, 2));
    }

    @Test
    void leavesTheLastDaysEmptyWhenThereAreFewerDishes() {
        assertThat(Days.assign(List.of(dish(2), quick(1)), WEEK, Set.of(FRI))).isEqualTo(Map.of(MON, 2, TUE, 1));
        assertThat(Days.assign(List.of(), WEEK, Set.of(FRI))).isEmpty();
    }

    @Test
    void takesDaysByDateInWhateverOrderTheyCome() {
        assertThat(Days.assign(List.of(dish(2), dish(1)), List.of(WED, MON), Set.of(TUE)))
                .isEqualTo(Map.of(MON, 2, WED, 1));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Days.assign(List.of(dish(1), dish(2)), List.of(MON), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Days.assign(List.of(dish(1), dish(2)), List.of(MON, MON), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Days.assign(List.of(dish(1), quick(1)), List.of(MON, TUE), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(200)
    void servesEveryDishOnceAndSavesAsManyAsCanBeSaved(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var winners = anyDishes(random);
        var busy = new HashSet<>(WEEK);
        busy.removeIf(day -> random.nextBoolean());

        var plan = Days.assign(winners, WEEK, busy);

        assertThat(plan.values())
                .containsExactlyInAnyOrderElementsOf(
                        winners.stream().map(Dish::option).toList());
        assertThat(plan.keySet()).containsExactlyElementsOf(WEEK.subList(0, winners.size()));
        assertThat(saved(winners, plan)).isEqualTo(mostSaved(winners, 0));
        var shuffled = new ArrayList<>(WEEK);
        Collections.shuffle(shuffled, random);
        assertThat(Days.assign(winners, shuffled, busy)).isEqualTo(plan);
    }

    /** A busy day has a long dish only when it spoils, or when no quick one is left for a day that is not busy. */
    @RepeatedTest(200)
    void wastesNoQuickDishOnAnEasyDay(RepetitionInfo repetition) {
        var random = new Random(1000 + repetition.getCurrentRepetition());
        var winners = anyDishes(random);
        var busy = new HashSet<>(WEEK);
        busy.removeIf(day -> random.nextBoolean());

        var plan = Days.assign(winners, WEEK, busy);

        boolean longOnABusyDay = winners.stream()
                .anyMatch(dish -> dish.useBy() == null && !dish.isQuick() && busy.contains(dayOf(dish, plan)));
        boolean quickOnAnEasyDay = winners.stream()
                .anyMatch(dish -> dish.useBy() == null && dish.isQuick() && !busy.contains(dayOf(dish, plan)));
        assertThat(longOnABusyDay && quickOnAnEasyDay).isFalse();
    }

    private static List<Dish> anyDishes(Random random) {
        return IntStream.rangeClosed(1, random.nextInt(1, 6))
                .mapToObj(option -> new Dish(
                        option,
                        random.nextInt(4) == 0 ? null : random.nextInt(10, 60),
                        random.nextBoolean() ? null : MON.plusDays(random.nextInt(-1, 4))))
                .toList();
    }

    private static LocalDate dayOf(Dish dish, SortedMap<LocalDate, Integer> plan) {
        return plan.entrySet().stream()
                .filter(day -> day.getValue() == dish.option())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static long saved(List<Dish> winners, SortedMap<LocalDate, Integer> plan) {
        return winners.stream()
                .filter(dish -> dish.useBy() != null && !dayOf(dish, plan).isAfter(dish.useBy()))
                .count();
    }

    /** By trying every order of the dishes. */
    private static long mostSaved(List<Dish> winners, int from) {
        if (from == winners.size()) {
            return IntStream.range(0, from)
                    .filter(day -> {
                        var useBy = winners.get(day).useBy();
                        return useBy != null && !WEEK.get(day).isAfter(useBy);
                    })
                    .count();
        }
        long most = 0;
        for (int next = from; next < winners.size(); next++) {
            var order = new ArrayList<>(winners);
            Collections.swap(order, from, next);
            most = Math.max(most, mostSaved(order, from + 1));
        }
        return most;
    }
}
