package ai.jules.events.table;

import org.jspecify.annotations.Nullable;

/**
 * What a household says of somebody without a phone.
 *
 * @param age in years, when it was said; null when nobody said it
 */
public record Profile(String name, @Nullable Integer age) {}
