package ai.jules.platform.privacy;

import static ai.jules.platform.privacy.TestVault.LEO;
import static ai.jules.platform.privacy.TestVault.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Personal.Erased;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SealerTest {

    private final TestVault test = new TestVault();
    private final Sealer sealer = new Sealer(test.vault);
    private final Personal<PhoneNumber> phone = Personal.evidence(MARIA, new PhoneNumber("+12025550101"));

    @Test
    void opensWhatItSealed() {
        var column = sealer.seal(phone);

        assertThat(column).doesNotContain("2025550101");
        assertThat(sealer.open(column, PhoneNumber.class)).isEqualTo(phone);
    }

    @Test
    void opensNothingOnceTheKeyIsDestroyed() {
        var column = sealer.seal(phone);

        test.vault.destroy(Subject.of(MARIA), Purpose.EVIDENCE);

        var erased = new Erased<PhoneNumber>(Subject.of(MARIA), Purpose.EVIDENCE);
        assertThat(sealer.open(column, PhoneNumber.class)).isEqualTo(erased);
        assertThat(sealer.open(sealer.seal(erased), PhoneNumber.class)).isEqualTo(erased);
    }

    @Test
    @Tag("rule-33")
    void noticesThatTwoColumnsWereSwapped() {
        var name = sealer.seal("name", Personal.content(MARIA, "Maria"));

        assertThat(sealer.open("name", name, String.class).value()).hasValue("Maria");
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealer.open("nickname", name, String.class));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealer.open(name, String.class));
    }

    @Test
    @Tag("rule-33")
    void noticesACiphertextFromAnotherPerson() {
        var leos = sealer.seal(Personal.content(LEO, "Leo")).replace(LEO.toString(), MARIA.toString());

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealer.open(leos, String.class));
    }

    @Test
    void refusesAColumnThatIsNotSealedWithoutRepeatingIt() {
        for (var column : new String[] {"Maria Rivera", "\"Maria\"", "", "{\"subject\":\"Maria\"}", "[1]"}) {
            assertThatExceptionOfType(SealBroken.class)
                    .isThrownBy(() -> sealer.open(column, String.class))
                    .withMessageNotContaining("Maria");
        }
    }
}
