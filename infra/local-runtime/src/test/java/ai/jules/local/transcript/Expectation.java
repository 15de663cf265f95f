package ai.jules.local.transcript;

import java.util.regex.Pattern;

/** What a reply has to say. */
sealed interface Expectation {

    boolean isMetBy(String reply);

    /** {@code words}, {@code ...words...} or {@code /regular expression/}. */
    static Expectation parse(String text) {
        if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
            return new Matching(Pattern.compile(text.substring(1, text.length() - 1), Pattern.DOTALL));
        }
        if (text.length() > 6 && text.startsWith("...") && text.endsWith("...")) {
            return new Holding(text.substring(3, text.length() - 3));
        }
        return new Exactly(text);
    }

    record Exactly(String words) implements Expectation {
        @Override
        public boolean isMetBy(String reply) {
            return reply.equals(words);
        }
    }

    record Holding(String words) implements Expectation {
        @Override
        public boolean isMetBy(String reply) {
            return reply.contains(words);
        }
    }

    record Matching(Pattern pattern) implements Expectation {
        @Override
        public boolean isMetBy(String reply) {
            return pattern.matcher(reply).matches();
        }
    }
}
