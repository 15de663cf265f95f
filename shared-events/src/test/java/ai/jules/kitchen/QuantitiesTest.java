package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    /** {@code 2 tbsp; 1/4 cup; 3; some} as quantities. */
    private static Quantities sum(String written) {
        if (written.isEmpty()) {
            return Quantities.NONE;
        }
        return Quantities.merge(
                Arrays.stream(written.split("; ?")).map(QuantitiesTest::one).toList());
    }

    private static Quantity one(String written) {
        if (written.equals("some")) {
            return Quantity.SOME;
        }
        IngredientLine line = IngredientLines.read(written + " food", 1);
        return Quantity.of(line.amount(), line.unit());
    }

    private static Quantities line(String written) {
        return Quantities.of(IngredientLines.read(written, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2 tbsp; 1/4 cup,6 tbsp",
        "3 tsp,1 tbsp",
        "24 oz,1 1/2 lb",
        "8 oz,8 oz",
        "1/2 lb,1/2 lb",
        "1 lb; 1 oz,17 oz",
        "3 lb; 1 oz,3 lb + 1 oz",
        "1 cup; 1 tbsp,1 cup + 1 tbsp",
        "1/3 cup; 1/4 cup,1/2 cup + 4 tsp",
        "4 tbsp,1/4 cup",
        "1/8 cup,2 tbsp",
        "5 tsp,5 tsp",
        "1 1/2 tsp,1 1/2 tsp",
        "1/2 tsp; 1/4 tsp,3/4 tsp",
        "1 qt,1 qt",
        "4 cups,4 cups",
        "1 gal; 1 cup,17 cups",
        "1 qt; 2 cups,1 1/2 qt",
        "12 fl oz,12 fl oz",
        "8 fl oz; 1 cup,2 cups",
        "500 g; 700 g,1200 g",
        "500 g; 1 kg,1 1/2 kg",
        "250 ml; 5 dl,750 ml",
        "2 tbsp; 1 can,2 tbsp + 1 can",
        "2 cups; 1 can,2 cups + 1 can",
        "1 can; 2 cans,3 cans",
        "3; 2,5",
        "1 dozen,1 dozen",
        "1 dozen; 2,14",
        "2 cloves; 1 head; 1 clove,3 cloves + 1 head",
        "2-3; 1,3-4",
        "1-2 cups; 1/2 cup,1 1/2-2 1/2 cups",
        "1 cup; some,1 cup + some",
        "some; some,some",
        "1 pinch; 1 pinch,2 pinches",
        "0 cups,''",
        "1/3 cup; 1/3 cup; 1/3 cup,1 cup"
    })
    void addsWhatCanBeAddedAndKeepsTheRestApart(String written, String text) {
        String shown = sum(written).text();
        assertThat(shown).isEqualTo(text);
    }

    @Test
    void saysAboutAndALittleMoreWhenMetricAndUsMeasuresAreMixed() {
        Quantities mixed = sum("1 lb; 500 g");

        assertThat(mixed.text()).isEqualTo("about 2 lb + 2 oz");
        assertThat(mixed.isRounded()).isTrue();
        assertThat(mixed.parts()).hasSize(1);
        assertThat(sum("1 cup; 250 ml").text()).isEqualTo("about 2 1/4 cups");
        assertThat(sum("1 cup; 1/4 cup").isRounded()).isFalse();
    }

    @Test
    void readsWhatALineAsksFor() {
        assertThat(line("1 cup plus 2 tbsp sugar").text()).isEqualTo("1 cup + 2 tbsp");
        assertThat(line("2 (14 oz) cans tomatoes").text()).isEqualTo("2 (14 oz) cans");
        assertThat(line("2 sticks (1 cup) butter").text()).isEqualTo("2 sticks");
        assertThat(line("salt to taste").text()).isEqualTo("some");
        assertThat(line("3 eggs, beaten").text()).isEqualTo("3");
        assertThat(line("2 (14 oz) cans tomatoes")
                        .plus(line("1 (28 ounce) can tomatoes"))
                        .text())
                .isEqualTo("2 (14 oz) cans + 1 (28 oz) can");
    }

    @ParameterizedTest
    @CsvSource({
        "2 cups,1 cup,1 cup",
        "2 cups,3 cups,nothing",
        "2 cups,'',2 cups",
        "'',1 cup,nothing",
        "1 cup,4 tbsp,3/4 cup",
        "6,1 dozen,nothing",
        "2 lb,8 oz,1 1/2 lb",
        "2 cups,1 can,unknown",
        "2 cups,some,unknown",
        "some,'',some",
        "some,2 cups,unknown",
        "2 cups; 1 can,2 cups,1 can",
        "2 cups; 1 can,3 cups,unknown",
        "2-3,2,1",
        "1 pinch,1 jar,nothing",
        "1 pinch,'',1 pinch"
    })
    void takesThePantryFromThePlan(String plan, String pantry, String missing) {
        String text = sum(plan).minus(sum(pantry)).text();
        assertThat(text).isEqualTo(missing);
    }

    @Test
    void letsACanOfUnsaidSizeStandForOneOfAnySize() {
        assertThat(line("2 (14 oz) cans tomatoes").minus(sum("3 cans"))).isEqualTo(new Missing.Nothing());
        assertThat(line("2 (14 oz) cans tomatoes").minus(sum("1 can")).text()).isEqualTo("1 (14 oz) can");
        assertThat(line("1 (28 oz) can tomatoes").minus(line("1 (14 oz) can tomatoes")))
                .isInstanceOf(Missing.Unknown.class);
    }

    @Test
    void saysAtMostWhatIsMissingWhenItCannotTell() {
        assertThat(sum("2 cups").minus(sum("some"))).isEqualTo(new Missing.Unknown(sum("2 cups")));
    }

    @RepeatedTest(60)
    void addsExactlyInAnyOrder(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Quantity> quantities = some(random);
        List<Quantity> shuffled = new ArrayList<>(quantities);
        Collections.shuffle(shuffled, random);

        Quantities sum = Quantities.merge(quantities);
        assertThat(Quantities.merge(shuffled)).isEqualTo(sum);
        assertThat(Quantities.merge(shuffled).text()).isEqualTo(sum.text());
        assertThat(totals(sum.parts())).isEqualTo(totals(quantities));
        assertThat(sum.text()).matches("[\\x20-\\x7e]*");
        if (!sum.isRounded()) {
            assertThat(totals(sum.shown())).isEqualTo(totals(quantities));
        }
    }

    @RepeatedTest(40)
    void addsInAnyGrouping(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        Quantities one = Quantities.merge(some(random));
        Quantities two = Quantities.merge(some(random));
        Quantities three = Quantities.merge(some(random));

        assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
        assertThat(one.plus(two)).isEqualTo(two.plus(one));
        assertThat(one.plus(Quantities.NONE)).isEqualTo(one);
    }

    @RepeatedTest(40)
    void needsNothingOfWhatIsThereAndExactlyTheRestOtherwise(RepetitionInfo repetition) {
        Random random = new Random(2000 + repetition.getCurrentRepetition());
        Quantities there = Quantities.merge(some(random));
        Quantities more = Quantities.merge(some(random));

        assertThat(there.minus(there)).isEqualTo(new Missing.Nothing());
        assertThat(there.minus(there.plus(more))).isEqualTo(new Missing.Nothing());
        Missing rest = there.plus(more).minus(there);
        assertThat(rest).isInstanceOf(Missing.Exactly.class);
        assertThat(totals(((Missing.Exactly) rest).quantities().parts())).isEqualTo(totals(more.parts()));
    }

    private static List<Quantity> some(Random random) {
        List<Unit> units = new ArrayList<>(List.of(Unit.values()));
        units.add(null);
        List<Quantity> quantities = new ArrayList<>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            Unit unit = units.get(random.nextInt(units.size()));
            Amount amount = Amount.exactly(Fraction.of(random.nextInt(1, 40), random.nextInt(1, 9)));
            quantities.add(Quantity.of(amount, unit));
        }
        return quantities;
    }

    /** The sums by dimension, counted once more in another way. */
    private static Map<Unit, Fraction> totals(List<Quantity> quantities) {
        Map<Unit, Fraction> totals = new EnumMap<>(Unit.class);
        for (Quantity quantity : quantities) {
            Unit unit = quantity.unit();
            Fraction amount = quantity.amount().high();
            if (unit == null || unit == Unit.DOZEN) {
                Fraction pieces = unit == null ? amount : amount.times(Fraction.of(12, 1));
                totals.merge(Unit.DOZEN, pieces, Fraction::plus);
            } else {
                Unit base = unit.dimension() == Unit.Dimension.VOLUME
                        ? Unit.TSP
                        : unit.dimension() == Unit.Dimension.WEIGHT ? Unit.G : unit;
                totals.merge(base, amount.times(unit.size().orElse(Fraction.ONE)), Fraction::plus);
            }
        }
        return totals;
    }
}
