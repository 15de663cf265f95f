package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        how long do I bake the lasagna | ask-recipe(lasagna; time)
        what temp for the cornbread | ask-recipe(cornbread; temperature)
        what temperature do i bake banana bread at | ask-recipe(banana bread; temperature)
        what's in the pad thai | ask-recipe(pad thai; ingredients)
        what do i need for black bean soup | ask-recipe(black bean soup; ingredients)
        how do i make pad thai | ask-recipe(pad thai; steps)
        how many does the lasagna serve | ask-recipe(lasagna; servings)
        where did the cornbread recipe come from | ask-recipe(cornbread; source)
        how much flour in the cornbread | ask-amount(cornbread; flour)
        how much flour in the cornbread for 12 | ask-amount(cornbread; flour; 12)
        when did we save the lasagna | ask-when(lasagna)
        who invited leo | who-invited(Leo)
        who added milk | who-added(milk)
        what was on the list last tuesday | history(list; last tue)
        what was the plan last monday | history(plan; last mon)
        what did we eat yesterday | history(plan; yesterday)
        can Sam eat the pad thai | safe(Sam; pad thai)
        is the pad thai safe for Sam | safe(Sam; pad thai)
        does the curry have nuts | contains(curry; nuts)
        does pad thai have peanuts? | contains(pad thai; peanuts)
        what can I use instead of buttermilk | substitute(buttermilk)
        substitute for eggs? | substitute(eggs)
        how long does pad thai take | ask-recipe(pad thai; time)
        how hot should the oven be for cornbread | ask-recipe(cornbread; temperature)
        ingredients for tikka masala | ask-recipe(tikka masala; ingredients)
        whats in grandmas lasagna | ask-recipe(grandmas lasagna; ingredients)
        how do you make black bean soup again | ask-recipe(black bean soup; steps)
        how many people does banana bread feed | ask-recipe(banana bread; servings)
        whose recipe is the cornbread | ask-recipe(cornbread; source)
        how many eggs in the banana bread | ask-amount(banana bread; eggs)
        how much cheese do i need for the lasagna for 10 people | ask-amount(lasagna; cheese; 10)
        when did we add pad thai | ask-when(pad thai)
        who added the ice cream to the list | who-added(ice cream)
        what was for dinner last thursday | history(plan; last thu)
        is the lasagna ok for ana | safe(Ana; lasagna)
        does the banana bread have walnuts in it | contains(banana bread; walnuts)
        is there dairy in the tikka masala | contains(tikka masala; dairy)
        can i use yogurt instead of sour cream | substitute(sour cream)
        good substitute for heavy cream? | substitute(heavy cream)
        cook time for the lasagna? | ask-recipe(lasagna; time)
        what's the oven temp for banana bread | ask-recipe(banana bread; temperature)
        what goes into pad thai | ask-recipe(pad thai; ingredients)
        steps for the cornbread | ask-recipe(cornbread; steps)
        who did we get the lasagna recipe from | ask-recipe(lasagna; source)
        how many servings is the black bean soup | ask-recipe(black bean soup; servings)
        how many cans of beans in the black bean soup | ask-amount(black bean soup; beans)
        when was the cornbread saved | ask-when(cornbread)
        who put cilantro on the list | who-added(cilantro)
        what did we have last friday | history(plan; last fri)
        what was in the pantry last sunday | history(pantry; last sun)
        is cornbread safe for leo | safe(Leo; cornbread)
        any nuts in the pad thai? | contains(pad thai; nuts)
        what can i sub for fish sauce | substitute(fish sauce)
        no buttermilk, what can i use | substitute(buttermilk)
        how long do i cook black bean soup | ask-recipe(black bean soup; time)
        how many eggs does the cornbread need | ask-amount(cornbread; eggs)
        what's the temp for lasagna | ask-recipe(lasagna; temperature)
        do i need eggs for the cornbread | contains(cornbread; eggs)
        where's the tikka masala recipe from | ask-recipe(tikka masala; source)
        can leo have the cornbread | safe(Leo; cornbread)
        what was dinner on tuesday | history(plan; tue)
        what can replace eggs | substitute(eggs)
        alternatives to sour cream | substitute(sour cream)
        """)
    void readsQuestions(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
