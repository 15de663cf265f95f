package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.Asked;
import ai.jules.events.conversation.Asked.Detail;
import ai.jules.events.conversation.Asked.Kept;
import ai.jules.language.DayWord;
import ai.jules.language.QuestionWish;
import ai.jules.language.QuestionWish.Aspect;
import ai.jules.language.QuestionWish.Record;
import ai.jules.language.RecipeWish;
import ai.jules.language.Who;
import ai.jules.language.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTalkTest {

    /** The day after the card was found. */
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(
                        new QuestionWish.AskAmount("cornbread", "flour", Optional.of(12)),
                        new Asked.HowMuch("cornbread", "flour", 12)),
                Arguments.of(
                        new QuestionWish.AskAmount("cornbread", "flour", Optional.empty()),
                        new Asked.HowMuch("cornbread", "flour", null)),
                Arguments.of(new QuestionWish.AskWhen("lasagna"), new Asked.WhenSaved("lasagna")),
                Arguments.of(new QuestionWish.WhoInvited("Leo"), new Asked.WhoInvited("Leo")),
                Arguments.of(new QuestionWish.WhoAdded("milk"), new Asked.WhoAdded("milk")),
                Arguments.of(new QuestionWish.Contains("curry", "nuts"), new Asked.Contains("curry", "nuts")),
                Arguments.of(new QuestionWish.Safe(new Who.Me(), "pad thai"), new Asked.MayEat(null, "pad thai")),
                Arguments.of(
                        new QuestionWish.Safe(new Who.Named("Sam"), "pad thai"), new Asked.MayEat("Sam", "pad thai")),
                Arguments.of(new QuestionWish.Substitute("buttermilk"), new Asked.InsteadOf("buttermilk")),
                Arguments.of(new RecipeWish.ShowRecipes(), new Asked.AllRecipes()),
                Arguments.of(new RecipeWish.FindRecipe("chicken"), new Asked.RecipesWith("chicken")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void passesOnWhatWasAsked(Wish wish, Asked asked) {
        assertThat(QuestionTalk.asked(wish, SUNDAY)).hasValue(asked);
        assertThat(QuestionTalk.isQuestion(wish)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void passesOnWhatARecipeIsAsked(Aspect aspect) {
        assertThat(QuestionTalk.asked(new QuestionWish.AskRecipe("lasagna", aspect), SUNDAY))
                .hasValue(new Asked.AboutRecipe("lasagna", Detail.valueOf(aspect.name())));
    }

    @ParameterizedTest
    @EnumSource(Record.class)
    void passesOnWhatWasOnceOtherwise(Record record) {
        assertThat(QuestionTalk.asked(new QuestionWish.History(record, new DayWord.Yesterday()), SUNDAY))
                .hasValue(new Asked.AsOf(Kept.valueOf(record.name()), LocalDate.parse("2026-11-21")));
    }

    static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of(new DayWord.LastWeekday(DayOfWeek.TUESDAY), "2026-11-17"),
                Arguments.of(new DayWord.Weekday(DayOfWeek.TUESDAY), "2026-11-17"),
                Arguments.of(new DayWord.Weekday(DayOfWeek.SUNDAY), "2026-11-15"),
                Arguments.of(new DayWord.NextWeekday(DayOfWeek.TUESDAY), "2026-11-24"),
                Arguments.of(new DayWord.Today(), "2026-11-22"),
                Arguments.of(new DayWord.Tomorrow(), "2026-11-23"),
                Arguments.of(new DayWord.Date(LocalDate.parse("2026-10-31")), "2026-10-31"));
    }

    @ParameterizedTest
    @MethodSource("days")
    void settlesWhichDayIsMeant(DayWord day, LocalDate date) {
        assertThat(QuestionTalk.asked(new QuestionWish.History(Record.LIST, day), SUNDAY))
                .hasValue(new Asked.AsOf(Kept.LIST, date));
    }

    @Test
    void leavesWhatIsNoQuestionToOthers() {
        assertThat(QuestionTalk.isQuestion(new RecipeWish.DropRecipe("lasagna")))
                .isFalse();
        assertThat(QuestionTalk.isQuestion(new RecipeWish.Paste())).isFalse();
    }
}
