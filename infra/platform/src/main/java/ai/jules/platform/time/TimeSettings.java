package ai.jules.platform.time;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param clockFile {@code JULES_CLOCK_FILE}: see {@link OffsetClock}; without it the system's time counts */
@ConfigurationProperties("jules")
record TimeSettings(@Nullable Path clockFile) {}
