package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tastes of two, and of somebody not named again. */
class SubjectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sam and Ana don't like eggplant | dislike(Sam; eggplant) + dislike(Ana; eggplant)
        Leo loves salmon but hates shrimp | like(Leo; salmon) + dislike(Leo; shrimp)
        I like beets and Sam hates them | like(me; beets) + dislike(Sam; beets)
        leo and ana like the new teacher | small-talk()
        hates it here | unclear()
        """)
    void readsWhoseTasteItIs(String text, String meaning) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(meaning);
    }
}
