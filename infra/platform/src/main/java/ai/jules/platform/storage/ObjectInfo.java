package ai.jules.platform.storage;

import java.time.Instant;

/**
 * @param length in bytes
 * @param modifiedAt by the store's own clock
 */
public record ObjectInfo(String key, long length, Instant modifiedAt) {}
