package ai.jules.platform.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param dataDirectory {@code JULES_DATA_DIRECTORY}; objects lie in its directory {@code objects} */
@ConfigurationProperties("jules")
record StorageSettings(@Nullable Path dataDirectory) {}
