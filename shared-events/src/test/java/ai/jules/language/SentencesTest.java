package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        add milk and eggs, and thursday is tacos | add(milk, eggs) + set-day(thu; tacos)
        out of milk, add it to the list | out-of(milk) + add(milk)
        hi! can you add bananas? also what's for dinner tonight? thanks! | add(bananas) + dinner(today)
        we used the rice and we need more | used(rice) + add(rice)
        swap mon and tue, skip friday and add ice cream | swap(mon; tue) + skip(fri) + add(ice cream)
        leo hates olives and ana is vegetarian | dislike(Leo; olives) + diet(Ana; vegetarian)
        what's for dinner and do we have cheese | dinner(today) + how-much(cheese)
        add milk what's for dinner | add(milk) + dinner(today)
        bought milk and eggs, out of bread | bought(milk, eggs) + out-of(bread)
        undo that and add 2 onions instead | undo() + add(2 onions)
        remove milk, add oat milk | remove(milk) + add(oat milk)
        we have enough butter take it off the list | have(butter) + remove(butter)
        we're out of eggs what can i use instead | out-of(eggs) + substitute(eggs)
        add milk and invite Rosa 202-555-0177 | add(milk) + invite(Rosa; 202-555-0177)
        we're out of eggs and milk, add both | out-of(eggs, milk) + add(eggs, milk)
        skip monday, leo cooks tuesday | skip(mon) + cooks(Leo; tue)
        got the milk, still need eggs | got(milk) + add(eggs)
        hey can you show me the list and also add bread | list() + add(bread)
        undo that, i meant 2 lbs of chicken | undo() + change(chicken; 2 lb)
        used the chicken, put more on the list | used(chicken) + add(chicken)
        what's in the fridge? also what expires soon | pantry(fridge) + expiring()
        we have plenty of rice, take it off the list | have(rice) + remove(rice)
        add eggs, and what's for dinner tomorrow? | add(eggs) + dinner(tomorrow)
        used the beef, add 2 lbs more | used(beef) + add(2 lb beef)
        we're out of rice so add it and take pasta off | out-of(rice) + add(rice) + remove(pasta)
        clear the list and add turkey, stuffing and gravy | clear-list() + add(turkey, stuffing, gravy)
        got the turkey! what else is on the list | got(turkey) + list()
        I'm vegetarian and Leo is allergic to shellfish | diet(me; vegetarian) + allergy(Leo; shellfish)
        swap mon and tues then skip fri | swap(mon; tue) + skip(fri)
        out of eggs and bread. add both please | out-of(eggs, bread) + add(eggs, bread)
        add milk. what's for dinner? who's cooking? | add(milk) + dinner(today) + who-cooks(today)
        Sam is allergic to nuts, does the pad thai have nuts? | allergy(Sam; nuts) + contains(pad thai; nuts)
        take milk off and add oat milk instead | remove(milk) + add(oat milk)
        skip thursday and swap mon and wed | skip(thu) + swap(mon; wed)
        friday is pizza so add pepperoni | set-day(fri; pizza) + add(pepperoni)
        undo that and remove eggs | undo() + remove(eggs)
        """)
    void readsEveryWishOfAText(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        yesno ; ok and what's for dinner ; yes() + dinner(today)
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; 3 please and also add milk to the list ; vote(3) + add(milk)
        """)
    void readsEveryWishOfATextWhileAQuestionIsOpen(String open, String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line(open, text).read())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Abuela eats with us from now on, she's gluten free and allergic to shellfish | eats(Abuela) + diet(Abuela; gluten-free) + allergy(Abuela; shellfish)
        Thursday: skip. Friday: leftovers. I cook Saturday. | skip(thu) + leftovers(fri) + cooks(me; sat)
        Good morning. I will cook on Wednesday. Please add three pounds of potatoes to the list. Thank you, Grandma Ruth | cooks(me; wed) + add(3 lb potatoes)
        """)
    void tellsWhoIsSpokenOfFromOneSentenceToTheNext(String text, String meaning) {
        assertThat(WishNotation.write(
                        Corpus.line("-", text.replace("\\n", "\n")).read()))
                .isEqualTo(meaning);
    }
}
