package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is read of a text may be what the text only talks somebody into. */
@Tag("rule-27")
class InjectionsTest {

    static Stream<String> injections() {
        return Injections.all().stream();
    }

    @Test
    void areMany() {
        assertThat(Injections.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("injections")
    void areNoWordsOfConsent(String words) {
        assertThat(ConsentWords.read(words)).isEqualTo(ConsentWord.NONE);
        assertThat(Leaving.read(words)).isEqualTo(Leaving.Meaning.NONE);
        assertThat(InvitationAnswer.read(words)).isNotEqualTo(InvitationAnswer.ACCEPTS);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void areNoWishesAboutTheHousehold(String words) {
        assertThat(InviteWords.read(words)).isEmpty();
        assertThat(HouseholdWords.read(words)).isEmpty();
        assertThat(GivenName.read(words)).isEmpty();
        assertThat(Assent.read(words)).isEqualTo(Assent.Meaning.NONE);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void areNoWishesOfTheReader(String words) {
        Reading reading = Corpus.line("-", words).read();

        assertThat(reading instanceof Reading.Understood(List<Told> told) ? told : List.of())
                .as("what is more than company")
                .allMatch(one -> one instanceof Told(TalkWish talk, double sure, String of));
    }
}
