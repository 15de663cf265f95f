package ai.jules.kernel.privacy;

import static ai.jules.TheRiveras.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PersonalTest {

    @Test
    @Tag("rule-37")
    void neverShowsItselfInText() {
        assertThat(TheRiveras.maria("call me Mari").toString()).doesNotContain("Mari");
        assertThat(TheRiveras.phoneOfMaria().toString()).doesNotContain("2025550101");
    }

    @Test
    void hasNoValueOnceItsKeyIsGone() {
        var erased = new Personal.Erased<String>(Subject.of(MARIA), Purpose.CONTENT);

        assertThat(erased.value()).isEmpty();
        assertThat(erased.orElse("somebody")).isEqualTo("somebody");
    }

    @Test
    void saysWhoseItIsAndWhatFor() {
        var phone = TheRiveras.phoneOfMaria();

        assertThat(phone.subject()).isEqualTo(Subject.of(MARIA));
        assertThat(phone.purpose()).isEqualTo(Purpose.EVIDENCE);
        assertThat(TheRiveras.maria("hi").purpose()).isEqualTo(Purpose.CONTENT);
    }
}
