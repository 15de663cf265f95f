package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pattern needs what it says in every case, and nothing else. */
class NeededTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "add milk@add milk",
                "adds? milk@ milk",
                "(?:please )?add@add",
                "(?:add|put|get) .*@add,put,get",
                "(?:add|put|get)+ .*@add,put,get",
                "(?<food>.{1,9}) (?:is|are) gone@ gone",
                "(?:red|gre{2}n|blue) .*@red,gre,blue",
                "(?!no )(?<!x)tea(?=s)@tea",
                "(?i)^List$@List",
                "[a-z\\]]+\\.list@.list",
                "\\bgot\\b \\S+@got",
                "\\u2713\\x{1F600}\\x41 got@ got",
                "\\p{L}+ got@ got",
                "(?s:.+) on@ on",
                "on{0,2}ly x+y@ly x"
            })
    void findsWhatAPatternCannotDoWithout(String regex, String words) {
        assertThat(Needed.by(regex)).first().isEqualTo(List.of(words.split(",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "(?:add|)", "(?:a|b)", "(?:milk)?", "(?:milk){0,3}", "(?!milk).", "x", "(?:milk|.)"})
    void needsNothingWhereAnythingMayFit(String regex) {
        assertThat(Needed.by(regex)).isEmpty();
    }

    @Test
    void isSoughtWhereItsWordsAre() {
        Sought sought = Sought.of(Pattern.compile("(?i)(?:add|Put) (?:the )?(milk|eggs)"));

        assertThat(sought.isIn("please ADD the milk")).isTrue();
        assertThat(sought.mayBeIn(LetterPairs.of("please add the milk"))).isTrue();
        assertThat(sought.mayBeIn(LetterPairs.of("please add the flour"))).isFalse();
        assertThat(sought.replaceAll("please add milk", "take $1")).isEqualTo("please take milk");
    }
}
