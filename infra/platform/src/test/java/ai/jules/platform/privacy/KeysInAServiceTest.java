package ai.jules.platform.privacy;

import static ai.jules.kernel.privacy.Purpose.CONTENT;
import static ai.jules.kernel.privacy.Purpose.EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.SubjectKey.Destroyed;
import ai.jules.platform.privacy.kms.KeyServer;
import ai.jules.platform.secrets.MasterKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People's keys, wrapped by a key that never leaves KMS. */
class KeysInAServiceTest {

    private static final MemberId MARIA = new MemberId(UUID.randomUUID());
    private static final MemberId LEO = new MemberId(UUID.randomUUID());

    private final KeyServer service = new KeyServer();
    private final String arn = service.createKey("first");
    private final KeyRowsInMemory rows = new KeyRowsInMemory();
    private long nanos;

    /** Where the SDK looks first; what they say is for nobody. */
    @BeforeAll
    static void credentials() {
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    @AfterAll
    static void noCredentials() {
        System.clearProperty("aws.region");
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @AfterEach
    void close() {
        service.close();
    }

    private KeyWrapping kms(String key) {
        return KeyService.ofTheVendor().open(key, service.endpoint());
    }

    /** A process with these master keys, of which the first wraps. */
    private KeyVault process(KeyWrapping current, KeyWrapping... former) {
        return new KeyVault(rows, new MasterKeys(current, List.of(former)), TestVault.CLOCK, () -> nanos);
    }

    private static String seal(KeyVault vault, MemberId member) {
        vault.ensure(Subject.of(member));
        return new Sealer(vault).seal(Personal.content(member, "hello"));
    }

    private static void assertReads(KeyVault vault, String sealed) {
        assertThat(new Sealer(vault).open(sealed, String.class).value()).hasValue("hello");
    }

    @Test
    @Tag("rule-34")
    void wrapsBoundToPersonPurposeAndVersionAndIsOpenedByAnotherProcess() {
        var sealed = seal(process(kms(arn)), MARIA);

        assertReads(process(kms(arn)), sealed);

        assertThat(service.requests())
                .contains(
                        "TrentService.Encrypt " + arn + " {purpose=CONTENT, subject=" + MARIA + ", version=1}",
                        "TrentService.Encrypt " + arn + " {purpose=EVIDENCE, subject=" + MARIA + ", version=1}",
                        "TrentService.Decrypt " + arn + " {purpose=CONTENT, subject=" + MARIA + ", version=1}");
        assertThat(rows.table.values())
                .allSatisfy(row -> assertThat(row.masterKey()).isNotZero());
    }

    @Test
    @Tag("rule-33")
    void noticesThatTheRowsOfTwoPeopleWereSwapped() {
        var vault = process(kms(arn));
        seal(vault, MARIA);
        seal(vault, LEO);
        var leos = rows.table.get(new KeyName(Subject.of(LEO), CONTENT, 1));
        var marias = new KeyName(Subject.of(MARIA), CONTENT, 1);
        rows.table.put(marias, new KeyRows.Row(marias, leos.wrapped(), leos.masterKey()));

        assertThatExceptionOfType(KeyUnavailable.class)
                .isThrownBy(() -> process(kms(arn)).current(Subject.of(MARIA), CONTENT));
    }

    @Test
    @Tag("rule-34")
    void movesFromAKeysetToTheServiceWhileEverybodyReadsOn() {
        var keyset = new LocalWrapping(MasterKey.generate());
        var old = process(keyset);
        var sealed = seal(old, MARIA);
        old.ensure(Subject.of(LEO));
        old.destroy(Subject.of(LEO), CONTENT);
        var reader = process(kms(arn), keyset);
        var owner = process(kms(arn), keyset);

        assertReads(reader, sealed);
        assertThat(owner.rewrap()).isEqualTo(3);
        assertThat(owner.rewrap()).isZero();

        assertReads(process(kms(arn)), sealed);
        assertReads(process(kms(arn), keyset), sealed);
        assertThat(process(kms(arn)).current(Subject.of(LEO), CONTENT)).isInstanceOf(Destroyed.class);
        nanos += Duration.ofMinutes(2).toNanos();
        assertReads(reader, sealed);
        assertThatExceptionOfType(KeyUnavailable.class)
                .as("who has not been handed the new key")
                .isThrownBy(() -> process(keyset).current(Subject.of(MARIA), CONTENT));
    }

    @Test
    @Tag("rule-34")
    void movesBetweenTwoKeysOfTheServiceAndBackToAKeyset() {
        var second = service.createKey("second");
        var sealed = seal(process(kms(arn)), MARIA);

        assertThat(process(kms(second), kms(arn)).rewrap()).isEqualTo(2);
        service.deny(arn);
        assertReads(process(kms(second), kms(arn)), sealed);

        var keyset = new LocalWrapping(MasterKey.generate());
        assertThat(process(keyset, kms(second)).rewrap()).isEqualTo(2);
        service.close();
        assertReads(process(keyset), sealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingException", "KMSInternalException", "DependencyTimeoutException"})
    void triesAgainWhenTheServiceIsBusy(String code) {
        var sealed = seal(process(kms(arn)), MARIA);
        service.answerWith(code, code);

        assertReads(process(kms(arn)), sealed);
    }

    @Test
    @Tag("rule-36")
    void doesNotTakeARefusalForADestroyedKeyAndRepeatsNoWordOfIt() {
        seal(process(kms(arn)), MARIA);
        service.deny(arn);

        assertThatExceptionOfType(KeyUnavailable.class)
                .isThrownBy(() -> process(kms(arn)).current(Subject.of(MARIA), CONTENT))
                .satisfies(failure -> {
                    var words = new ArrayList<String>();
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        words.add(String.valueOf(cause.getMessage()));
                    }
                    assertThat(words).anyMatch(it -> it.contains("AccessDeniedException"));
                    assertThat(words).noneMatch(it -> it.contains("111122223333"));
                });
    }

    @Test
    void worksOnForAMinuteWithoutTheServiceAndThenWaitsForIt() {
        var vault = process(kms(arn));
        var sealed = seal(vault, MARIA);
        assertReads(vault, sealed);
        service.close();

        nanos += Duration.ofSeconds(59).toNanos();
        assertReads(vault, sealed);
        nanos += Duration.ofSeconds(1).toNanos();
        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> vault.current(Subject.of(MARIA), CONTENT));
        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(() -> vault.ensure(Subject.of(LEO)));
        assertThat(rows.table.keySet()).as("nobody has half a pair").noneMatch(it -> it.subject()
                .equals(Subject.of(LEO)));
        vault.destroy(Subject.of(MARIA), CONTENT);
        assertThat(vault.current(Subject.of(MARIA), CONTENT))
                .as("forgetting needs no key service")
                .isInstanceOf(Destroyed.class);
    }

    @Test
    @Tag("rule-34")
    void wrapsTheRestAgainWhenTheServiceIsBack() {
        var keyset = new LocalWrapping(MasterKey.generate());
        Stream.of(MARIA, LEO).forEach(member -> process(keyset).ensure(Subject.of(member)));
        var owner = process(kms(arn), keyset);
        service.answerWith("AccessDeniedException");

        assertThatExceptionOfType(KeyUnavailable.class).isThrownBy(owner::rewrap);

        assertThat(owner.rewrap()).isEqualTo(4);
        assertThat(owner.current(Subject.of(LEO), EVIDENCE)).isInstanceOf(SubjectKey.Live.class);
    }

    @Test
    void refusesAnAliasWhichMayNameAnotherKeyTomorrow() {
        for (var alias : List.of("alias/jules", "arn:aws:kms:us-east-1:111122223333:alias/jules")) {
            assertThatIllegalArgumentException().isThrownBy(() -> kms(alias));
        }
    }

    @Test
    void refusesTwoMasterKeysOfOneName() {
        assertThatIllegalArgumentException().isThrownBy(() -> process(kms(arn), kms(arn)));
    }
}
