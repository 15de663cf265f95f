package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneWordsTest {

    /** A summer day: Eastern is four hours behind, Pacific seven, and Arizona with it. */
    private static final Instant SUMMER = Instant.parse("2026-07-01T19:15:00Z");
    /** A winter day: Eastern is five hours behind, Arizona with Denver. */
    private static final Instant WINTER = Instant.parse("2026-12-01T20:15:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        eastern               | America/New_York
        Eastern time          | America/New_York
        EST                   | America/New_York
        I'm in New York       | America/New_York
        washington, DC        | America/New_York
        Columbus, OH          | America/New_York
        easten                | America/New_York
        NY                    | America/New_York
        Boston, MA            | America/New_York
        central               | America/Chicago
        central time please   | America/Chicago
        Chicago               | America/Chicago
        we live in chicago    | America/Chicago
        America/Chicago       | America/Chicago
        america/chicago       | America/Chicago
        New Orleans, LA       | America/Chicago
        Illinois              | America/Chicago
        mountain              | America/Denver
        Denver                | America/Denver
        CO                    | America/Denver
        arizona               | America/Phoenix
        Phoenix AZ            | America/Phoenix
        pacific time          | America/Los_Angeles
        PST                   | America/Los_Angeles
        LA                    | America/Los_Angeles
        CA                    | America/Los_Angeles
        California            | America/Los_Angeles
        Fresno CA             | America/Los_Angeles
        Eureka, CA            | America/Los_Angeles
        alaska                | America/Anchorage
        hawaii                | Pacific/Honolulu
        Hawaiʻi               | Pacific/Honolulu
        puerto rico           | America/Puerto_Rico
        Guam                  | Pacific/Guam
        US Virgin Islands     | America/St_Thomas
        Detroit               | America/Detroit
        el paso               | America/Denver
        """)
    void readsAZoneAStateOrACity(String answer, String zone) {
        assertThat(ZoneWords.read(answer)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi",
                "ok",
                "me",
                "oh",
                "in",
                "or",
                "yes",
                "Florida",
                "TX",
                "texas",
                "TN",
                "Europe/Paris",
                "London",
                "Toronto",
                "eastern or central",
                "not eastern",
                "moved from Chicago to Denver",
                "what?",
                "",
                "CT",
                "washington",
                "America/Toronto",
                "it's 3:15 pm here",
                "later"
            })
    void asksAgainWhenItIsNoneOrSeveral(String answer) {
        assertThat(ZoneWords.read(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        it's 3:15 pm here  | America/New_York
        3:15pm             | America/New_York
        its 3:12 p.m.      | America/New_York
        15:15              | America/New_York
        3:15               | America/New_York
        it's 2:17 PM       | America/Chicago
        12:15 pm           | America/Los_Angeles
        11:15am            | America/Anchorage
        10:15 am           | Pacific/Honolulu
        6:15 am            | Pacific/Guam
        """)
    void readsTheTimeItIsThereInWinter(String answer, String zone) {
        assertThat(ZoneWords.read(answer, WINTER)).contains(ZoneId.of(zone));
    }

    @Test
    void readsTheHourAloneWhenItIsNear() {
        assertThat(ZoneWords.read("2 pm", WINTER)).contains(ZoneId.of("America/Chicago"));
        assertThat(ZoneWords.read("3pm here", WINTER)).contains(ZoneId.of("America/New_York"));
    }

    @Test
    void asksAgainWhenTwoZonesShareTheHour() {
        assertThat(ZoneWords.read("1:15 pm", WINTER)).isEmpty();
        assertThat(ZoneWords.byTheClock("1:15 pm", WINTER))
                .containsExactly(ZoneId.of("America/Denver"), ZoneId.of("America/Phoenix"));
        assertThat(ZoneWords.byTheClock("12:15 pm", SUMMER))
                .containsExactly(ZoneId.of("America/Phoenix"), ZoneId.of("America/Los_Angeles"));
    }

    @Test
    void knowsNoZoneForAnImpossibleTime() {
        assertThat(ZoneWords.read("3:45 pm", WINTER)).isEmpty();
        assertThat(ZoneWords.read("25:99", WINTER)).isEmpty();
        assertThat(ZoneWords.read("9:15 pm", WINTER)).isEmpty();
    }

    @Test
    void readsNamesWithAClockToo() {
        assertThat(ZoneWords.read("Denver, it's 1:15 pm", WINTER)).contains(ZoneId.of("America/Denver"));
    }
}
