package ai.jules.local.transcript;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reply has to say; {@code {name}} in it stands for what a group of that name caught in an earlier reply. */
sealed interface Expectation {

    Pattern REFERENCE = Pattern.compile("\\{([a-z]+)}");

    /** @param caught what was caught before, by name */
    boolean isMetBy(String reply, Map<String, String> caught);

    /** What the named groups, {@code (?<name>...)}, catch in a reply that meets it. */
    default Map<String, String> caughtIn(String reply, Map<String, String> caught) {
        return Map.of();
    }

    /** {@code words}, {@code ...words...} or {@code /regular expression/}. */
    static Expectation parse(String text) {
        if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
            return new Matching(text.substring(1, text.length() - 1));
        }
        if (text.length() > 6 && text.startsWith("...") && text.endsWith("...")) {
            return new Holding(text.substring(3, text.length() - 3));
        }
        return new Exactly(text);
    }

    private static String filled(String text, Map<String, String> caught, UnaryOperator<String> quoted) {
        return REFERENCE.matcher(text).replaceAll(found -> {
            var value = caught.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : quoted.apply(value));
        });
    }

    record Exactly(String words) implements Expectation {
        @Override
        public boolean isMetBy(String reply, Map<String, String> caught) {
            return reply.equals(filled(words, caught, UnaryOperator.identity()));
        }
    }

    record Holding(String words) implements Expectation {
        @Override
        public boolean isMetBy(String reply, Map<String, String> caught) {
            return reply.contains(filled(words, caught, UnaryOperator.identity()));
        }
    }

    record Matching(String expression) implements Expectation {

        @Override
        public boolean isMetBy(String reply, Map<String, String> caught) {
            return matcher(reply, caught).matches();
        }

        @Override
        public Map<String, String> caughtIn(String reply, Map<String, String> caught) {
            var matcher = matcher(reply, caught);
            var groups = new HashMap<String, String>();
            if (matcher.matches()) {
                matcher.namedGroups().keySet().forEach(name -> groups.put(name, matcher.group(name)));
            }
            return groups;
        }

        private Matcher matcher(String reply, Map<String, String> caught) {
            return Pattern.compile(filled(expression, caught, Pattern::quote), Pattern.DOTALL)
                    .matcher(reply);
        }
    }
}
