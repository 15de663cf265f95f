package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfLifeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "milk,FRIDGE,2026-11-30",
        "eggs,FRIDGE,2026-12-28",
        "ground beef,FRIDGE,2026-11-25",
        "ground beef,FREEZER,2027-03-23",
        "chicken breasts,FRIDGE,2026-11-25",
        "leftovers,FRIDGE,2026-11-27",
        "bananas,COUNTER,2026-11-28",
        "rice,PANTRY,2028-11-22"
    })
    void saysWhenToUseAFoodByItsPlace(String words, Place place, LocalDate useBy) {
        assertThat(ShelfLife.useBy(Foods.of(words), place, MONDAY)).hasValue(useBy);
    }

    @Test
    void keepsAnOpenedCanOnlyForDays() {
        Food beans = Foods.of("black beans");

        assertThat(ShelfLife.useBy(beans, Place.FRIDGE, MONDAY, true)).hasValue(MONDAY.plusDays(4));
        assertThat(ShelfLife.useBy(beans, Place.PANTRY, MONDAY)).hasValue(MONDAY.plusDays(1095));
    }

    @Test
    void saysNothingWhereTheTableSaysNothing() {
        assertThat(ShelfLife.useBy(Foods.of("eggs"), Place.FREEZER, MONDAY)).isEmpty();
        assertThat(ShelfLife.useBy(Foods.of("milk"), Place.COUNTER, MONDAY)).isEmpty();
        assertThat(ShelfLife.useBy(Foods.of("zorblax"), Place.FRIDGE, MONDAY)).isEmpty();
        assertThat(ShelfLife.useBy(Foods.of("paper towels"), Place.PANTRY, MONDAY))
                .isEmpty();
    }

    @Test
    void neverKeepsAnOpenedFoodLongerThanAClosedOne() {
        for (Food food : Foods.all()) {
            for (Place place : Place.values()) {
                var closed = ShelfLife.days(food, place, false);
                var opened = ShelfLife.days(food, place, true);
                assertThat(closed.isEmpty() || opened.isEmpty() || opened.getAsInt() <= closed.getAsInt())
                        .as(food.name())
                        .isTrue();
            }
        }
    }

    @Test
    void keepsEveryFoodOfTheTableSomewhereAndNamesTheSource() {
        for (Food food : Foods.all()) {
            if (food.shelfLife() != null) {
                assertThat(ShelfLife.has(food.shelfLife())).as(food.name()).isTrue();
                assertThat(ShelfLife.days(food, ShelfLife.usualPlace(food), false))
                        .as(food.name())
                        .isPresent();
                assertThat(ShelfLife.source(food)).as(food.name()).hasValueSatisfying(source -> assertThat(source)
                        .isIn("FK", "CFS", "EST"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "milk,FRIDGE",
        "ice cream,FREEZER",
        "rice,PANTRY",
        "bananas,COUNTER",
        "cumin,SPICE_RACK",
        "rainbow beets,FRIDGE",
        "zorblax,PANTRY"
    })
    void knowsWhereAFoodIsUsuallyKept(String words, Place place) {
        assertThat(ShelfLife.usualPlace(Foods.of(words))).isEqualTo(place);
    }

    @Test
    void understandsWhatPeopleCallAPlace() {
        assertThat(Place.read("in the Refrigerator")).hasValue(Place.FRIDGE);
        assertThat(Place.read("cupboard")).hasValue(Place.PANTRY);
        assertThat(Place.read("garage")).isEmpty();
        assertThat(Place.SPICE_RACK.title()).isEqualTo("spice rack");
    }

    @ParameterizedTest
    @CsvSource({"1,0,7,1", "1,7,7,0.5", "1,5,10,0.8", "1,20,10,0.2", "1,30,10,0.1", "0.5,7,7,0.25", "0.8,-3,7,0.8"})
    void believesLessTheOlderASightingIsForItsShelfLife(double sure, long age, long life, double confidence) {
        assertThat(Belief.after(sure, age, life).confidence()).isEqualTo(confidence);
    }

    @Test
    void countsOnAFoodUntilTheEndOfItsShelfLife() {
        Food milk = Foods.of("milk");

        assertThat(Belief.of(milk, Place.FRIDGE, 1, MONDAY, MONDAY.plusDays(7)).there())
                .isTrue();
        assertThat(Belief.of(milk, Place.FRIDGE, 1, MONDAY, MONDAY.plusDays(8)).there())
                .isFalse();
        assertThat(Belief.of(Foods.of("zorblax"), Place.FRIDGE, 1, MONDAY, MONDAY.plusDays(14)))
                .isEqualTo(new Belief(0.5));
    }

    @Test
    void refusesAConfidenceThatIsNone() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Belief(1.1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Belief(Double.NaN));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Belief.after(1, 1, 0));
    }
}
