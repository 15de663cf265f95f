package ai.jules.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The directory holds the files of the manifest, byte for byte, and no others. */
final class FilesCheck {

    private final Path directory;
    private final Manifest manifest;
    private final Report report;

    FilesCheck(Path directory, Manifest manifest, Report report) {
        this.directory = directory;
        this.manifest = manifest;
        this.report = report;
    }

    void check() throws IOException {
        int whole = 0;
        for (var entry : manifest.files().entrySet()) {
            whole += isWhole(entry.getKey(), entry.getValue()) ? 1 : 0;
        }
        try (var files = Files.walk(directory)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file))
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(name ->
                            !name.equals(Manifest.NAME) && !manifest.files().containsKey(name))
                    .sorted()
                    .forEach(name -> report.finding(Finding.FILE_ALTERED, name + " is not named by the manifest"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        report.checked("files: " + whole + " of " + manifest.files().size() + " are as the manifest says");
    }

    private boolean isWhole(String name, Manifest.NamedFile named) throws IOException {
        var file = directory.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            report.finding(Finding.FILE_ALTERED, name + " is absent");
            return false;
        }
        if (Files.size(file) != named.bytes() || !Sha256.hex(Sha256.file(file)).equals(named.sha256())) {
            report.finding(Finding.FILE_ALTERED, name + " holds other bytes than the manifest says");
            return false;
        }
        return true;
    }
}
