package ai.jules.language;

import ai.jules.kitchen.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends slips of the thumb: a word nobody knows becomes the known word it is one letter away from (two from eight
 * letters
 * on), when there is exactly one nearest. Words that are words are never touched.
 */
final class Mending {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int LONGEST = 20;
    /** A text with more words nobody knows is no household's text, and is left as it is. */
    private static final int MOST_SLIPS = 24;

    private final Set<String> known;
    /** Known words by what is left of them without one letter; of long ones without two. */
    private final Map<String, List<String>> shortened = new HashMap<>();

    Mending(Set<String> vocabulary, Set<String> otherWords) {
        known = new HashSet<>(vocabulary);
        for (String word : vocabulary) {
            if (word.length() >= SHORTEST - 1 && word.length() <= LONGEST) {
                for (String shorter : shorter(word)) {
                    shortened
                            .computeIfAbsent(shorter, none -> new ArrayList<>(1))
                            .add(word);
                }
            }
        }
        known.addAll(otherWords);
    }

    boolean knows(String word) {
        return known.contains(word);
    }

    /** The tokens with their slips mended; {@code own} are words of the household: names, words of its titles;
     * {@code proper} are names as their author wrote them. */
    List<String> mend(List<String> tokens, Set<String> own, Set<String> proper) {
        List<String> mended = new ArrayList<>(tokens.size());
        int slips = 0;
        for (String token : tokens) {
            if (isClipped(token, own)) {
                mended.add(token + "g");
                continue;
            }
            boolean slip = !proper.contains(token) && isSlip(token, own);
            slips += slip ? 1 : 0;
            if (!slip || slips > MOST_SLIPS) {
                mended.add(token);
                continue;
            }
            String next = mended.size() + 1 < tokens.size() ? tokens.get(mended.size() + 1) : "";
            Optional<String> one = mend(token, own).map(word -> attributive(word, next));
            if (one.isPresent()) {
                mended.add(one.get());
            } else {
                mended.addAll(apart(token).orElse(List.of(token)));
            }
        }
        return mended;
    }

    /** "Cookin" and "this mornin" lost their last letter as they are spoken. */
    private boolean isClipped(String token, Set<String> own) {
        return token.length() > SHORTEST
                && token.endsWith("in")
                && !own.contains(token)
                && !KnownFoods.isFoodWord(token)
                && known.contains(token + "g");
    }

    /** In front of another food one stands for its sort: it is tomato sauce. */
    private static String attributive(String word, String next) {
        String one = Spelling.singular(word);
        return !next.isEmpty() && !one.equals(word) && KnownFoods.isKnown(one + " " + next) ? one : word;
    }

    private boolean isSlip(String token, Set<String> own) {
        if (token.length() < SHORTEST || token.length() > LONGEST || own.contains(token) || known.contains(token)) {
            return false;
        }
        if (CommonNames.isOne(token)) {
            return false;
        }
        if (token.startsWith("http") || !token.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return false;
        }
        boolean plural = token.endsWith("s")
                && known.contains(token.substring(0, token.length() - 1))
                && !(token.endsWith("os") && known.contains(token.substring(0, token.length() - 1) + "es"));
        boolean singular = !token.endsWith("os") && known.contains(Spelling.singular(token));
        boolean spelledOut = token.endsWith("ys") && known.contains(token.substring(0, token.length() - 2) + "ies");
        return (!plural && !singular || spelledOut) && !own.contains(token.substring(0, token.length() - 1));
    }

    private Optional<String> mend(String word, Set<String> own) {
        if (word.endsWith("ys") && known.contains(word.substring(0, word.length() - 2) + "ies")) {
            return Optional.of(word.substring(0, word.length() - 2) + "ies");
        }
        Optional<String> drawn = drawnOut(word);
        if (drawn.isPresent()) {
            return drawn;
        }
        Set<String> candidates = new HashSet<>();
        for (String shorter : shorter(word)) {
            candidates.addAll(shortened.getOrDefault(shorter, List.of()));
        }
        own.stream().filter(one -> Spelling.alike(word, one)).forEach(candidates::add);
        int best = Integer.MAX_VALUE;
        List<String> nearest = new ArrayList<>();
        for (String candidate : candidates) {
            if (!Spelling.alike(word, candidate) || !beginsAlike(word, candidate)) {
                continue;
            }
            int distance = Spelling.distance(word, candidate);
            if (distance < best) {
                best = distance;
                nearest.clear();
            }
            if (distance == best) {
                nearest.add(candidate);
            }
        }
        if (nearest.size() > 1) {
            List<String> doubled = nearest.stream()
                    .filter(candidate -> once(candidate).equals(once(word)))
                    .toList();
            if (doubled.size() == 1) {
                return Optional.of(doubled.getFirst());
            }
            List<String> turned = nearest.stream()
                    .filter(candidate -> letters(candidate).equals(letters(word)))
                    .toList();
            if (turned.size() == 1) {
                return Optional.of(turned.getFirst());
            }
            nearest.removeIf(candidate -> candidate.length() < word.length()
                    && nearest.stream().anyMatch(other -> other.length() >= word.length()));
        }
        return nearest.size() == 1 ? Optional.of(nearest.getFirst()) : sameSort(nearest);
    }

    /** "addmilk" is two words that lost their space; only when there is one way to part them. */
    private Optional<List<String>> apart(String word) {
        List<List<String>> ways = new ArrayList<>();
        for (int i = 2; i <= word.length() - 3; i++) {
            String first = word.substring(0, i);
            String second = word.substring(i);
            boolean begins = BEGINNINGS.contains(first) || i > 3 && KnownFoods.isFoodWord(first);
            if (begins && second.length() > 3 && KnownFoods.isFoodWord(second)) {
                ways.add(List.of(first, second));
            }
        }
        return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
    }

    private static final Set<String> BEGINNINGS = Set.of("add", "get", "buy", "got", "need", "grab");

    /** "pleeease" and "eggss": letters held too long. */
    private Optional<String> drawnOut(String word) {
        String once = once(word);
        String twice = word.replaceAll("(.)\\1{2,}", "$1$1");
        if (!twice.equals(word) && known.contains(twice)) {
            return Optional.of(twice);
        }
        return !once.equals(word) && (once.length() >= SHORTEST || !twice.equals(word)) && known.contains(once)
                ? Optional.of(once)
                : Optional.empty();
    }

    /** Letters that only changed places stay the same. */
    private static String letters(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static String once(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    /** "tomatoe" is near to tomato and tomatoes: the number does not matter. */
    private static Optional<String> sameSort(List<String> nearest) {
        long sorts = nearest.stream().map(Spelling::singular).distinct().count();
        return sorts == 1 ? nearest.stream().sorted().findFirst() : Optional.empty();
    }

    /** "sereal" and "karrots" begin as they sound. */
    private static final Set<String> SOUND_ALIKE = Set.of("sc", "cs", "kc", "ck");

    private static boolean beginsAlike(String word, String candidate) {
        return word.charAt(0) == candidate.charAt(0)
                || SOUND_ALIKE.contains("" + word.charAt(0) + candidate.charAt(0))
                || word.charAt(0) == candidate.charAt(1) && word.charAt(1) == candidate.charAt(0)
                || word.length() > candidate.length() && word.charAt(1) == candidate.charAt(0);
    }

    private static Set<String> shorter(String word) {
        Set<String> shorter = new HashSet<>(Arrays.asList(word));
        for (int i = 0; i < word.length(); i++) {
            String one = word.substring(0, i) + word.substring(i + 1);
            shorter.add(one);
            if (word.length() >= LONG) {
                for (int j = i; j < one.length(); j++) {
                    shorter.add(one.substring(0, j) + one.substring(j + 1));
                }
            }
        }
        return shorter;
    }
}
