package ai.jules.command.conversation.twilio;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is needed to believe the provider.
 *
 * @param publicUrl where the world reaches us; signatures cover it, so it is never taken from a request
 * @param authToken the account's token
 * @param secondAuthToken also accepted while tokens are being changed
 */
@ConfigurationProperties("jules.twilio")
record TwilioSettings(String publicUrl, String authToken, Optional<String> secondAuthToken) {}
