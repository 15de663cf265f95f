package ai.jules.local;

import ai.jules.kernel.MemberId;
import ai.jules.platform.secrets.SecretSettings;
import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.platform.security.Tokens;
import ai.jules.platform.time.OffsetClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches an export of the consent ledger and unpacks it. The token is minted from the key file under DIR; in the ledger the
 * looker is always {@link #ID}: whoever can read that file can be anybody here.
 */
public final class AuditCommand {

    /** Who the ledger says has looked. */
    static final UUID ID = UUID.nameUUIDFromBytes("jules audit".getBytes(StandardCharsets.UTF_8));

    private static final String USAGE = "usage: ./jules audit export --out DIR [--member ID] [--port N] [--data DIR]";
    private static final String MANIFEST = "manifest.json";

    private AuditCommand() {}

    public static void main(String... arguments) {
        try {
            var choice = Choice.of(arguments);
            new AuditCommand().export(choice);
            System.out.println("exported to " + choice.out);
        } catch (StartFailure failure) {
            System.err.println("jules: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** @param member whose entries; null for everybody's */
    record Choice(Options options, Path out, @Nullable UUID member) {

        static Choice of(String... arguments) {
            var others = new ArrayList<String>();
            Path out = null;
            UUID member = null;
            boolean export = false;
            for (int i = 0; i < arguments.length; i++) {
                var value = i + 1 < arguments.length ? arguments[i + 1] : "";
                switch (arguments[i]) {
                    case "export" -> export = true;
                    case "--out" -> {
                        out = value.isEmpty() ? null : Path.of(value);
                        i++;
                    }
                    case "--member" -> {
                        member = member(value);
                        i++;
                    }
                    default -> {
                        others.addAll(List.of(arguments[i], value));
                        i++;
                    }
                }
            }
            if (!export || out == null) {
                throw new StartFailure(USAGE);
            }
            return new Choice(
                    Options.parse(others.toArray(String[]::new)),
                    out.toAbsolutePath().normalize(),
                    member);
        }

        private static UUID member(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new StartFailure("--member is the bare id of a person");
            }
        }
    }

    private void export(Choice choice) {
        var draft = choice.out.resolveSibling(choice.out.getFileName() + ".partial");
        try {
            if (Files.exists(choice.out)) {
                throw new StartFailure(choice.out + " exists already");
            }
            PostgresBinaries.delete(draft);
            Files.createDirectories(draft);
            download(choice, draft);
            Files.move(draft, choice.out);
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure("the export could not be fetched; does Jules run?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private static void download(Choice choice, Path directory) throws IOException, InterruptedException {
        var who = choice.member == null ? "" : "?memberId=" + choice.member;
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + choice.options.port() + "/api/v1/audit/export" + who))
                .header("Authorization", "Bearer " + token(choice.options.data()))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new StartFailure("the export was refused with status " + answer.statusCode());
                }
                unpack(body, directory);
            }
        }
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

    private static String token(Path directory) {
        var secrets = new Secrets(SecretSettings.inDirectory(directory.resolve("secrets")));
        return Tokens.issuing(secrets.signingKey(), secrets.verifyingKey(), new OffsetClock(directory.resolve("clock")))
                .issue(new Caller(new MemberId(ID), Optional.empty(), Role.AUDITOR));
    }
}
