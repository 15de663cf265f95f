package ai.jules.command.conversation;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.HouseholdCommand.PartWithMember;
import ai.jules.commands.MemberCommand.LeaveHousehold;
import ai.jules.commands.PreferenceCommand.TakeBackPreferences;
import ai.jules.commands.TableCommand.TakeBackAtTable;
import ai.jules.kernel.Departure;
import ai.jules.kernel.MemberId;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import ai.jules.language.Budget;
import ai.jules.language.Preference;
import ai.jules.language.PreferenceWish;
import ai.jules.language.SmsText;
import ai.jules.language.Who;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreferenceTalkTest {

    private final RiverasTable riveras = new RiverasTable();

    private String maria(String words) {
        return riveras.text(MARIA, words);
    }

    private String leo(String words) {
        return riveras.text(LEO, words);
    }

    private String ana(String words) {
        return riveras.text(ANA, words);
    }

    private void undo(MemberId of) {
        riveras.ask(new TakeBackPreferences(of, MARIA, riveras.lastAction()));
        riveras.ask(new TakeBackAtTable(HOUSEHOLD, MARIA, riveras.lastAction()));
    }

    private List<String> allergiesOf(String name) {
        return riveras.table().people().stream()
                .filter(person -> person.name().equals(Optional.of(name)))
                .flatMap(person -> person.held().stream())
                .flatMap(held -> held.what().value().stream())
                .flatMap(what ->
                        what instanceof Preference.Allergy allergy ? Stream.of(allergy.allergen()) : Stream.of())
                .toList();
    }

    @Test
    void confirmsAnAllergyOfAChildInWords() {
        maria("I have a son Sam, he's 6");

        assertThat(maria("Sam is allergic to peanuts"))
                .isEqualTo("Noted: Sam is allergic to peanut. I will keep it out of what I suggest.");
        assertThat(allergiesOf("Sam")).containsExactly("peanut");
    }

    @Test
    void countsInWhoWasNeverMentionedAndSaysSo() {
        assertThat(maria("Sam is allergic to peanuts"))
                .isEqualTo("Noted: Sam is allergic to peanut. I will keep it out of what I suggest."
                        + " I count Sam in at dinner from now on.");
        assertThat(maria("no cilantro for Sam")).isEqualTo("Noted: Sam does not like cilantro.");
    }

    @Test
    void takesAnAllergyBackWithWhoItWasToldOf() {
        maria("Sam is allergic to peanuts");

        undo(MARIA);

        assertThat(riveras.table().people()).hasSize(3);
        assertThat(maria("what do you know about Sam")).isEqualTo("I know nobody called Sam in your household.");
    }

    @Test
    void keepsSomebodyOfWhomMoreIsKnownSince() {
        maria("Sam is allergic to peanuts");
        var first = riveras.lastAction();
        leo("Sam is allergic to eggs");

        riveras.ask(new TakeBackAtTable(HOUSEHOLD, MARIA, first));

        assertThat(allergiesOf("Sam")).containsExactly("egg");
    }

    @Test
    void saysThatItKnowsWhatIsToldTwice() {
        maria("Sam is allergic to peanuts");

        assertThat(leo("Sam is allergic to peanut butter"))
                .isEqualTo("I know: Sam is allergic to peanut. I keep it out of what I suggest.");
        maria("I'm vegetarian");
        assertThat(maria("I'm vegetarian")).isEqualTo("I know: you are vegetarian.");
    }

    @Test
    void bindsAllThatBroadWordsMeanAndAsksWhich() {
        assertThat(maria("I'm allergic to nuts"))
                .isEqualTo("Noted: you are allergic to tree nut and peanut. I will keep them out of what I suggest."
                        + " Which is it? 1 tree nut, 2 peanut, 3 both.");
        assertThat(allergiesOf("Maria")).containsExactlyInAnyOrder("tree-nut", "peanut");

        assertThat(maria("just peanuts")).isEqualTo("Noted: you are allergic to peanut, not to tree nut.");
        assertThat(allergiesOf("Maria")).containsExactly("peanut");
        assertThat(riveras.preferencesOf(MARIA).held()).hasSize(1);
    }

    @Test
    void keepsBothWhenBothAreMeant() {
        maria("I'm allergic to nuts");

        assertThat(maria("3")).isEqualTo("Noted: you are allergic to tree nut and peanut.");
        assertThat(allergiesOf("Maria")).hasSize(2);
    }

    @Test
    void leavesTheQuestionOpenWhenSomethingElseIsSaid() {
        maria("I'm allergic to nuts");

        assertThat(maria("I hate olives")).isEqualTo("Noted: you do not like olives.");
        assertThat(maria("2")).isEqualTo("Noted: you are allergic to peanut, not to tree nut.");
    }

    @Test
    void keepsTheWordsOfAFoodNobodyKnows() {
        assertThat(riveras.serve(MARIA, new PreferenceWish.Allergic(new Who.Me(), "blorptang")))
                .isEqualTo(
                        "Noted: you are allergic to blorptang. I will keep it out of what I suggest. I do not know that"
                                + " food, so I look for those very words.");
        assertThat(allergiesOf("Maria")).containsExactly("food:blorptang");
        assertThat(riveras.serve(MARIA, new PreferenceWish.Allergic(new Who.Me(), "!!")))
                .isEqualTo("I did not get the food. Text it like: Sam is allergic to peanuts");
    }

    @Test
    void letsEverybodyTellTheirOwn() {
        assertThat(ana("I'm vegan")).isEqualTo("Noted: you are vegan.");
        assertThat(ana("I'm allergic to shrimp")).startsWith("Noted: you are allergic to ");
        assertThat(leo("I love tacos")).isEqualTo("Noted: you like tacos.");
    }

    @Test
    void listensToNobodyElseAboutSomebodyWithAPhone() {
        assertThat(maria("Leo hates olives")).isEqualTo("Only Leo can tell me that about Leo.");
        assertThat(maria("Ana is vegan")).isEqualTo("Only Ana can tell me that about Ana.");
        assertThat(riveras.preferencesOf(ANA).held()).isEmpty();
    }

    @Test
    void bindsAnAllergyThatAnotherAdultTellsAndSaysWhoToldIt() {
        assertThat(maria("Leo is allergic to eggs"))
                .isEqualTo("Noted: Leo is allergic to egg, as told by you. I will keep it out of what I suggest.");
        assertThat(leo("what do you know about me")).isEqualTo("You: allergic to egg (told by Maria).");
        assertThat(ana("Leo is allergic to milk")).isEqualTo("Only Leo can tell me that about Leo.");
    }

    @Test
    void letsWhoToldAnAllergyOfAnotherWithdrawItAndNobodyElse() {
        maria("Leo is allergic to eggs");
        assertThat(maria("Leo is not allergic to eggs")).isEqualTo("Noted: I forget that Leo is allergic to egg.");
        leo("I'm allergic to milk");
        assertThat(maria("Leo is not allergic to milk")).isEqualTo("Only Leo can tell me that about Leo.");
        assertThat(allergiesOf("Leo")).containsExactly("milk");
        assertThat(leo("I'm not allergic to milk anymore")).isEqualTo("Noted: I forget that you are allergic to milk.");
        assertThat(leo("I'm not allergic to milk anymore")).isEqualTo("I had no such allergy noted for you.");
    }

    @Test
    void tellsWhoItIsAboutOnce() {
        maria("Leo is allergic to eggs");
        assertThat(riveras.lastReply(LEO)).isEqualTo("Maria noted: you are allergic to egg. Text me if that is wrong.");

        ana("I'm allergic to eggs");
        maria("we are allergic to eggs");
        assertThat(riveras.texts(LEO)).isEqualTo(1);
        assertThat(riveras.texts(ANA)).isZero();
        leo("I'm not allergic to eggs");
        assertThat(allergiesOf("Leo")).isEmpty();
    }

    @Test
    void forgetsForSomeWhatOthersKeepAndSaysBoth() {
        maria("Leo is allergic to eggs");
        ana("I'm allergic to eggs");
        maria("I have a son Sam, he's 6");
        maria("Sam is allergic to eggs");

        assertThat(maria("we're not allergic to eggs"))
                .isEqualTo(
                        "Noted: I forget that Leo and Sam are allergic to egg. Only Ana can tell me that about Ana.");
        assertThat(allergiesOf("Leo")).isEmpty();
        assertThat(allergiesOf("Sam")).isEmpty();
        assertThat(allergiesOf("Ana")).containsExactly("egg");
        assertThat(riveras.preferencesOf(ANA).held()).hasSize(1);
    }

    @Test
    void forgetsOfBroadWordsWhatItMayAndSaysWhatStays() {
        maria("Leo is allergic to peanuts");
        leo("I'm allergic to almonds");

        assertThat(riveras.serve(MARIA, new PreferenceWish.NotAllergic(new Who.Named("Leo"), "peanuts and almonds")))
                .endsWith("Only Leo can tell me that about Leo.");
        assertThat(allergiesOf("Leo")).hasSize(1);
    }

    @Test
    void notesForSomeWhatOthersTellThemselves() {
        maria("I have a son Sam, he's 6");

        assertThat(riveras.serve(MARIA, new PreferenceWish.Dislikes(new Who.Named("my kids"), "olives")))
                .isEqualTo("Noted: Sam does not like olives. Only Ana can tell me that about Ana.");
    }

    @Test
    void letsNobodyElseWithdrawWhatThePersonHasConfirmed() {
        maria("Leo is allergic to eggs");
        leo("I'm allergic to eggs");

        assertThat(maria("Leo is not allergic to eggs")).isEqualTo("Only Leo can tell me that about Leo.");
    }

    @Test
    void leavesTheChildrenToTheAdults() {
        maria("I have a son Sam, he's 6");

        assertThat(ana("Sam is allergic to peanuts"))
                .isEqualTo("Only an adult of your household can tell me that about Sam.");
        assertThat(ana("Sam hates olives")).isEqualTo("Only an adult of your household can tell me that about Sam.");
        assertThat(ana("Grandma eats with us"))
                .isEqualTo("Only an adult of your household can tell me who eats with you.");
        assertThat(ana("we're on a tight budget")).isEqualTo("Only an adult of your household can change the budget.");
    }

    @Test
    void putsTheLastWordInPlaceOfTheOneBefore() {
        maria("I'm vegetarian");
        assertThat(maria("I'm vegan")).isEqualTo("Noted: you are vegan, not vegetarian any more.");
        maria("I love olives");
        assertThat(maria("I hate olives")).isEqualTo("Noted: you do not like olives. I knew it the other way before.");
        assertThat(riveras.preferencesOf(MARIA).held()).hasSize(2);
    }

    @Test
    void keepsOutWhatSomebodyLikesAndMustNotEat() {
        maria("Sam is allergic to peanuts");

        assertThat(maria("Sam loves peanut butter"))
                .isEqualTo("Noted: Sam likes peanut butter. Still, Sam is allergic to peanut: I keep it out.");
    }

    @Test
    void forgetsADietThatIsOver() {
        ana("I'm vegan");

        assertThat(ana("I'm not vegan anymore")).isEqualTo("Noted: I forget that you are vegan.");
        assertThat(ana("I'm not vegan anymore")).isEqualTo("I did not have that noted for you.");
    }

    @Test
    void speaksForTheHouseholdWhereItMay() {
        maria("I have a son Sam, he's 6");

        assertThat(maria("we are vegetarian")).isEqualTo("Noted: you and Sam are vegetarian.");
        assertThat(maria("we are allergic to eggs")).startsWith("Noted: you, Leo, Ana and Sam are allergic to egg");
    }

    @Test
    void keepsQuietWhenItIsAskedTo() {
        assertThat(maria("quiet after 8pm"))
                .isEqualTo("Noted: I text you between 8 am and 8 pm only. Answers to your own texts always come.");
        assertThat(riveras.preferencesOf(MARIA).textedUntil()).isEqualTo(LocalTime.of(20, 0));
        undo(MARIA);
        assertThat(riveras.preferencesOf(MARIA).textedUntil()).isEqualTo(LocalTime.of(21, 0));
    }

    @Test
    void asksForBothEndsWhenOneWouldMeanTheNight() {
        var quiet = new PreferenceWish.Quiet(Optional.of(LocalTime.of(6, 0)), Optional.empty());
        assertThat(riveras.serve(MARIA, quiet))
                .isEqualTo("I did not get those hours. Text me both ends, like: quiet from 9pm to 7am");
        var never = new PreferenceWish.Quiet(Optional.of(LocalTime.of(9, 0)), Optional.of(LocalTime.of(9, 0)));
        assertThat(riveras.serve(MARIA, never)).startsWith("I did not get those hours.");
        assertThat(maria("no more quiet hours"))
                .isEqualTo("You have no quiet hours of your own. I text you between 8 am and 9 pm.");
    }

    @Test
    void countsPeopleInAndOut() {
        assertThat(maria("Grandma eats with us"))
                .isEqualTo("Noted: Grandma eats with you now. Tell me what Grandma must not eat.");
        assertThat(maria("Grandma eats with us")).isEqualTo("I know: Grandma eats with you.");
        assertThat(maria("Grandma doesn't eat with us anymore"))
                .isEqualTo("Noted: Grandma does not eat with you for now. What I know stays for later.");
        assertThat(maria("Grandma eats with us")).isEqualTo("Noted: Grandma eats with you again.");
        assertThat(maria("Grandpa doesn't eat with us anymore"))
                .isEqualTo("I know nobody called Grandpa in your household.");
        assertThat(riveras.serve(MARIA, new PreferenceWish.EatsNot("Leo")))
                .isEqualTo("Noted: Leo does not eat with you for now. What I know stays for later.");
        undo(LEO);
        assertThat(riveras.table().people())
                .allSatisfy(person -> assertThat(person.eats()).isTrue());
    }

    @Test
    void knowsAChildOnceAndHowOldTheyAre() {
        assertThat(maria("I have a son Sam, he's 6"))
                .isEqualTo("Noted: Sam, 6, eats with you. Tell me what Sam must not eat.");
        assertThat(leo("I have a son Sam, he's 6")).isEqualTo("I know: Sam eats with you already.");
        assertThat(leo("I have a son Sam, he's 7")).isEqualTo("Noted: Sam, 7, eats with you.");
        assertThat(leo("I have a daughter Ana")).isEqualTo("Ana is in your household already, with a phone.");
        assertThat(maria("my son is allergic to eggs"))
                .isEqualTo("I am not sure who \"my son\" is. Tell me again with their name.");
    }

    @Test
    void keepsTheBudget() {
        assertThat(maria("we're on a tight budget")).isEqualTo("Noted: your dinner budget is low from now on.");
        assertThat(riveras.table().budget()).contains(Budget.LOW);
        undo(MARIA);
        assertThat(riveras.table().budget()).isEmpty();
        maria("we're on a tight budget");
        assertThat(leo("we're on a tight budget")).isEqualTo("Your dinner budget is low already.");
    }

    @Test
    void callsPeopleWhatTheyWant() {
        assertThat(maria("call me Mari")).isEqualTo("Noted: I call you Mari now.");
        assertThat(riveras.table().people().getFirst().name()).contains("Mari");
        assertThat(maria("call me Mari")).isEqualTo("I call you Mari already.");
        maria("call me Mimi");
        undo(MARIA);
        assertThat(riveras.table().people().getFirst().name()).contains("Mari");
        assertThat(riveras.turn(MARIA, "hi").person().name()).contains("Mari");
    }

    @Test
    void learnsWherePeopleLive() {
        assertThat(maria("I'm in Denver")).isEqualTo("Noted: you live by Mountain Time.");
        assertThat(riveras.serve(MARIA, new PreferenceWish.Zone("Narnia"))).startsWith("I do not know that place.");
    }

    @Test
    void tellsTheAdultsWhatItKnowsAndOthersTheirOwn() {
        maria("Sam is allergic to peanuts");
        leo("I hate olives");

        assertThat(maria("what do you know about us")).isEqualTo("Sam: allergic to peanut. Leo: no olives.");
        assertThat(ana("what do you know about Sam")).isEqualTo("I tell that to the adults of your household only.");
        assertThat(ana("what do you know about us")).startsWith("I know nothing yet of what you should not eat.");
    }

    @Test
    void takesAllergiesAlongAndLeavesNoneBehind() {
        leo("I'm allergic to eggs");
        riveras.ask(new LeaveHousehold(LEO, HOUSEHOLD, Departure.LEFT));
        riveras.ask(new PartWithMember(HOUSEHOLD, LEO, LEO, Departure.LEFT));

        assertThat(allergiesOf("Leo")).isEmpty();
        assertThat(leo("I'm vegan")).isEqualTo("You are in no household now. Text JOIN to start one of your own.");
        assertThat(riveras.preferencesOf(LEO).held()).hasSize(1);
    }

    @Test
    void warnsOfWhatSomebodyAtTheTableMustNotEat() {
        maria("Sam is allergic to peanuts");
        var noodles = recipe("Sesame Noodles", "8 oz noodles", "1 cup peanut butter");

        assertThat(riveras.warning(MARIA, noodles))
                .contains("Heads up: it contains peanut (line \"1 cup peanut butter\"), which Sam is allergic to.");
        assertThat(riveras.warning(ANA, noodles))
                .contains("Heads up: it contains peanut (line \"1 cup peanut butter\"), which somebody at your table is"
                        + " allergic to.");
        assertThat(riveras.warning(MARIA, recipe("Rice", "1 cup rice"))).isEmpty();
        maria("Sam doesn't eat with us anymore");
        assertThat(riveras.warning(MARIA, noodles)).isEmpty();
    }

    @Test
    void saysEverythingInTwoSegmentsOfPlainAscii() {
        var name = "Maximiliana-Bartholomea Konstantinopolska";
        assertThat(Stream.of(
                        riveras.serve(MARIA, new PreferenceWish.Child(name, Optional.of(12))),
                        riveras.serve(MARIA, new PreferenceWish.Allergic(new Who.Named(name), "seafood")),
                        riveras.serve(
                                MARIA, new PreferenceWish.Dislikes(new Who.Named(name), "jalape\u00f1os ".repeat(20))),
                        riveras.serve(MARIA, new PreferenceWish.ShowPreferences(Optional.empty()))))
                .allSatisfy(
                        said -> assertThat(said).isEqualTo(SmsText.plain(said)).hasSizeLessThan(SmsText.TWO_SEGMENTS));
    }

    private static Recipe recipe(String title, String... lines) {
        return new Recipe(
                title,
                4,
                20,
                Stream.of(lines).map(line -> IngredientLines.read(line, 1)).toList(),
                List.of("Cook it."),
                null);
    }
}
