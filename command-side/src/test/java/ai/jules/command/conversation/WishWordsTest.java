package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.ProposedWish;
import ai.jules.language.ProposedWish.Thing;
import ai.jules.language.ProposedWishes;
import ai.jules.language.Told;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A yes covers exactly what was said, so all of it is said; and what is done without asking is little. */
class WishWordsTest {

    private static final List<String> TAKES_THINGS =
            List.of("add", "got", "remove", "change", "have", "bought", "out-of", "used", "move");

    private static List<Told> told(String kind, double confidence, String... words) {
        var things = TAKES_THINGS.contains(kind) ? List.of(new Thing("2", "lb", "chicken")) : List.<Thing>of();
        return ProposedWishes.read(List.of(new ProposedWish(kind, things, List.of(words), confidence)))
                .orElseThrow();
    }

    private static List<Told> told(String proposed) {
        var parts = proposed.split("\\|");
        return told(parts[0], 1, Arrays.copyOfRange(parts, 1, parts.length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
        add                      > add 2 lb chicken to the list
        got                      > check 2 lb chicken off the list
        got-everything           > check everything off the list
        remove                   > take 2 lb chicken off the list
        clear-list               > clear the whole list
        add-for|lasagna          > add what lasagna needs to the list
        change                   > make that 2 lb chicken
        have|freezer             > note that you have 2 lb chicken in the freezer
        bought                   > note that you bought 2 lb chicken
        out-of                   > note that you are out of 2 lb chicken
        used                     > note that you used 2 lb chicken
        move|freezer             > move 2 lb chicken to the freezer
        plan-week                > plan the week
        set-day|thu|tacos        > have tacos Thursday
        swap|mon|next tue        > swap Monday and next Tuesday
        skip|2026-11-27          > skip dinner on 2026-11-27
        leftovers|tomorrow       > have leftovers tomorrow
        cooks|me|today           > note that you cook today
        diet|Ana|vegan           > note that Ana eats vegan
        dislike|me|olives        > note that you dislike olives
        like|Sam|tacos           > note that Sam likes tacos
        allergy|Sam|peanuts      > note that Sam is allergic to peanuts
        quiet|21:00|07:00        > text you nothing from 9 pm until 7 am
        call-me|Mari             > call you Mari
        zone|denver              > note that you live in denver
        budget|low               > plan for a low budget
        child|Sam|6              > count Sam in as a child of 6
        eats|Grandma             > count Grandma in at dinner
        drop-recipe|pad thai     > drop pad thai from the recipe book\
        """)
    void saysWhatWouldBeDone(String proposed, String words) {
        assertThat(WishWords.all(told(proposed))).isEqualTo(words);
    }

    @Test
    void leavesNothingOutHoweverMuchItIs() {
        var things = List.of("a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1", "i1", "j1").stream()
                .map(food -> new Thing(null, null, food))
                .toList();
        var wish = ProposedWishes.read(List.of(
                        new ProposedWish("add", things, List.of(), 1),
                        new ProposedWish("show-list", List.of(), List.of(), 1),
                        new ProposedWish("clear-list", List.of(), List.of(), 1)))
                .orElseThrow();

        assertThat(WishWords.all(wish))
                .isEqualTo("add a1, b1, c1, d1, e1, f1, g1, h1, i1 and j1 to the list, and clear the whole list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "got", "change", "have", "bought|freezer", "show-list"})
    void doesAtOnceWhatAddsOrTells(String proposed) {
        assertThat(Trust.isDoneAtOnce(told(proposed).getFirst(), "two pounds of chicken"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "got-everything",
                "remove",
                "clear-list",
                "add-for|lasagna",
                "out-of",
                "used",
                "move|freezer",
                "diet|me|vegan",
                "like|me|chicken",
                "allergy|Sam|chicken",
                "quiet|21:00|-",
                "call-me|Mari",
                "zone|denver",
                "budget|low",
                "child|Sam",
                "eats|Sam",
                "drop-recipe|chicken",
                "plan-week"
            })
    void asksBeforeItTakesAwayOrNotesAnythingOfPeople(String proposed) {
        assertThat(Trust.isDoneAtOnce(told(proposed).getFirst(), "two pounds of chicken"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't get two pounds of chicken",
                "should we get two pounds of chicken",
                "two pounds of chicken?",
                "no more two pounds of chicken",
                "Leo said two pounds of chicken",
                "if only we had two pounds of chicken"
            })
    void asksWhenNamingAThingMayNotMeanWantingIt(String text) {
        assertThat(Trust.isDoneAtOnce(told("add", 1).getFirst(), text)).isFalse();
    }

    @Test
    void asksWhenTheModelIsUnsureOrSaysWhatNobodySaid() {
        assertThat(Trust.isDoneAtOnce(told("add", 0.79).getFirst(), "two pounds of chicken"))
                .isFalse();
        assertThat(Trust.isDoneAtOnce(told("add", 1).getFirst(), "some chicken"))
                .isFalse();
        assertThat(Trust.isDoneAtOnce(told("add", 1).getFirst(), "two pounds of that"))
                .isFalse();
    }
}
