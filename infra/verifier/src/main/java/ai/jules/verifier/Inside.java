package ai.jules.verifier;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds, at any depth of the bytes an entry was made around, what the verifier knows the meaning of. */
final class Inside {

    private static final String PERSON = "member:";

    private Inside() {}

    /** Terms that somebody was shown or agreed to. */
    record Terms(String id, long version, String sha256) {}

    /** The terms the payload names; null when it names none. */
    static @Nullable Terms terms(Leaf leaf) throws Malformed {
        var found = find(leaf.payload(), "disclosure");
        if (found == null || found instanceof Json.Null) {
            return null;
        }
        var terms = Json.object(found);
        return new Terms(terms.text("id"), terms.count("version"), terms.text("sha256"));
    }

    /** The channel the payload names; null when it names none. */
    static @Nullable String channel(Leaf leaf) {
        return find(leaf.payload(), "channel") instanceof Json.Str(var channel) ? channel : null;
    }

    /** Whether every envelope is of the person the entry is about, or of the one who invited them. */
    static boolean envelopesAreOfItsPeople(Leaf leaf) {
        var inviter = leaf.type().equals("requested") ? leaf.payload().members().get("by") : null;
        var all = new boolean[] {true};
        BiConsumer<String, Json> check = (_, json) -> {
            if (json instanceof Json.Obj(var members) && isEnvelope(members)) {
                var subject = members.get("subject");
                boolean own = leaf.member() != null && subject.equals(new Json.Str(PERSON + leaf.member()));
                all[0] &= own || subject.equals(inviter);
            }
        };
        walk("", leaf.payload(), check);
        walk("", leaf.metadata(), check);
        return all[0];
    }

    /** Whether the payload, when it says whom it is about, says what the entry says. */
    static boolean payloadIsAboutItsMember(Leaf leaf) {
        if (leaf.payload().members().get("member") instanceof Json.Str(var member)) {
            var bare = member.startsWith(PERSON) ? member.substring(PERSON.length()) : member;
            return bare.equals(leaf.member());
        }
        return true;
    }

    private static boolean isEnvelope(Map<String, Json> members) {
        return members.containsKey("subject")
                && members.containsKey("purpose")
                && (members.containsKey("sealed") || members.containsKey("erased"));
    }

    /** The first member of that name. */
    private static @Nullable Json find(Json json, String name) {
        var found = new Json[1];
        walk("", json, (at, value) -> {
            if (found[0] == null && at.equals(name)) {
                found[0] = value;
            }
        });
        return found[0];
    }

    private static void walk(String name, Json json, BiConsumer<String, Json> visit) {
        visit.accept(name, json);
        switch (json) {
            case Json.Obj(var members) -> members.forEach((member, value) -> walk(member, value, visit));
            case Json.Arr(var elements) -> elements.forEach(element -> walk("", element, visit));
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }
}
