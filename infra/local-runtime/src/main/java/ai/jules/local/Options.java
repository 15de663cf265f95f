package ai.jules.local;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What a person may choose when starting Jules.
 *
 * @param port where the gateway listens; the phone listens on the next one
 * @param data the directory everything is kept in, absolute
 */
public record Options(int port, Path data) {

    private static final int DEFAULT_PORT = 8080;
    private static final String DEFAULT_DATA = ".jules";
    private static final int LAST_PORT = 65_534;

    public Options {
        if (port < 1 || port > LAST_PORT) {
            throw new StartFailure("--port must be between 1 and " + LAST_PORT);
        }
        data = data.toAbsolutePath().normalize();
    }

    /**
     * Reads {@code --port N} and {@code --data DIR}.
     *
     * @throws StartFailure for anything else
     */
    public static Options parse(String... arguments) {
        int port = DEFAULT_PORT;
        Path data = Path.of(DEFAULT_DATA);
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--port" -> port = number(valueOf(word, words));
                case "--data" -> data = Path.of(valueOf(word, words));
                default -> throw new StartFailure("unknown argument " + word + "; known are --port N and --data DIR");
            }
        }
        return new Options(port, data);
    }

    private static String valueOf(String word, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new StartFailure(word + " needs a value");
        }
        return words.next();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new StartFailure("--port must be a number");
        }
    }
}
