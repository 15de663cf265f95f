package ai.jules.platform.storage;

import java.util.Map;

/** What an object is, by its key's extension. */
public final class ContentTypes {

    public static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.of(
            "jpg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp",
            "heic", "image/heic",
            "json", "application/json",
            "jsonl", "application/jsonl",
            "csv", "text/csv",
            "txt", "text/plain");

    private ContentTypes() {}

    /** {@link #UNKNOWN} for any other extension. */
    public static String of(String key) {
        return BY_EXTENSION.getOrDefault(key.substring(key.lastIndexOf('.') + 1), UNKNOWN);
    }
}
