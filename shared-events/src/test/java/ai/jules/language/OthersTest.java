package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people may do what they like with whatever foods; the household's wish beside it stays what it is. */
class OthersTest {

    private static final String POLL = "poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Deb makes her biscuits from scratch, i do not. put canned biscuits on the list yall | add(canned biscuits)
        Granny's getting the fried onions. get a couple cans of cream of mushroom soup | add(2 can cream of mushroom soup)
        if Granny comes she'll bring her own coffee like always. we need paper towels | add(paper towels)
        remove the pickles and add relish. if pawpaw comes, he'll bring his own fudge | remove(pickles) + add(relish)
        Mama already ordered the turkey so thats handled. add cranberry sauce tho | add(cranberry sauce)
        Aunt Deb is bringing the rolls, we just gotta get butter       | add(butter)
        add peanut oil. uncle Ray is frying the turkey this year       | add(peanut oil)
        Mrs. Patel made pies for the block party! Put ice cream on the list | add(ice cream)
        put milk on the list, Tyler's mom made brownies for the team   | add(milk)
        the church ladies are making casseroles. out of salt           | out-of(salt)
        my sister in law's bringing the green beans, add cranberry sauce | add(cranberry sauce)
        take rolls off the list, Aunt Deb's bringing rolls             | remove(rolls)
        my dad's coming and he's bringing beer. skip thursday          | skip(thu)
        Leo's brother is smoking a brisket saturday. thursday is pad thai | set-day(thu; pad thai)
        Leo wanted brats wed but he lost. wed is chicken tikka masala  | set-day(wed; chicken tikka masala)
        Deb's doing the mac and cheese. add marshmallows, and Leo cooks wednesday | add(marshmallows) + cooks(Leo; wed)
        sams class had cupcakes and he wants sprinkles now so add sprinkles | add(sprinkles)
        Deb might do a ham if her oven's fixed. stuff for the black bean soup needs to go on the list | add-for(black bean soup)
        they're having pizza at school. add apples | add(apples)
        ana's friend is vegan. add pita | add(pita)
        Ana's friend Mia is coming over and she's allergic to nuts. add pretzels | add(pretzels)
        Granny eats with us now. her sister might come in the spring but not yet | eats(Granny)
        my coworker swears by oat milk lol, we're out of regular milk  | out-of(regular milk)
        """)
    void whatOthersDoLeavesTheWishWhatItIs(String text, String wishes) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(wishes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        brayden's mom makes salmon every friday, anyway 5 | vote(5)
        granny made omelets so 1                          | vote(1)
        leo wants tacos. 5                                | vote(5)
        anything but 3, granny did lentils all lent       | vote(not 3)
        if Ana votes pizza thats on her. mine is fried rice and then salmon | vote(fried rice > salmon)
        """)
    void whatOthersEatOrWantIsNoBallotOfMine(String text, String wishes) {
        assertThat(WishNotation.write(Corpus.line(POLL, text).read())).isEqualTo(wishes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        out of butter, sam fed half of it to the cat. whats for dinner | out-of(butter) + dinner(today)
        Granny used the last of the flour. add milk                    | out-of(flour) + add(milk)
        Ana bought ham. add eggs                                       | bought(ham) + add(eggs)
        Leo cooks monday. add milk                                     | cooks(Leo; mon) + add(milk)
        add eggs. sam luvs brocoli now                                 | add(eggs) + like(Sam; broccoli)
        """)
    void whatTheHouseholdDoesCounts(String text, String wishes) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(wishes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Granny's getting the onions. add onions",
                "add onions, Granny's bringing some",
                "add milk, Deb's bringing it",
                "add milk, Deb wants two",
                "Ana wants chips. add milk",
                "add milk unless Deb is bringing eggs",
                "if Deb comes we need rolls. add milk",
                "if Deb comes, add rolls",
                "Deb might bring a ham. then we need rolls",
                "Deb is bringing pie. in that case add ice cream",
                "Deb gave us some eggs. add milk",
                "Deb is bringing rolls instead. add butter",
                "Deb said add more butter. add milk",
                "Deb's making ham thursday. thursday is tacos",
                "uncle joe is bringing beer and Leo is making wings. add celery",
                "sams class had cupcakes and he wants cookies now so add sprinkles",
                "they had ham on sale. add ham",
                "they're out of eggs. add milk",
                "sam wants the chocolate sprinkles so add sprinkles",
            })
    void whatTurnsOrLimitsOrDoublesItIsAskedBack(String text) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo("unclear()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mama's making her dressing again, lord help us all",
                "if sams fever breaks ana's gonna bake cookies with him, poor baby",
                "Deb's bringing the rolls",
            })
    void whatOnlyTellsOfOthersIsCompany(String text) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo("small-talk()");
    }

    /** So many parts have to be tried that the last is not read any more; it may wish something all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tyler doesn't eat with us anymore, him and ana broke up. used the last of the cumin so we're out",
                "what do you have saved about Ana, allergies and all that. no supper tonight. co-op meeting feeds us",
                "i got nothing for tonight, ideas?? still at work, hi! add wipes, gatorade, bananas n a box of cherios",
            })
    void whatWasNotReadIsNotLeftOut(String text) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo("unclear()");
    }
}
