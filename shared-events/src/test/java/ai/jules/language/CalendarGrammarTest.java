package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        calendar link | share-calendar()
        send me the calendar link | share-calendar()
        share our dinner calendar | share-calendar()
        new calendar link | share-calendar()
        can I get a new calendar link pls | share-calendar()
        could you send me the calender link | share-calendar()
        add our dinners to my google calendar | share-calendar()
        subscribe to the calendar | share-calendar()
        link to the dinner calendar | share-calendar()
        stop the calendar | stop-calendar()
        remove the calendar link | stop-calendar()
        delete the calendar link please | stop-calendar()
        stop sharing the calendar | stop-calendar()
        turn off the calendar link | stop-calendar()
        can you text me the calendar link? | share-calendar()
        is there a calendar link | share-calendar()
        give me a link for the dinner calendar | share-calendar()
        can we get our dinners in google calendar | share-calendar()
        i want to subscribe to our dinner calendar | share-calendar()
        share the dinner calendar with me | share-calendar()
        get rid of the calendar link | stop-calendar()
        please stop sharing our dinner calendar | stop-calendar()
        disable the calendar feed | stop-calendar()
        show the calendar | show-plan()
        show me the calendar | show-plan()
        send the calendar | show-plan()
        share the plan | show-plan()
        what's on the calendar | unclear()
        add calendar to the list | unclear()
        add a calendar to the shopping list | unclear()
        """)
    void readsWhetherALinkIsWantedOrThePlanItself(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
