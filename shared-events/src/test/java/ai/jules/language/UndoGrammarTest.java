package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        wait redo that i didnt mean to undo | redo()
        ok no redo it, i was right the first time | redo()
        I am sorry, dear, that was my mistake. Please undo it. Ruth | undo()
        undo | undo()
        undo that | undo()
        undo leo's change | undo(Leo)
        redo | redo()
        take that back | undo()
        oops undo | undo()
        undo the last thing | undo()
        undo what ana did | undo(Ana)
        put it back | undo()
        never mind, undo that | undo()
        I changed my mind, redo it | redo()
        go back | undo()
        undo please | undo()
        whoops undo that last one | undo()
        revert leo's last change | undo(Leo)
        can you undo what I just did | undo()
        scratch that | undo()
        undo my last | undo()
        nvm undo | undo()
        can we undo leo's last one | undo(Leo)
        that's wrong, undo it | undo()
        redo that | redo()
        """)
    void readsWhatIsTakenBack(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
