package ai.jules.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The words that people were shown are in the export, as they were shown. */
final class DisclosuresCheck {

    private final Path directory;
    private final Manifest manifest;
    private final Report report;
    private final Set<Inside.Terms> held = new HashSet<>();

    DisclosuresCheck(Path directory, Manifest manifest, Report report) {
        this.directory = directory;
        this.manifest = manifest;
        this.report = report;
    }

    void check() throws IOException {
        for (var named : manifest.disclosures()) {
            var name = "disclosures/" + named.id() + "." + named.version() + ".txt";
            if (!name.equals(named.file())
                    || !Manifest.isFileName(name)
                    || !manifest.files().containsKey(name)) {
                report.finding(Finding.MALFORMED, Manifest.NAME + ": the file of a disclosure is not where it belongs");
                continue;
            }
            var file = directory.resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Sha256.hex(Sha256.file(file)).equals(named.sha256())) {
                held.add(new Inside.Terms(named.id(), named.version(), named.sha256()));
            } else {
                report.finding(Finding.DISCLOSURE_ALTERED, name + " does not hold the words of the hash it goes by");
            }
        }
        report.checked(
                "disclosures: " + held.size() + " of " + manifest.disclosures().size() + " hold their words");
    }

    /** Whether the words of those terms are here. */
    boolean holds(Inside.Terms terms) {
        return held.contains(terms);
    }
}
