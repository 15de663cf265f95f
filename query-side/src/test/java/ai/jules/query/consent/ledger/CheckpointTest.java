package ai.jules.query.consent.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule-29")
class CheckpointTest {

    private static final KeyPair KEYS = keys();
    private static final Checkpoint CHECKPOINT =
            Checkpoint.sign(new Head(3, new byte[32]), Instant.parse("2026-11-21T15:00:00.5Z"), KEYS);

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isWrittenAsItIsFrozen() {
        assertThat(new String(CHECKPOINT.document(), UTF_8))
                .startsWith(
                        "{\"checkpoint\":{\"at\":\"2026-11-21T15:00:00.500000Z\",\"format\":\"ledger-checkpoint/1\","
                                + "\"keyId\":\"" + Checkpoint.keyId(KEYS.getPublic()) + "\",\"rootHash\":\""
                                + "0".repeat(64)
                                + "\",\"treeSize\":3},\"signature\":\"")
                .endsWith("\"}");
        assertThat(Checkpoint.keyId(KEYS.getPublic())).matches("[0-9a-f]{16}");
    }

    @Test
    void liesWhereItBelongs() {
        assertThat(Checkpoints.key(CHECKPOINT))
                .isEqualTo("ledger/checkpoints/2026/11/000000000003-20261121T150000Z.json");
    }

    @Test
    void isSignedByItsKeyAlone() {
        var read = Checkpoint.read(CHECKPOINT.document());

        assertThat(read.isSignedBy(KEYS.getPublic())).isTrue();
        assertThat(read.isSignedBy(keys().getPublic())).isFalse();
    }

    @Test
    void isNotSignedWhenAnythingOfItWasChanged() {
        var altered = new String(CHECKPOINT.document(), UTF_8).replace("\"treeSize\":3", "\"treeSize\":2");

        assertThat(Checkpoint.read(altered.getBytes(UTF_8)).isSignedBy(KEYS.getPublic()))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.read("{}".getBytes(UTF_8)));
    }
}
