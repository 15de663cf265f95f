package ai.jules.local;

import ai.jules.platform.security.Role;
import ai.jules.platform.time.OffsetClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the consent ledger: an export to unpack, one person's story, or where they stood. Of a phone number it asks about
 * everybody who ever had it; the number goes in a body and is never printed. In the ledger the looker is always the id of
 * {@link #NAME}.
 */
public final class AuditCommand {

    /** Who the ledger says has looked. */
    static final String NAME = "jules audit";

    private static final String USAGE = "usage: ./jules audit export --out DIR [--member ID | --phone +12025550101]\n"
            + "       ./jules audit state --member ID | --phone +12025550101 [--at 2026-11-23T18:00:00Z]\n"
            + "       ./jules audit story --member ID | --phone +12025550101       (all with [--port N] [--data DIR])";
    private static final String MANIFEST = "manifest.json";

    private final Choice choice;
    private final ApiDoor door;

    private AuditCommand(Choice choice) {
        this.choice = choice;
        this.door = new ApiDoor(choice.options, NAME, Role.AUDITOR);
    }

    public static void main(String... arguments) {
        try {
            run(arguments).forEach(System.out::println);
        } catch (StartFailure failure) {
            System.err.println("jules: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** @return what to print */
    static List<String> run(String... arguments) {
        var choice = Choice.of(arguments);
        var command = new AuditCommand(choice);
        return switch (choice.what) {
            case EXPORT -> command.export();
            case STATE -> command.state();
            case STORY -> command.story();
        };
    }

    enum What {
        EXPORT,
        STATE,
        STORY
    }

    /**
     * @param out where an export goes
     * @param member about whom; with no phone either, everybody
     * @param at as of when; null for now
     */
    record Choice(
            Options options,
            What what,
            @Nullable Path out,
            @Nullable UUID member,
            @Nullable String phone,
            @Nullable Instant at) {

        static Choice of(String... arguments) {
            var others = new ArrayList<String>();
            What what = null;
            Path out = null;
            UUID member = null;
            String phone = null;
            Instant at = null;
            for (int i = 0; i < arguments.length; i++) {
                var value = i + 1 < arguments.length ? arguments[i + 1] : "";
                switch (arguments[i]) {
                    case "export" -> what = What.EXPORT;
                    case "state" -> what = What.STATE;
                    case "story" -> what = What.STORY;
                    case "--out" -> {
                        out = value.isEmpty() ? null : Path.of(value);
                        i++;
                    }
                    case "--member" -> {
                        member = member(value);
                        i++;
                    }
                    case "--phone" -> {
                        phone = value;
                        i++;
                    }
                    case "--at" -> {
                        at = time(value);
                        i++;
                    }
                    default -> {
                        others.addAll(List.of(arguments[i], value));
                        i++;
                    }
                }
            }
            boolean ofOne = (member == null) != (phone == null);
            boolean possible = what == What.EXPORT ? out != null && at == null : ofOne && out == null;
            if (what == null || !possible || what == What.STORY && at != null || member != null && phone != null) {
                throw new StartFailure(USAGE);
            }
            return new Choice(
                    Options.parse(others.toArray(String[]::new)),
                    what,
                    out == null ? null : out.toAbsolutePath().normalize(),
                    member,
                    phone,
                    at);
        }

        private static UUID member(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new StartFailure("--member is the bare id of a person");
            }
        }

        private static Instant time(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new StartFailure("--at is a time such as 2026-11-23T18:00:00Z");
            }
        }
    }

    /** Everybody who ever had the number, and where they stood. */
    private JsonNode people() {
        var question = new LinkedHashMap<String, Object>();
        question.put("phone", choice.phone);
        question.put("at", choice.at);
        var people = door.post("/audit/people", question);
        if (people.path("members").isEmpty()) {
            throw new StartFailure("nobody is known to have had that number");
        }
        return people;
    }

    private List<UUID> members() {
        return choice.member != null
                ? List.of(choice.member)
                : people().path("members")
                        .valueStream()
                        .map(it -> UUID.fromString(it.path("memberId").asString()))
                        .toList();
    }

    private List<String> state() {
        if (choice.member != null) {
            var at = choice.at == null ? new OffsetClock(choice.options.data().resolve("clock")).instant() : choice.at;
            return List.of(state(door.get("/audit/consent/state?memberId=" + choice.member + "&at=" + at)));
        }
        var people = people();
        var lines = new ArrayList<>(
                people.path("members").valueStream().map(AuditCommand::state).toList());
        var suppression = people.path("suppression");
        lines.add(
                suppression.isObject()
                        ? "number suppressed since %s, entry %d"
                                .formatted(
                                        suppression.path("since").asString(),
                                        suppression.path("sequence").asLong())
                        : "number not suppressed");
        return lines;
    }

    private static String state(JsonNode state) {
        return "%s %s%s"
                .formatted(
                        state.path("memberId").asString(),
                        state.path("state").asString(),
                        state.path("since").isString()
                                ? " since " + state.path("since").asString() + ", entry "
                                        + state.path("sequence").asLong()
                                : "");
    }

    /** Every entry as JSON, a line each, newest first. */
    private List<String> story() {
        var lines = new ArrayList<String>();
        for (var member : members()) {
            var cursor = "";
            do {
                var page = door.get("/audit/consent?limit=100&memberId=" + member + cursor);
                page.path("items").forEach(entry -> lines.add(entry.toString()));
                var next = page.path("next");
                cursor = next.isString() ? "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8) : "";
            } while (!cursor.isEmpty());
        }
        return lines;
    }

    /** Of a number: a directory for each person, which the verifier checks by itself. */
    private List<String> export() {
        var out = java.util.Objects.requireNonNull(choice.out);
        var draft = out.resolveSibling(out.getFileName() + ".partial");
        try {
            if (Files.exists(out)) {
                throw new StartFailure(out + " exists already");
            }
            PostgresBinaries.delete(draft);
            Files.createDirectories(draft);
            if (choice.phone == null) {
                download(choice.member, draft);
            } else {
                for (var member : members()) {
                    download(member, Files.createDirectories(draft.resolve(member.toString())));
                }
            }
            Files.move(draft, out);
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure("the export could not be written", e);
        }
        return List.of("exported to " + out);
    }

    private void download(@Nullable UUID member, Path directory) {
        door.get("/audit/export" + (member == null ? "" : "?memberId=" + member), body -> {
            unpack(body, directory);
            return directory;
        });
    }

    /** The manifest comes last: without it the export broke off. */
    static void unpack(InputStream packed, Path directory) throws IOException {
        var zip = new ZipInputStream(packed);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var file = directory.resolve(entry.getName()).normalize();
            if (!file.startsWith(directory)) {
                throw new StartFailure("the export names a file outside of it");
            }
            Files.createDirectories(file.getParent());
            Files.copy(zip, file);
        }
        if (Files.notExists(directory.resolve(MANIFEST))) {
            throw new StartFailure("the export broke off");
        }
    }
}
