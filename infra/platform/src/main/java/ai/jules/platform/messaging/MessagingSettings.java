package ai.jules.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are kept by the broker.
 *
 * @param replicas of each topic; 1 for a single broker
 */
@ConfigurationProperties("jules.messaging")
record MessagingSettings(@DefaultValue("1") short replicas) {}
