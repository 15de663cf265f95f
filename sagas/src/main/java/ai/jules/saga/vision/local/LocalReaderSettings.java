package ai.jules.saga.vision.local;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the machine reading may take.
 *
 * @param atOnce photos read at the same time; more callers wait their turn. Each takes about 60 MB while it reads
 * @param threads each network may use for one line
 */
@ConfigurationProperties("jules.vision.local")
public record LocalReaderSettings(
        @DefaultValue("2") int atOnce, @DefaultValue("1") int threads) {

    public LocalReaderSettings {
        if (atOnce < 1 || threads < 1) {
            throw new IllegalArgumentException("at least one photo and one thread");
        }
    }
}
