package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.platform.privacy.kms.KeyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People's keys are wrapped by a service, and the service refuses for a while. */
class KeyServiceAwayIT {

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

    @Test
    @Tag("rule-25")
    @Tag("rule-34")
    void aTextIsNotAcknowledgedUntilItCanBeKeptAndThenKeptOnce() {
        try (var service = new KeyServer()) {
            var key = service.createKey("first");
            try (var node = Node.in(
                    Node.House.build(), "--jules.kms.key=" + key, "--jules.kms.endpoint=" + service.endpoint())) {
                assertThat(node.text(Node.newNumber(), "JOIN").status()).isEqualTo(200);
                var text = SignedText.of(Node.sid(), Node.newNumber(), Node.DIRECT, "JOIN");
                service.deny(key);

                var refused = node.send(text);

                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.body()).doesNotContain("AccessDenied").doesNotContain("kms");
                assertThat(StoredText.of(node, text.sid()).types()).isEmpty();
                service.allow(key);
                assertThat(node.send(text).status()).isEqualTo(200);
                assertThat(node.send(text).status()).isEqualTo(200);
                assertThat(StoredText.of(node, text.sid()).types())
                        .containsOnlyOnce("TextReceived")
                        .contains("ConsentGiven");
            }
        }
    }
}
