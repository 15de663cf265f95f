package ai.jules.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an export says it is. Nothing signs it: it is believed in nothing that its files and the checkpoint do not bear
 * out.
 *
 * @param member the person of an export of scope {@code member}, null for scope {@code all}
 * @param files by name, with slashes, below the export's directory
 * @param publicKeys base64, the checkpoint's own first
 */
record Manifest(
        @Nullable String member,
        long entries,
        Map<String, NamedFile> files,
        Checkpoint checkpoint,
        List<String> publicKeys,
        List<String> keyIds,
        List<NamedDisclosure> disclosures) {

    static final String NAME = "manifest.json";

    private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Pattern FILE = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*");

    private static final int LONGEST_NAME = 512;

    /** @param bytes how many */
    record NamedFile(String sha256, long bytes) {}

    record NamedDisclosure(String id, long version, String sha256, String file) {}

    static Manifest read(Json.Obj json) throws Malformed {
        if (!json.text("format").equals("ledger-export/1")) {
            throw new Malformed("it is of another format than ledger-export/1");
        }
        if (json.count("from") != 0) {
            throw new Malformed("it does not begin with entry 0");
        }
        return new Manifest(
                member(json),
                json.count("entries"),
                files(json),
                Checkpoint.read(json.object("checkpoint")),
                publicKeys(json),
                texts(json.array("keyIds")),
                disclosures(json));
    }

    private static @Nullable String member(Json.Obj json) throws Malformed {
        var member = json.textOrNull("member");
        return switch (json.text("scope")) {
            case "all" -> {
                if (member != null) {
                    throw new Malformed("it is of everybody and names a member");
                }
                yield null;
            }
            case "member" -> {
                if (member == null || !isUuid(member)) {
                    throw new Malformed("it is of one person and does not say of whom");
                }
                yield member;
            }
            default -> throw new Malformed("its scope is neither all nor member");
        };
    }

    private static Map<String, NamedFile> files(Json.Obj json) throws Malformed {
        Map<String, NamedFile> files = new LinkedHashMap<>();
        for (var element : json.array("files")) {
            var file = Json.object(element);
            var name = file.text("name");
            Sha256.parse(file.text("sha256"));
            if (!isFileName(name) || files.put(name, new NamedFile(file.text("sha256"), file.count("bytes"))) != null) {
                throw new Malformed("it names a file twice, or by a name that leads elsewhere");
            }
        }
        return files;
    }

    /** {@code publicKeys} is there when the checkpoints were not all signed by one key. */
    private static List<String> publicKeys(Json.Obj json) throws Malformed {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(json.text("publicKey"));
        if (json.members().containsKey("publicKeys")) {
            keys.addAll(texts(json.array("publicKeys")));
        }
        return List.copyOf(keys);
    }

    private static List<NamedDisclosure> disclosures(Json.Obj json) throws Malformed {
        List<NamedDisclosure> disclosures = new ArrayList<>();
        for (var element : json.array("disclosures")) {
            var disclosure = Json.object(element);
            var sha256 = disclosure.text("sha256");
            Sha256.parse(sha256);
            disclosures.add(new NamedDisclosure(
                    disclosure.text("id"), disclosure.count("version"), sha256, disclosure.text("file")));
        }
        return List.copyOf(disclosures);
    }

    private static List<String> texts(List<Json> elements) throws Malformed {
        List<String> texts = new ArrayList<>();
        for (var element : elements) {
            texts.add(Json.text(element));
        }
        return List.copyOf(texts);
    }

    static boolean isFileName(String name) {
        return name.length() <= LONGEST_NAME && FILE.matcher(name).matches();
    }

    /** Bare and in lower case. */
    static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
