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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        can somebody throw paper towels on the list thx | add(paper towels)
        we could really use some more trash bags | add(trash bags)
        dont let me forget the whipped cream | add(whipped cream)
        running dangerously low on tp | add(tp)
        grabbed the milk & eggs, they were out of bread | got(milk, eggs)
        got eggs | got(eggs)
        take bacon off, found a pack in the freezer | remove(bacon)
        we wont be needing the ham after all | remove(ham)
        you can take the yams off now | remove(yams)
        don't bother with the cranberries | remove(cranberries)
        kill the onions | unclear()
        what all is on the list | list()
        read me the list | list()
        anything on the list | list()
        do we need anything | list()
        double check if butter is on the list | list()
        is there butter on the list | list()
        did anyone put eggs on the list yet | list()
        need: milk, eggs, bread | add(milk, eggs, bread)
        shopping: milk eggs bread | add(milk, eggs, bread)
        for thanksgiving we need rolls, gravy and stuffing | add(rolls, gravy, stuffing)
        get stuff to make chili | add-for(chili)
        add whatever we need for pad thai | add-for(pad thai)
        put everything for the tacos on the list | add-for(tacos)
        make the milk 2 gallons | change(milk; 2 gal)
        actually we need 3 gallons of milk not 2 | change(milk; 3 gal)
        up the eggs to 2 dozen | change(eggs; 2 dozen)
        change butter to 3 | change(butter; 3)
        i need 6 lbs of potatoes instead of 5 | change(potatoes; 6 lb)
        start the list over | clear-list()
        lets wipe the list and start fresh | clear-list()
        everything on the list is bought | got(everything)
        i got it all | got(everything)
        done shopping, got everything | got(everything)
        add milk, eggs and oh also butter | add(milk, eggs, butter)
        add 2 things of sour cream | add(2 sour cream)
        add a pack of those little yogurts sam likes | add(1 package yogurts)
        add hamburger meat, two pounds | add(2 lb hamburger meat)
        toss in some string cheese too | add(string cheese)
        hey can u add cat litter b4 i forget | add(cat litter)
        add to list: pie crust, pumpkin, evaporated milk | add(pie crust, pumpkin, evaporated milk)
        we're about to run out of coffee | add(coffee)
        coffee's getting low | add(coffee)
        there's no more milk | out-of(milk)
        milk's all gone | out-of(milk)
        we're fresh out of sugar | out-of(sugar)
        no eggs | unclear()
        we don't have any more bread | out-of(bread)
        someone drank all the oj | out-of(oj)
        used the rest of the rice | out-of(rice)
        i used 2 eggs and a stick of butter | used(2 eggs, 1 stick butter)
        ate the leftover pizza | used(leftover pizza)
        bought chicken and rice on the way home | bought(chicken, rice)
        just got home with 2 gallons of milk | bought(2 gal milk)
        theres half a ham in the fridge | have(1/2 ham; fridge)
        we have about 3 lbs of potatoes left | have(3 lb potatoes)
        got a ton of apples here | have(apples)
        is there any butter left | how-much(butter)
        how are we on eggs | how-much(eggs)
        how we doing on milk | how-much(milk)
        hows our milk situation | how-much(milk)
        do we have enough potatoes for thursday | how-much(potatoes)
        are we out of salt | how-much(salt)
        got any onions? | how-much(onions)
        we got eggs? | how-much(eggs)
        what needs to get eaten soon | expiring()
        anything about to go bad | expiring()
        whats old in the fridge | expiring()
        what do we have to eat | pantry()
        whats in the freezer rn | pantry(freezer)
        show me whats in the pantry | pantry(pantry)
        list everything in the fridge | pantry(fridge)
        where'd the paprika go | where(paprika)
        anyone know where the cinnamon is | where(cinnamon)
        cant find the vanilla | where(vanilla)
        stick the pie in the freezer | move(pie; freezer)
        moved the chicken to the fridge to thaw | move(chicken; fridge)
        we won't be needing a ride after all | small-talk()
        did anyone put the dog out yet | unclear()
        how we doing on time | unclear()
        we're about to run out of time | small-talk()
        got a ton of homework here | small-talk()
        i need 6 minutes instead of 5 | unclear()
        check if leo is home | unclear()
        what do we have to do | unclear()
        """)
    void readsTheListAndThePantryAsTheyAreSpokenOf(String text, String meaning) {
        assertThat(WishNotation.write(
                        Corpus.line("-", text.replace("\\n", "\n")).read()))
                .isEqualTo(meaning);
    }
}
