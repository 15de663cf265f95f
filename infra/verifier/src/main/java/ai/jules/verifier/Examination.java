package ai.jules.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All checks of one export, one after the other. */
final class Examination {

    /** A manifest names a checkpoint for each hour of many years. */
    private static final long LARGEST_DOCUMENT = 64L << 20;

    private final Options options;
    private final Report report;

    Examination(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    void examine() throws IOException {
        Manifest manifest;
        KnownKeys keys;
        try {
            manifest = Manifest.read(document(options.directory().resolve(Manifest.NAME)));
        } catch (Malformed e) {
            report.finding(Finding.MALFORMED, Manifest.NAME + ": " + e.getMessage());
            return;
        }
        try {
            keys = keys(manifest);
        } catch (Malformed e) {
            report.finding(Finding.MALFORMED, Manifest.NAME + ": " + e.getMessage());
            return;
        }
        new FilesCheck(options.directory(), manifest, report).check();
        var disclosures = new DisclosuresCheck(options.directory(), manifest, report);
        disclosures.check();
        var checkpoints = new CheckpointsCheck(manifest, keys, report);
        checkpoints.checkCurrent();
        for (var name : manifest.files().keySet()) {
            if (name.startsWith("checkpoints/")) {
                earlier(checkpoints, name);
            }
        }
        since(checkpoints);
        entries(manifest, checkpoints, disclosures);
    }

    private KnownKeys keys(Manifest manifest) throws Malformed {
        var named = KnownKeys.of(manifest.publicKeys(), false);
        if (options.keys().isEmpty()) {
            report.note("the key " + manifest.checkpoint().keyId()
                    + " is only the one the export itself names; --key checks against one you know");
            return named;
        }
        try {
            return KnownKeys.of(options.keys(), true);
        } catch (Malformed e) {
            throw new IllegalArgumentException("--key: " + e.getMessage());
        }
    }

    /** A file that is not there was found already. */
    private void earlier(CheckpointsCheck checkpoints, String name) throws IOException {
        var file = options.directory().resolve(name);
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            checkpoints.addEarlier(name, Checkpoint.read(document(file)));
        } catch (Malformed e) {
            report.finding(Finding.MALFORMED, name + ": " + e.getMessage());
        }
    }

    private void since(CheckpointsCheck checkpoints) throws IOException {
        if (options.since() == null) {
            return;
        }
        try {
            checkpoints.addKept(Checkpoint.read(document(options.since())));
        } catch (Malformed e) {
            report.finding(Finding.MALFORMED, "the checkpoint given with --since: " + e.getMessage());
        }
    }

    private void entries(Manifest manifest, CheckpointsCheck checkpoints, DisclosuresCheck disclosures)
            throws IOException {
        boolean complete = true;
        for (var name : required(manifest)) {
            if (!manifest.files().containsKey(name)) {
                report.finding(Finding.FILE_ALTERED, name + " is not named by the manifest");
            }
            complete &= Files.isRegularFile(options.directory().resolve(name));
        }
        if (complete) {
            new EntriesCheck(options.directory(), manifest, checkpoints, disclosures, report).check();
        }
    }

    private static List<String> required(Manifest manifest) {
        return manifest.member() == null
                ? List.of(EntriesCheck.NAME, CsvFile.NAME)
                : List.of(EntriesCheck.NAME, CsvFile.NAME, ProofsFile.NAME);
    }

    private static Json.Obj document(Path file) throws IOException, Malformed {
        if (Files.size(file) > LARGEST_DOCUMENT) {
            throw new Malformed("it is too large");
        }
        return Json.object(JsonReader.read(Files.readAllBytes(file)));
    }
}
