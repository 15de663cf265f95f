package ai.jules.kitchen;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words to know, written as a cook would list them. */
final class Wordlist {

    private Wordlist() {}

    /** The words or phrases between commas and line breaks. */
    static Set<String> of(String list) {
        return Arrays.stream(list.strip().split("\\s*[,\\n]\\s*")).collect(Collectors.toUnmodifiableSet());
    }
}
