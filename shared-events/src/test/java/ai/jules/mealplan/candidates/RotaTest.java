package ai.jules.mealplan.candidates;

import static ai.jules.mealplan.candidates.Kitchens.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.HouseholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotaTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final HouseholdId RIVERAS = new HouseholdId(new UUID(4, 2));

    private static List<Dish> round(int begins) {
        Rota rota = new Rota(Dish.starters(), begins);
        return Dish.starters().stream()
                .sorted(Comparator.comparingInt(rota::place))
                .toList();
    }

    @Test
    void beginsWhereItIsToldAndGoesRound() {
        List<Dish> first = round(0);
        assertThat(round(1).getFirst()).isEqualTo(first.get(1));
        assertThat(round(first.size())).isEqualTo(first);
        assertThat(round(first.size() + 3).getLast()).isEqualTo(first.get(2));
    }

    @Test
    void goesSevenDishesOnEachWeekAndStaysWithinOne() {
        int begins = Rota.begins(RIVERAS, MONDAY);
        assertThat(Rota.begins(RIVERAS, MONDAY.plusDays(6))).isEqualTo(begins);
        assertThat(Rota.begins(RIVERAS, MONDAY.minusDays(1))).isEqualTo(begins - 7);
        assertThat(Rota.begins(RIVERAS, MONDAY.plusDays(7))).isEqualTo(begins + 7);
    }

    @Test
    void householdsBeginInManyPlaces() {
        int size = Dish.starters().size();
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            places.add(Math.floorMod(
                    Rota.begins(
                            new HouseholdId(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})), MONDAY),
                    size));
        }
        assertThat(places).hasSize(size);
    }

    @Test
    void spreadsCuisines() {
        List<Dish> round = round(0);
        for (int at = 0; at < round.size(); at++) {
            String cuisine = round.get(at).cuisine();
            long ofAll = round.stream()
                    .filter(dish -> cuisine.equals(dish.cuisine()))
                    .count();
            int from = at;
            long ofSeven = IntStream.range(from, from + 7)
                    .filter(i -> cuisine.equals(round.get(i % round.size()).cuisine()))
                    .count();
            assertThat(ofSeven).as(cuisine).isLessThanOrEqualTo(ofAll * 7 / round.size() + 2);
        }
    }

    /** Of dishes that weigh the same; what weighs more comes first whoever's turn it is. */
    @Test
    void decidesAmongEqualsAlone() {
        for (int begins = 0; begins < 20; begins++) {
            List<Option> options = kitchen().begins(begins).choose().options();
            assertThat(options)
                    .isSortedAccordingTo(Comparator.comparingInt(Option::score).reversed());
            assertThat(options).extracting(Option::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        }
    }

    @Test
    void aNewHouseholdIsOfferedOtherDishesTheNextWeek() {
        List<String> weeks = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            kitchen().begins(Rota.begins(RIVERAS, MONDAY.plusWeeks(week))).choose().options().stream()
                    .map(Option::dish)
                    .forEach(weeks::add);
        }
        assertThat(new HashSet<>(weeks)).hasSizeGreaterThan(10);
    }

    @Test
    void givesTheSameForTheSame() {
        assertThat(kitchen().begins(12).choose()).isEqualTo(kitchen().begins(12).choose());
        assertThat(Rota.begins(RIVERAS, MONDAY)).isEqualTo(Rota.begins(new HouseholdId(new UUID(4, 2)), MONDAY));
    }
}
