package ai.jules.command.conversation.sinch;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is needed to believe the backup. A blank secret is none.
 *
 * @param callbackSecret with which sagas sign the addresses of reports; without one no report is believed
 * @param secondCallbackSecret also accepted while secrets are being changed
 * @param webhookSecret with which the provider signs what it posts, for accounts that have one; then nothing unsigned is
 *     believed
 * @param secondWebhookSecret also accepted while secrets are being changed
 */
@ConfigurationProperties("jules.sinch")
record SinchSettings(
        @DefaultValue("") String callbackSecret,
        @DefaultValue("") String secondCallbackSecret,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("") String secondWebhookSecret) {

    List<String> callbackSecrets() {
        return Stream.of(callbackSecret, secondCallbackSecret)
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    List<String> webhookSecrets() {
        return Stream.of(webhookSecret, secondWebhookSecret)
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "SinchSettings[]";
    }
}
