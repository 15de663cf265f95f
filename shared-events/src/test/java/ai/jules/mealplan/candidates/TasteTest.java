package ai.jules.mealplan.candidates;

import static ai.jules.mealplan.candidates.Kitchens.family;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasteTest {

    @ParameterizedTest
    @CsvSource({
        "mushrooms, 8 oz portobello mushrooms, true",
        "cheese, 1 cup cheddar cheese, true",
        "butter, 1/2 cup peanut butter, false",
        "milk, 1 can coconut milk, false",
        "peppers, 1/2 tsp black pepper, false",
        "peppers, 1 red bell pepper, true",
        "beans, 1 can black beans, true",
        "beans, 1 lb green beans, false",
        "seafood, 1 lb shrimp, true",
        "fish, 1 lb cod, true",
        "chicken, 1 lb chicken thighs, true",
        "dinner, 1 lb chicken thighs, true"
    })
    void findsAFoodInItsKindsAndADishInItsName(String taste, String line, boolean fits) {
        assertThat(Taste.of(taste).fits(Scan.of(family("Sunday Dinner", null, line))))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "2 tbsp fish sauce, 1 lb ground pork, pork",
        "4 hamburger buns, 2 cans chickpeas, beans",
        "8 oz oyster mushrooms, 12 oz penne, pasta",
        "1 lb green beans, 1 lb pork chops, pork",
        "8 oz goat cheese, 6 eggs, cheese",
        "2 cups chicken broth, 2 cups rice, rice",
        "1 lb mussels, 1 lb cod, shellfish"
    })
    void knowsWhatADishIsMostlyMadeOf(String one, String other, String main) {
        assertThat(Scan.of(family("Dinner", null, one, other)).main()).isEqualTo(Optional.of(main));
    }
}
