package ai.jules.platform.eventstore;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay's habits.
 *
 * @param reconcileEvery how often the leader compares store and topic
 */
@ConfigurationProperties("jules.relay")
record RelaySettings(@DefaultValue("10m") Duration reconcileEvery) {}
