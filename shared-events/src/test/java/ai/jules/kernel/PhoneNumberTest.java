package ai.jules.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @Tag("rule-14")
    @ValueSource(
            strings = {
                "+12025550142",
                "202-555-0142",
                "(202) 555-0142",
                "202.555.0142",
                "1 202 555 0142",
                "2025550142",
                "  +1 (202) 555 0142 "
            })
    void readsANumberAsPeopleAndProvidersWriteIt(String written) {
        assertThat(PhoneNumber.read(written)).contains(new PhoneNumber("+12025550142"));
    }

    @ParameterizedTest
    @Tag("rule-14")
    @ValueSource(
            strings = {"", "Leo", "911", "72345", "+44 20 7946 0958", "+1 416 555 0123", "202-555-014", "+120255501420"
            })
    void refusesWhatIsNoNumberOfTheUnitedStates(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }

    @Test
    @Tag("rule-14")
    void doesNotEvenTryToReadAWholeLetter() {
        assertThat(PhoneNumber.read("202-555-0142 ".repeat(100))).isEmpty();
    }

    @Test
    @Tag("rule-37")
    void masksItselfWhereverItIsPrinted() {
        assertThat(new PhoneNumber("+12025550142")).hasToString("+1******0142");
    }

    @Test
    @Tag("rule-37")
    void doesNotRepeatWhatItRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("202-555-0142"))
                .withMessageNotContaining("0142");
    }
}
