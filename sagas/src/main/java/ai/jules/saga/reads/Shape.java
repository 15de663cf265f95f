package ai.jules.saga.reads;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes an item of a read apart; whatever it must hold and does not is a {@link LookupFailed}. */
public final class Shape {

    private Shape() {}

    /** The values of a list that must be there. */
    public static Stream<JsonNode> many(JsonNode item, String name) {
        var values = need(item, name);
        if (!values.isArray()) {
            throw new LookupFailed("no list of " + name);
        }
        return values.valueStream();
    }

    public static String text(JsonNode item, String name) {
        return string(need(item, name));
    }

    public static String string(JsonNode value) {
        if (!value.isString()) {
            throw new LookupFailed("no words where words should be");
        }
        return value.asString();
    }

    /** Null when it is not there. */
    public static @Nullable String maybe(JsonNode item, String name) {
        var value = item.get(name);
        return value == null || value.isNull() ? null : string(value);
    }

    /** Null when it is not there. */
    public static @Nullable Integer number(JsonNode item, String name) {
        var value = item.get(name);
        return value == null || value.isNull() ? null : value.asInt();
    }

    public static JsonNode need(JsonNode item, String name) {
        var value = item.get(name);
        if (value == null || value.isNull()) {
            throw new LookupFailed("a read without " + name);
        }
        return value;
    }
}
