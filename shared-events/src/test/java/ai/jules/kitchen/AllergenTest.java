package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.jules.kitchen.Allergen.Listed;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllergenTest {

    private static String codes(ToldAllergens told) {
        return told.allergens().stream().map(Allergen::code).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "peanuts,peanut",
        "peanut allergy,peanut",
        "allergic to Peanuts,peanut",
        "penuts,peanut",
        "dairy,milk",
        "dairy products,milk",
        "lactose,milk",
        "lactose intolerant,milk",
        "eggs,egg",
        "egg whites,egg",
        "gluten,gluten",
        "celiac disease,gluten",
        "wheat,wheat",
        "soy,soy",
        "tree nuts,tree-nut",
        "fish,fish",
        "sesame seeds,sesame",
        "sulphites,sulfite",
        "mustard,mustard",
        "celery,celery",
        "mollusks,mollusc",
        "corn,corn",
        "peanuts and eggs,peanut egg",
        "'milk, eggs & soy',milk egg soy",
        "walnuts,food:walnut",
        "shrimp,food:shrimp",
        "strawberries,food:strawberry",
        "coconut,food:coconut",
        "kiwi,food:kiwi",
        "fresh coriander,food:cilantro",
        "dragonfruit powder,food:dragonfruit powder"
    })
    void understandsWhatPeopleCallAnAllergen(String words, String codes) {
        ToldAllergens told = Allergen.read(words);

        assertThat(codes(told)).isEqualTo(codes);
        assertThat(told.broad()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nuts,tree-nut peanut",
        "all nuts,tree-nut peanut",
        "shellfish,crustacean mollusc",
        "seafood,fish crustacean mollusc",
        "nuts except almonds,tree-nut peanut",
        "peanut dust,peanut"
    })
    void bindsAllThatWideWordsCanMeanAndWantsToAsk(String words, String codes) {
        ToldAllergens told = Allergen.read(words);

        assertThat(codes(told)).isEqualTo(codes);
        assertThat(told.broad()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "allergies", "any food", "the", "1/2", "?!", "it was a dark and stormy night in Ohio"})
    void namesNothingWhereNothingIsNamed(String words) {
        assertThat(Allergen.read(words).allergens().stream().filter(Listed.class::isInstance))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void isFoundAgainByItsCode(Listed allergen) {
        assertThat(Allergen.of(allergen.code())).hasValue(allergen);
        assertThat(Allergen.read(allergen.label()).allergens()).contains(allergen);
    }

    @Test
    void isFoundAgainByItsCodeWhenItIsAnyFood() {
        Allergen strawberry = new Allergen.Named("Strawberries");

        assertThat(strawberry.code()).isEqualTo("food:strawberry");
        assertThat(Allergen.of("food:strawberry")).hasValue(strawberry);
        assertThat(Allergen.of("food:")).isEmpty();
        assertThat(Allergen.of("plutonium")).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Allergen.Named(" "));
    }

    @Test
    void countsTheNineOfTheLaw() {
        assertThat(Arrays.stream(Listed.values()).filter(Listed::isMajor)).hasSize(9);
    }

    @Test
    void knowsThousandsOfWordsForWhatFoodsAreMadeOf() {
        assertThat(AllergenTable.phrases()).hasSizeGreaterThan(2000);
    }
}
