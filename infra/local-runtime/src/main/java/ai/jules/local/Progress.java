package ai.jules.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what is being started and how long it took. */
final class Progress {

    private final PrintStream terminal;

    Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    void ready(String what, Duration took, String where) {
        say("  %-14s ready in %5.1f s   %s".formatted(what, seconds(took), where));
    }

    void stopped(String what, Duration took) {
        say("  %-14s stopped in %3.1f s".formatted(what, seconds(took)));
    }

    void say(String line) {
        terminal.printf(Locale.ROOT, "%s%n", line);
        terminal.flush();
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
