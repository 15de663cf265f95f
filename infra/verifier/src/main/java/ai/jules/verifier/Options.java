package ai.jules.verifier;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line.
 *
 * @param since a checkpoint that the auditor kept from an earlier time
 * @param keys base64, as the auditor knows them; none when the export is to be believed about its key
 */
record Options(Path directory, @Nullable Path since, List<String> keys) {

    static final String USAGE =
            "usage: java -jar verifier.jar DIR [--since older-checkpoint.json] [--key public-key-base64]...";

    /** @throws IllegalArgumentException when it cannot be understood */
    static Options of(String... arguments) {
        Path directory = null;
        Path since = null;
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            boolean valued = argument.equals("--since") || argument.equals("--key");
            if (valued && i + 1 == arguments.length) {
                throw new IllegalArgumentException("what " + argument + " stands for is not said");
            }
            switch (argument) {
                case "--since" -> since = path(arguments[++i]);
                case "--key" -> keys.add(arguments[++i]);
                default -> {
                    if (directory != null || argument.startsWith("--")) {
                        throw new IllegalArgumentException("one directory, and no other options");
                    }
                    directory = path(argument);
                }
            }
        }
        if (directory == null) {
            throw new IllegalArgumentException("no directory is named");
        }
        return new Options(directory, since, List.copyOf(keys));
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("a path is no path");
        }
    }
}
