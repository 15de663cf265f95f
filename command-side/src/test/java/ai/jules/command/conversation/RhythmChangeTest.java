package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.week.Rhythm;
import ai.jules.language.Reader;
import ai.jules.language.Reading;
import ai.jules.language.ReadingContext;
import ai.jules.language.RhythmWish;
import ai.jules.language.SmsText;
import ai.jules.language.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmChangeTest {

    private static final ReadingContext NOTHING_OPEN =
            new ReadingContext(Optional.empty(), Set.of("Maria"), List.of(), LocalDate.of(2026, 11, 22));

    private static List<RhythmWish> wishes(String text) {
        return Reader.read(text, NOTHING_OPEN) instanceof Reading.Understood(var told)
                ? told.stream().map(Told::wish).map(RhythmWish.class::cast).toList()
                : List.of();
    }

    private static RhythmChange change(String text) {
        return RhythmChange.of(Rhythm.USUAL, wishes(text));
    }

    private static String words(String text) {
        return switch (change(text)) {
            case RhythmChange.To(var rhythm) -> RhythmTalk.words(rhythm);
            case RhythmChange.Impossible(var why) -> why;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        vote on sundays at 9am | the vote opens Sun 09:00 and closes Sun 18:00, for dinners on Mon, Tue, Wed, Thu and Fri
        open the vote friday 6pm | the vote opens Fri 18:00 and closes Sun 18:00, for dinners on Mon, Tue, Wed, Thu and Fri
        close the vote sunday 8pm | the vote opens Sat 10:00 and closes Sun 20:00, for dinners on Mon, Tue, Wed, Thu and Fri
        plan 4 dinners a week | the vote opens Sat 10:00 and closes Sun 18:00, for dinners on Mon, Tue, Wed and Thu
        plan 6 dinners a week | the vote opens Sat 10:00 and closes Sun 18:00, for dinners on Mon, Tue, Wed, Thu, Fri and Sat
        no dinners on fridays | the vote opens Sat 10:00 and closes Sun 18:00, for dinners on Mon, Tue, Wed and Thu
        plan saturdays too | the vote opens Sat 10:00 and closes Sun 18:00, for dinners on Mon, Tue, Wed, Thu, Fri and Sat
        we only need dinners mon wed fri | the vote opens Sat 10:00 and closes Sun 18:00, for dinners on Mon, Wed and Fri
        stop the weekly vote | no vote opens by itself. To vote on dinners for Mon, Tue, Wed, Thu and Fri, text: plan the week
        """)
    void changesWhatIsSaidAndNothingElse(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @Test
    void servesSeveralSettingsTogether() {
        assertThat(words("vote on sundays at 3pm, close at 9pm and plan 4 dinners a week but never wednesdays"))
                .isEqualTo("the vote opens Sun 15:00 and closes Sun 21:00, for dinners on Mon, Tue, Thu and Fri");
    }

    @Test
    void saysThatAVoteClosesAWeekLater() {
        assertThat(words("open the vote sundays at 8pm"))
                .startsWith("the vote opens Sun 20:00 and closes a week later, Sun 18:00");
    }

    @Test
    void opensAgainByItselfWhenToldWhen() {
        var stopped = ((RhythmChange.To) change("stop the weekly vote")).rhythm();
        assertThat(stopped.automatic()).isFalse();
        assertThat(RhythmChange.of(stopped, wishes("vote on sundays at 9am")))
                .isInstanceOfSatisfying(
                        RhythmChange.To.class,
                        to -> assertThat(to.rhythm().automatic()).isTrue());
        assertThat(RhythmChange.of(stopped, wishes("start the weekly vote again")))
                .isEqualTo(new RhythmChange.To(Rhythm.USUAL));
        assertThat(RhythmChange.of(stopped, wishes("plan saturdays too")))
                .isInstanceOfSatisfying(
                        RhythmChange.To.class,
                        to -> assertThat(to.rhythm().automatic()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan 10 dinners a week",
                "plan 0 dinners a week",
                "no dinners on weekdays",
                "vote on sundays at 4pm",
                "plan 7 dinners a week but no dinners on weekdays and no dinners on weekends"
            })
    void refusesWhatMakesNoWeekAndSaysWhy(String text) {
        assertThat(change(text)).isInstanceOfSatisfying(RhythmChange.Impossible.class, it -> assertThat(it.why())
                .endsWith("."));
    }

    @Test
    void fitsOneSegmentEvenAtItsLongest() {
        var noted =
                "Noted: " + words("vote on wednesdays at 10am, close wednesdays at 9am, plan 7 dinners a week") + ".";
        assertThat(noted).contains("a week later").hasSizeLessThanOrEqualTo(160);
        assertThat(SmsText.fit(noted)).isEqualTo(noted);
    }
}
