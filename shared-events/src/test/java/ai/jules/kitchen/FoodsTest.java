package ai.jules.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoodsTest {

    @ParameterizedTest
    @CsvSource({
        "2% milk,milk",
        "Whole Milk,milk",
        "scallions,green onions",
        "garbanzo beans,chickpeas",
        "fresh coriander,cilantro",
        "confectioners' sugar,powdered sugar",
        "confectioner\u2019s sugar,powdered sugar",
        "Extra-Virgin Olive Oil,olive oil",
        "jalape\u00f1os,jalapenos",
        "unsalted butter,butter",
        "large eggs,eggs",
        "egg,eggs",
        "extra lean ground beef,ground beef",
        "boneless skinless chicken breasts,chicken breasts",
        "half & half,half and half",
        "half-and-half,half and half",
        "tomatos,tomatoes",
        "potatoe,potatoes",
        "low-sodium soy sauce,soy sauce",
        "kosher salt,salt",
        "courgettes,zucchini",
        "cookies,cookies",
        "cookie,cookies",
        "kiwis,kiwis",
        "leche,milk",
        "the spinach,spinach",
        "paper towel,paper towels",
        "Heinz Ketchup,ketchup",
        "buttercup squash,delicata squash"
    })
    void knowsWhatIsTheSameFood(String words, String name) {
        Food food = Foods.of(words);

        assertThat(food.name()).isEqualTo(name);
        assertThat(food.known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "milk,coconut milk",
        "milk,almond milk",
        "milk,buttermilk",
        "rice,brown rice",
        "butter,peanut butter",
        "butter,apple butter",
        "onions,green onions",
        "cream,sour cream",
        "cilantro,ground coriander",
        "basil,dried basil",
        "spinach,frozen spinach",
        "tomatoes,canned tomatoes",
        "potatoes,sweet potatoes",
        "flour,almond flour",
        "chicken,chicken broth",
        "sugar,brown sugar",
        "milk,camel milk",
        "garlic,garlic powder"
    })
    void keepsDistinctThingsDistinct(String one, String other) {
        assertThat(Foods.of(one).key()).isNotEqualTo(Foods.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "brocolii,broccoli",
        "chiken breasts,chicken breasts",
        "tomatoe sauce,tomato sauce",
        "parmesean,parmesan cheese",
        "mlik,milk",
        "freash basil,basil",
        "cinammon,cinnamon",
        "spagheti,spaghetti",
        "worcestershir sauce,worcestershire sauce"
    })
    void mendsASlipOfThePen(String words, String name) {
        assertThat(Foods.of(words).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beef stick rolls",
                "gift cards",
                "cards",
                "paint",
                "stamps",
                "beard oil",
                "bears",
                "toys",
                "screws",
                "camel milk",
                "printer paper",
                "plant pots",
                "poster",
                "coats",
                "socks",
                "pens",
                "zorblax"
            })
    void makesNoFoodOfOtherWords(String words) {
        assertThat(Foods.of(words).known()).isFalse();
    }

    @Test
    void keepsTheWordsOfAnUnknownFoodAsItsKey() {
        Food food = Foods.of("Large Rainbow Beets, peeled");

        assertThat(food.known()).isFalse();
        assertThat(food.key()).isEqualTo("rainbow beet");
        assertThat(food.name()).isEqualTo("Large Rainbow Beets");
        assertThat(food.aisle()).isEqualTo(Aisle.PRODUCE);
        assertThat(Foods.of("rainbow beet").key()).isEqualTo(food.key());
        assertThat(Foods.of("mystery").aisle()).isEqualTo(Aisle.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "(", "\uD83E\uDD5B", "a", "of the", "1/2", "%", "----"})
    void takesAnyWordsAtAll(String words) {
        assertThat(Foods.of(words).known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1 can (15 ounces) pumpkin,canned pumpkin",
        "2 x 400g tins chopped tomatoes,canned tomatoes",
        "4 ears corn,corn on the cob",
        "1 cup corn,corn",
        "1 head garlic,garlic",
        "1 stick butter,butter",
        "9-inch pie crust,pie crusts"
    })
    void seesWhatALineIsBoughtIn(String line, String name) {
        assertThat(Foods.of(IngredientLines.read(line, 1)).name()).isEqualTo(name);
    }

    @Test
    void hasATableThatAgreesWithItself() {
        Set<String> keys = new HashSet<>();

        assertThat(Foods.all()).hasSizeGreaterThan(700);
        for (Food food : Foods.all()) {
            assertThat(keys.add(food.key())).as(food.name()).isTrue();
            assertThat(Foods.of(food.name())).isEqualTo(food);
            assertThat(Foods.of(food.name().toUpperCase())).isEqualTo(food);
        }
    }

    @Test
    void walksThroughTheShopFromProduceToTheRest() {
        assertThat(Aisle.values()).startsWith(Aisle.PRODUCE).endsWith(Aisle.HOUSEHOLD, Aisle.OTHER);
        assertThat(Foods.of("panko").aisle().title()).isEqualTo("Baking & spices");
        assertThat(Foods.of("salmon").aisle()).isEqualTo(Aisle.MEAT_AND_FISH);
        assertThat(Foods.of("diapers").aisle()).isEqualTo(Aisle.HOUSEHOLD);
    }

    @Test
    void saysWhichFoodsHaveIngredientsOfTheirOwn() {
        assertThat(Foods.of("cake mix").compound()).isTrue();
        assertThat(Foods.of("carrots").compound()).isFalse();
    }
}
