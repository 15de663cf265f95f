package ai.jules.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON value as it was read. */
sealed interface Json {

    /** The largest integer that every reader of JSON keeps exactly (RFC 8259, 6). */
    long LARGEST_EXACT = (1L << 53) - 1;

    /** Members in the order they were written. */
    record Obj(Map<String, Json> members) implements Json {

        Json member(String name) throws Malformed {
            var value = members.get(name);
            if (value == null) {
                throw new Malformed("the member " + name + " is absent");
            }
            return value;
        }

        String text(String name) throws Malformed {
            if (member(name) instanceof Str(var text)) {
                return text;
            }
            throw new Malformed("the member " + name + " is no string");
        }

        @Nullable
        String textOrNull(String name) throws Malformed {
            return member(name) instanceof Null ? null : text(name);
        }

        /** From 0 to 2^53 - 1. */
        long count(String name) throws Malformed {
            if (member(name) instanceof Num(var value, var written)
                    && value == Math.rint(value)
                    && value >= 0
                    && value <= LARGEST_EXACT) {
                return (long) value;
            }
            throw new Malformed("the member " + name + " is no count");
        }

        Obj object(String name) throws Malformed {
            if (member(name) instanceof Obj object) {
                return object;
            }
            throw new Malformed("the member " + name + " is no object");
        }

        List<Json> array(String name) throws Malformed {
            if (member(name) instanceof Arr(var elements)) {
                return elements;
            }
            throw new Malformed("the member " + name + " is no array");
        }

        /** A frozen form has its members and no others. */
        void hasOnly(Set<String> names) throws Malformed {
            if (!members.keySet().equals(names)) {
                throw new Malformed(
                        "it has other members than " + names.stream().sorted().toList());
            }
        }
    }

    record Arr(List<Json> elements) implements Json {}

    record Str(String text) implements Json {}

    /** @param written as it stood */
    record Num(double value, String written) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    static Obj object(Json json) throws Malformed {
        if (json instanceof Obj object) {
            return object;
        }
        throw new Malformed("it is no object");
    }

    static String text(Json json) throws Malformed {
        if (json instanceof Str(var text)) {
            return text;
        }
        throw new Malformed("it is no string");
    }
}
