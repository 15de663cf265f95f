package ai.jules.platform.faults;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where to die, for tests of what survives.
 *
 * @param haltAt the name of a fault point; blank in every real installation
 * @param marks the directory that remembers that it has happened
 */
@ConfigurationProperties("jules.faults")
record FaultSettings(
        @DefaultValue("") String haltAt, @DefaultValue(".") String marks) {}
