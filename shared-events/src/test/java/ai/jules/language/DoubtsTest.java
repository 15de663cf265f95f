package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        don't add milk | unclear()
        we don't need milk | either remove(milk) or have(milk)
        what's the weather | unclear()
        book a table for two | unclear()
        asdf qwer | unclear()
        call mom | unclear()
        if we have eggs i'll make pancakes | unclear()
        should i buy milk? | unclear()
        did you buy milk | unclear()
        we need to talk | unclear()
        need a ride home | unclear()
        tell leo to buy milk | unclear()
        add milk to my coffee | unclear()
        remind me to call the dentist | unclear()
        friday is fine | unclear()
        put the kids to bed | unclear()
        out of office today | unclear()
        remove the stain from my shirt | unclear()
        got the milk but they were out of eggs | unclear()
        2 5 1 | unclear()
        tacos | either add(tacos) or have(tacos)
        yes | unclear()
        eggs are in the cart, so is the bread | unclear()
        another carton of eggs | either add(1 carton eggs) or have(1 carton eggs)
        add some kind of cheese for tacos | unclear()
        we're making banana bread so add what we need | unclear()
        empty it | unclear()
        do we need milk | unclear()
        took the turkey out of the freezer | unclear()
        sub tacos in for chili on wednesday | unclear()
        my husband is diabetic | unclear()
        what was in the fridge last week | unclear()
        got anything with chickpeas | unclear()
        that was a mistake | unclear()
        i need milk like i need a hole in the head | unclear()
        who wants to go out tonight | unclear()
        can you order pizza | unclear()
        play some music | unclear()
        how many calories in an egg | unclear()
        out of gas | unclear()
        bought a new car | unclear()
        add Leo | unclear()
        remove me from this stupid game | unclear()
        clear the table | unclear()
        move the meeting to friday | unclear()
        swap seats with me | unclear()
        ana hates me | unclear()
        eggs are expensive these days | unclear()
        is leo home | unclear()
        friday | unclear()
        maybe tacos thursday | unclear()
        can you text leo | unclear()
        add creamer, the vanilla kind | unclear()
        not sure if we have milk, add it anyway | unclear()
        lst | unclear()
        got half the list | unclear()
        nana is eating with us on from now on | unclear()
        when do i take the cornbread out | unclear()
        is the banana bread vegan | unclear()
        add it to my calendar | unclear()
        remind me at 5 to pick up Ana | unclear()
        what time is soccer | unclear()
        I bought a house | unclear()
        eggs | either add(eggs) or have(eggs)
        3 | unclear()
        the second one | unclear()
        jkhgfd | unclear()
        where are you | unclear()
        can we get a dog | unclear()
        take out the trash | unclear()
        need anything from the store? | unclear()
        can you add more | unclear()
        leo needs a haircut | unclear()
        add 2 | unclear()
        swap | unclear()
        """)
    void doesNotActOnWhatIsNotClear(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; 1. pizza 2. tacos ; unclear()
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili|Fried rice|Pizza ; 9 ; unclear()
        choose:3 ; 7 ; unclear()
        choose:3 ; both ; unclear()
        name ; what? ; unclear()
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; 12 ; unclear()
        poll:Lasagna|Tacos|Lentil curry|Salmon|Chili ; Ana wants tacos ; unclear()
        choose:3 ; not those ; unclear()
        ideas:Chili|Ramen|Pizza ; what else ; unclear()
        name ; benny and the jets lol ; unclear()
        """)
    void doesNotActOnWhatIsNotClearWhileAQuestionIsOpen(String open, String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line(open, text).read())).isEqualTo(meaning);
    }
}
