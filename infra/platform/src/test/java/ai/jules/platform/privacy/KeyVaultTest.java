package ai.jules.platform.privacy;

import static ai.jules.kernel.privacy.Purpose.CONTENT;
import static ai.jules.kernel.privacy.Purpose.EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.SubjectKey.Destroyed;
import ai.jules.platform.privacy.SubjectKey.Live;
import ai.jules.platform.secrets.MasterKey;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeyVaultTest {

    private static final Subject MARIA = Subject.of(TestVault.MARIA);
    private static final Subject LEO = Subject.of(TestVault.LEO);
    private static final byte[] WORDS = "no fish".getBytes();
    private static final byte[] PLACE = {1};

    private final TestVault test = new TestVault();
    private final KeyVault vault = test.vault;

    @Test
    @Tag("rule-34")
    void givesEveryPersonTwoDifferentKeys() throws Exception {
        var sealed = ((Live) vault.current(MARIA, CONTENT)).aead().encrypt(WORDS, PLACE);

        var evidence = (Live) vault.current(MARIA, EVIDENCE);

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> evidence.aead().decrypt(sealed, PLACE));
    }

    @Test
    void keepsTheKeysThatAreThere() {
        var before = test.rows.table.get(new KeyName(MARIA, CONTENT, 1));

        test.with(test.master).ensure(MARIA);

        assertThat(test.rows.table.get(new KeyName(MARIA, CONTENT, 1))).isSameAs(before);
    }

    @Test
    @Tag("rule-34")
    void destroysOneKeyAndKeepsTheOther() {
        vault.destroy(MARIA, CONTENT);

        assertThat(vault.current(MARIA, CONTENT)).isInstanceOf(Destroyed.class);
        assertThat(vault.current(MARIA, EVIDENCE)).isInstanceOf(Live.class);
        assertThat(vault.current(LEO, CONTENT)).isInstanceOf(Live.class);
    }

    @Test
    @Tag("rule-36")
    void neverBringsADestroyedKeyBack() {
        vault.destroy(MARIA, CONTENT);

        vault.ensure(MARIA);

        assertThat(vault.current(MARIA, CONTENT)).isInstanceOf(Destroyed.class);
    }

    @Test
    void destroysAKeyThatNeverWas() {
        var ana = new Subject("member:" + UUID.randomUUID());

        vault.destroy(ana, CONTENT);
        vault.ensure(ana);

        assertThat(vault.current(ana, CONTENT)).isInstanceOf(Destroyed.class);
        assertThat(vault.current(ana, EVIDENCE)).isInstanceOf(Live.class);
    }

    @Test
    void doesNotTakeAMissingKeyForADestroyedOne() {
        assertThatExceptionOfType(KeyUnavailable.class)
                .isThrownBy(() -> vault.current(new Subject("member:" + UUID.randomUUID()), CONTENT));
    }

    @Test
    void doesNotTakeAnUnreachableVaultForADestroyedKey() {
        test.rows.unplugged = true;

        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> vault.current(MARIA, CONTENT));
        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> vault.ensure(MARIA));
        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> vault.destroy(MARIA, CONTENT));
    }

    @Test
    void doesNotTakeAWrongMasterKeyForADestroyedKey() {
        var stranger = test.with(MasterKey.generate());

        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> stranger.current(MARIA, CONTENT));
    }

    @Test
    @Tag("rule-33")
    void noticesThatTheRowsOfTwoPeopleWereSwapped() {
        var leos = test.rows.table.get(new KeyName(LEO, CONTENT, 1));
        var marias = new KeyName(MARIA, CONTENT, 1);
        test.rows.table.put(marias, new KeyRows.Row(marias, leos.wrapped(), leos.masterKey()));

        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> vault.current(MARIA, CONTENT));
    }

    @Test
    void asksTheVaultOnceAMinute() {
        test.rows.reads = 0;

        vault.current(MARIA, CONTENT);
        test.pass(Duration.ofSeconds(59));
        vault.current(MARIA, CONTENT);
        assertThat(test.rows.reads).isEqualTo(1);

        test.pass(Duration.ofSeconds(1));
        vault.current(MARIA, CONTENT);
        assertThat(test.rows.reads).isEqualTo(2);
    }

    @Test
    @Tag("rule-36")
    void hearsWithinAMinuteThatAnotherProcessDestroyedAKey() {
        var other = test.with(test.master);
        other.current(MARIA, CONTENT);

        vault.destroy(MARIA, CONTENT);
        test.pass(Duration.ofSeconds(60));

        assertThat(other.current(MARIA, CONTENT)).isInstanceOf(Destroyed.class);
    }

    @Test
    void forgetsAPersonAtOnceWhenTold() {
        var other = test.with(test.master);
        other.current(MARIA, CONTENT);
        vault.destroy(MARIA, CONTENT);

        other.forget(MARIA);

        assertThat(other.current(MARIA, CONTENT)).isInstanceOf(Destroyed.class);
    }

    @Test
    void doesNotKeepAKeyThatWasBeingReadWhileItsPersonWasForgotten() {
        var other = test.with(test.master);
        test.rows.whileReading = () -> {
            test.rows.whileReading = () -> {};
            vault.destroy(MARIA, CONTENT);
            other.forget(MARIA);
        };
        other.current(MARIA, CONTENT);

        assertThat(other.current(MARIA, CONTENT)).isInstanceOf(Destroyed.class);
    }

    @Test
    @Tag("rule-34")
    void wrapsAllKeysAgainWhileEverybodyReadsOn() throws Exception {
        var sealed = ((Live) vault.current(MARIA, CONTENT)).aead().encrypt(WORDS, PLACE);
        vault.destroy(LEO, CONTENT);
        var rotated = test.master.rotated();
        var owner = test.with(rotated);

        assertThat(open(owner, sealed)).isEqualTo(WORDS);
        assertThat(owner.rewrap()).isEqualTo(3);
        assertThat(owner.rewrap()).isZero();

        assertThat(open(test.with(rotated.withoutOldKeys()), sealed)).isEqualTo(WORDS);
        assertThat(test.with(rotated).current(LEO, CONTENT)).isInstanceOf(Destroyed.class);
        assertThatExceptionOfType(KeyUnavailable.class)
                .isThrownBy(() -> test.with(test.master).current(MARIA, CONTENT));
    }

    private static byte[] open(KeyVault vault, byte[] sealed) throws Exception {
        return ((Live) vault.current(MARIA, CONTENT)).aead().decrypt(sealed, PLACE);
    }
}
