package ai.jules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a saying must hold for a pattern to fit: of each list at least one. Found in the pattern's own text, so that most
 * patterns are ruled out by a few comparisons; where the text is not understood, less is needed.
 */
final class Needed {

    private static final int MOST = 3;
    private static final Pattern FLAGS = Pattern.compile("\\?[a-zA-Z-]+\\)");

    private final String regex;
    private int at;

    private Needed(String regex) {
        this.regex = regex;
    }

    /** The most telling lists of words, at most three; none when anything may fit. */
    static List<List<String>> by(String regex) {
        Needed needed = new Needed(regex);
        List<List<String>> all = needed.alternatives();
        return needed.at == regex.length()
                ? all.stream()
                        .sorted(Comparator.comparingDouble(Needed::likelihood))
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /** One of several ways, up to the bracket that closes them: where all need something, one of that is needed. */
    private List<List<String>> alternatives() {
        List<List<List<String>>> ways = new ArrayList<>();
        ways.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            ways.add(sequence());
        }
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        List<Optional<List<String>>> best = ways.stream()
                .map(way -> way.stream().min(Comparator.comparingDouble(Needed::likelihood)))
                .toList();
        return best.stream().allMatch(Optional::isPresent)
                ? List.of(best.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .distinct()
                        .toList())
                : List.of();
    }

    private List<List<String>> sequence() {
        List<List<String>> needed = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            char c = regex.charAt(at);
            if (c == '(') {
                end(run, needed);
                List<List<String>> group = group();
                if (!mayBeMissing()) {
                    needed.addAll(group);
                }
            } else if (c == '[' || c == '.' || c == '^' || c == '$' || isClass()) {
                end(run, needed);
                skip();
                mayBeMissing();
            } else {
                letter(run, needed);
            }
        }
        end(run, needed);
        return needed;
    }

    /** A letter that is said as it stands, unless what follows makes it optional. */
    private void letter(StringBuilder run, List<List<String>> needed) {
        at += regex.charAt(at) == '\\' ? 1 : 0;
        char letter = regex.charAt(at++);
        int before = at;
        boolean missing = mayBeMissing();
        if (!missing) {
            run.append(letter);
        }
        if (at > before) {
            end(run, needed);
        }
    }

    private static void end(StringBuilder run, List<List<String>> needed) {
        if (run.length() > 1) {
            needed.add(List.of(run.toString()));
        }
        run.setLength(0);
    }

    /** What a group in brackets needs; nothing when it only looks around. */
    private List<List<String>> group() {
        at++;
        Matcher flags = FLAGS.matcher(regex).region(at, regex.length());
        if (flags.lookingAt()) {
            at = flags.end();
            return List.of();
        }
        boolean looks = false;
        if (regex.startsWith("?", at)) {
            looks = Stream.of("?=", "?!", "?<=", "?<!").anyMatch(mark -> regex.startsWith(mark, at));
            char end = !looks && regex.startsWith("?<", at) ? '>' : ':';
            at = looks ? at + (regex.charAt(at + 1) == '<' ? 3 : 2) : regex.indexOf(end, at) + 1;
        }
        List<List<String>> inside = alternatives();
        at++;
        return looks ? List.of() : inside;
    }

    private boolean isClass() {
        return regex.charAt(at) == '\\' && Character.isLetterOrDigit(regex.charAt(at + 1));
    }

    /** Over one class of letters: {@code [a-z']}, {@code \\w}, {@code \\p{L}}, a dot. */
    private void skip() {
        if (regex.charAt(at) == '[') {
            at++;
            while (regex.charAt(at) != ']') {
                at += regex.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        } else if (regex.startsWith("\\p", at) || regex.startsWith("\\k", at)) {
            at = regex.indexOf(regex.charAt(at + 2) == '{' ? '}' : '>', at) + 1;
        } else if (regex.startsWith("\\u", at)) {
            at += 6;
        } else if (regex.startsWith("\\x", at)) {
            at = regex.charAt(at + 2) == '{' ? regex.indexOf('}', at) + 1 : at + 4;
        } else {
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
    }

    /** Reads how often the last part is said, and whether that may be never. */
    private boolean mayBeMissing() {
        if (at >= regex.length()) {
            return false;
        }
        char c = regex.charAt(at);
        boolean counted = c == '{';
        boolean never = c == '?' || c == '*' || counted && regex.charAt(at + 1) == '0';
        if (counted) {
            at = regex.indexOf('}', at);
        }
        if (counted || c == '?' || c == '*' || c == '+') {
            at++;
            at += at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+') ? 1 : 0;
        }
        return never;
    }

    /** How likely any text holds one of these, as a rule of thumb; only compared. */
    private static double likelihood(List<String> words) {
        return words.stream()
                .mapToDouble(word -> Math.pow(0.25, word.length() - 1))
                .sum();
    }
}
