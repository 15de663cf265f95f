package ai.jules.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretsTest {

    @TempDir
    Path parent;

    @Test
    void createsEveryKeyForItsOwnerAlone() throws Exception {
        var directory = parent.resolve("secrets");

        Secrets.createMissing(directory);

        for (var secret : Secret.values()) {
            var file = directory.resolve(secret.fileName());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void readsTheKeysItCreated() throws Exception {
        var secrets = Secrets.createMissing(parent);

        assertThat(secrets.masterKey().text()).isEqualTo(secrets.text(Secret.MASTER_KEY));
        assertThat(secrets.bytes(Secret.LOOKUP_KEY))
                .hasSize(32)
                .isNotEqualTo(secrets.bytes(Secret.SUPPRESSION_KEY))
                .isNotEqualTo(secrets.bytes(Secret.LINK_KEY));
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(secrets.signingKey());
        signature.update(new byte[] {1});
        var signed = signature.sign();
        signature.initVerify(secrets.verifyingKey());
        signature.update(new byte[] {1});
        assertThat(signature.verify(signed)).isTrue();
        signature.initSign(secrets.ledgerKeys().getPrivate());
        signature.update(new byte[] {1});
        var checkpoint = signature.sign();
        signature.initVerify(secrets.ledgerKeys().getPublic());
        signature.update(new byte[] {1});
        assertThat(signature.verify(checkpoint)).isTrue();
        assertThat(secrets.ledgerKeys().getPublic()).isNotEqualTo(secrets.verifyingKey());
        signature.initSign(secrets.serviceKey());
        signature.update(new byte[] {1});
        var asked = signature.sign();
        signature.initVerify(secrets.serviceVerifyingKey());
        signature.update(new byte[] {1});
        assertThat(signature.verify(asked)).isTrue();
        assertThat(secrets.serviceVerifyingKey()).isNotEqualTo(secrets.verifyingKey());
    }

    @Test
    void keepsTheKeysThatAreThereAndAddsThoseThatAreNot() throws Exception {
        Secrets.createMissing(parent);
        var before = contents();
        Files.delete(parent.resolve("link_key"));

        Secrets.createMissing(parent);

        var after = contents();
        assertThat(after.remove("link_key")).isNotEqualTo(before.remove("link_key"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void givesEverybodyTheSameKeysWhenSeveralStartAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Map<String, String>> start = () -> {
                Secrets.createMissing(parent);
                return contents();
            };
            var seen = threads.invokeAll(Stream.generate(() -> start).limit(8).toList());
            for (var one : seen) {
                assertThat(one.get()).isEqualTo(contents());
            }
        }
    }

    @Test
    void doesNotMakeANewPairWhenOnlyThePublicKeyIsGone() throws Exception {
        Secrets.createMissing(parent);
        Files.delete(parent.resolve("signing_key.pub"));

        assertThatExceptionOfType(MissingSecret.class).isThrownBy(() -> Secrets.createMissing(parent));
    }

    @Test
    void prefersASettingToAFile() {
        Secrets.createMissing(parent);
        var master = MasterKey.generate();

        var secrets = new Secrets(
                new SecretSettings(parent, master.text(), "  ", null, null, null, null, null, null, null, null));

        assertThat(secrets.masterKey().text()).isEqualTo(master.text());
        assertThat(secrets.bytes(Secret.LOOKUP_KEY)).hasSize(32);
    }

    @Test
    void findsItsSettingsInTheEnvironment() {
        var environment = new StandardEnvironment();
        var master = MasterKey.generate();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment",
                        Map.of(
                                "JULES_MASTER_KEY", master.text(),
                                "JULES_SIGNING_KEY_PUB", "public",
                                "JULES_SECRETS_DIRECTORY", "/run/secrets")));

        var settings =
                Binder.get(environment).bind("jules", SecretSettings.class).get();

        assertThat(new Secrets(settings).masterKey().text()).isEqualTo(master.text());
        assertThat(settings.signingKeyPub()).isEqualTo("public");
        assertThat(settings.secretsDirectory()).isEqualTo(Path.of("/run/secrets"));
    }

    @Test
    void saysWhichSecretIsMissingAndShowsNone() {
        var secrets = new Secrets(
                new SecretSettings(null, "hunter2", "hunter2", null, null, null, null, null, null, null, null));

        assertThatExceptionOfType(MissingSecret.class)
                .isThrownBy(secrets::masterKey)
                .withMessageContaining("master_key")
                .withMessageNotContaining("hunter2");
        assertThatExceptionOfType(MissingSecret.class)
                .isThrownBy(() -> secrets.bytes(Secret.LOOKUP_KEY))
                .withMessageNotContaining("hunter2");
        assertThatExceptionOfType(MissingSecret.class)
                .isThrownBy(secrets::verifyingKey)
                .withMessageContaining("signing_key.pub");
        assertThat(new SecretSettings(null, "hunter2", null, null, null, null, null, null, null, null, null).toString())
                .doesNotContain("hunter2");
    }

    @Test
    @Tag("rule-34")
    void writesAMasterKeyForItsOwnerAlone() throws Exception {
        var file = parent.resolve("rotated_key");
        var master = MasterKey.generate().rotated();

        master.writeTo(file);

        assertThat(MasterKey.parse(Files.readString(file)).id()).isEqualTo(master.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private Map<String, String> contents() throws Exception {
        var contents = new HashMap<String, String>();
        try (var files = Files.list(parent)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
