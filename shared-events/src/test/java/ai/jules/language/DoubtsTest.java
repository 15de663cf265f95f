package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        add the usual | unclear()
        add spinach, but only 1 bag | unclear()
        add a six pack of coke | unclear()
        delete the last thing on the list | unclear()
        we are good on milk, take it off | unclear()
        got 2 of the 3 things | unclear()
        got the last things on the list | unclear()
        make it 2 | unclear()
        there's nothing in the fridge | unclear()
        made chili with 2 cans of beans | unclear()
        what are the kids eating tonight | unclear()
        what goes with salmon | unclear()
        sam and ana are cooking friday | unclear()
        leo can't have gluten | unclear()
        only text me between 9am and 8pm | unclear()
        we are in Texas | unclear()
        my nephew Tom eats with us on fridays | unclear()
        what did the list look like last week | unclear()
        who bought milk | unclear()
        i dont want the pad thai recipe anymore, delete it | unclear()
        Ana moved out, remove her from the household | unclear()
        what time is it | unclear()
        add a reminder for tomorrow | unclear()
        cancel my appointment friday | unclear()
        plan my birthday party | unclear()
        we have a problem | unclear()
        got any plans tonight | unclear()
        used to it | unclear()
        remove your shoes lol | unclear()
        friday works | unclear()
        the chicken crossed the road | unclear()
        clear my schedule | unclear()
        """)
    void asksRatherThanGuesses(String text, String meaning) {
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
        poll:Tacos|Chili|Ramen|Pizza ; ramen 1 tacos 2 ; unclear()
        poll:Tacos|Chili|Ramen|Pizza ; who voted ; unclear()
        yesno ; wait what ; unclear()
        """)
    void asksRatherThanGuessesWhileAQuestionIsOpen(String open, String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line(open, text).read())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i got food poisoning from the chicken",
                "we had chicken last night it was gross",
                "milk is so expensive now",
                "sam spilled the milk",
                "the dog ate my homework",
                "the dog ate the bacon",
                "i love that we have cheese lol",
                "leo got a haircut",
                "got to go",
                "got it thanks",
                "got you",
                "i've got a headache",
                "we have no time",
                "we have to go",
                "we have a meeting tomorrow",
                "we have the kids this weekend",
                "i have milk duds",
                "out of my mind",
                "out of order",
                "i'm out",
                "i'm out of shape",
                "used the car",
                "used my last nerve",
                "finished my homework",
                "finished the book",
                "i finished the marathon",
                "ate too much",
                "sam ate dirt",
                "bought a lottery ticket",
                "bought new shoes",
                "need sleep",
                "need a hug",
                "i need you to call me",
                "need to call the doctor",
                "we need a plumber",
                "we need to leave by 5",
                "remind me to feed the dog",
                "don't forget soccer practice",
                "don't forget to lock the door",
                "put the dog out",
                "put on some music",
                "put milk in my coffee",
                "throw the ball",
                "add salt to the soup",
                "add 5 minutes",
                "add me to the group chat",
                "add a note",
                "add another one",
                "add that to the pile of things i hate",
                "remove the dog from the couch",
                "remove that comment",
                "delete my last text",
                "delete the photos",
                "cancel netflix",
                "cancel the meeting",
                "cancel my order",
                "skip the line",
                "skip school",
                "skip it",
                "swap places with leo",
                "move the car",
                "move over",
                "change the channel",
                "change my password",
                "make the bed",
                "make a wish",
                "make dinner",
                "clear the dishes",
                "clear history",
                "check the oven",
                "check off",
                "mark my words",
                "call me maybe lol",
                "call me when you get home",
                "call me later",
                "call me back",
                "i am in a meeting",
                "i'm in bed",
                "we're in the car",
                "i live for this",
                "i'm on my way",
                "i'm in love with this pie",
                "leo is dead to me",
                "sam is driving me nuts",
                "ana is a vegetable today lol",
                "i hate you",
                "i hate this app",
                "i like it",
                "i like turtles",
                "sam loves minecraft",
                "leo loves me",
                "no cooking for old men lol",
                "no dinner for you lol",
                "quiet please",
                "quiet in the back",
                "friday is the game",
                "monday is the worst",
                "tonight is the night",
                "thursday is turkey day!!",
                "tomorrow is another day",
                "tacos are the best food ever invented",
                "pizza is life",
                "i could go for pizza",
                "wish we had ice cream",
                "craving chocolate",
                "i want pizza",
                "i want tacos so bad",
                "hungry for burgers",
                "is it taco tuesday yet",
                "who ate my yogurt",
                "who ate all the cookies",
                "where's my phone",
                "do we have school tomorrow",
                "do we have practice",
                "are we out of the woods",
                "how much is milk at aldi",
                "how much is it",
                "how long is the drive",
                "leave me alone",
                "leave at 5",
                "leave the light on",
                "invite everyone over for dinner",
                "undo my mistakes lol",
                "undone",
                "cook me dinner",
                "leo cooks like gordon ramsay",
                "grandma eats like a bird",
                "no milk in my coffee please",
                "i am allergic to mornings",
                "allergic to mondays",
                "i'm vegetarian today lol",
                "if i had eggs i'd bake a cake",
                "should we get milk?",
                "did anyone get milk?",
                "did leo buy eggs",
                "they have milk on sale",
                "aldi has chicken on sale",
                "costco is out of toilet paper",
                "the store didnt have eggs",
                "i forgot the milk",
                "i forgot to buy milk",
                "can't find the milk",
                "who needs milk",
                "not milk, oat milk",
                "i said no milk",
                "please don't add any more cookies",
                "stop adding cookies",
                "we never have milk",
                "we always run out of milk",
                "i told leo to buy milk",
                "leo said he bought milk",
                "maybe we need milk",
                "do we need eggs or not",
                "think we have eggs but not sure",
            })
    void actsOnNothingInTextsThatOnlyMentionWords(String text) {
        if (Corpus.line("-", text).read() instanceof Reading.Understood(List<Told> told)) {
            assertThat(told).extracting(Told::wish).noneMatch(Wish::writes);
        }
    }
}
