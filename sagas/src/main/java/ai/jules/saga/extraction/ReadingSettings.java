package ai.jules.saga.extraction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long reading may take.
 *
 * @param timeout of one try; there are three
 */
@ConfigurationProperties("jules.reading")
record ReadingSettings(@DefaultValue("30s") Duration timeout) {}
