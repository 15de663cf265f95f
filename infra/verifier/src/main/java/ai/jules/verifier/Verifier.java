package ai.jules.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;

/** {@code java -jar verifier.jar DIR [--since older-checkpoint.json] [--key public-key-base64]...} */
public final class Verifier {

    static final int NOTHING_FOUND = 0;
    static final int FINDINGS = 1;
    static final int UNREADABLE = 2;

    private Verifier() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments));
    }

    /**
     * Returns the exit status: 0 when nothing was found, 1 for findings, 2 when the directory, the older checkpoint or
     * the command line could not be read.
     */
    static int run(PrintStream out, String... arguments) {
        var report = new Report(out);
        try {
            var options = Options.of(arguments);
            if (!Files.isRegularFile(options.directory().resolve(Manifest.NAME), LinkOption.NOFOLLOW_LINKS)) {
                report.line("cannot read: there is no directory with a " + Manifest.NAME);
                return UNREADABLE;
            }
            new Examination(options, report).examine();
            report.end();
            return report.findings() == 0 ? NOTHING_FOUND : FINDINGS;
        } catch (IllegalArgumentException e) {
            report.line("cannot understand: " + e.getMessage());
            report.line(Options.USAGE);
        } catch (IOException e) {
            report.line("cannot read: " + e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            report.line("cannot go on: " + e.getClass().getSimpleName());
        }
        return UNREADABLE;
    }
}
