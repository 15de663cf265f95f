package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends slips of the pen against words that are known. A known word is never a slip; a slip keeps its first letter, and
 * changes one letter from five letters on, two from eight on; shorter words only have two letters swapped.
 */
final class Slips {

    private static final int FAR = Integer.MAX_VALUE;

    private final Set<String> known;
    private final Map<Character, Set<String>> byFirst = new HashMap<>();

    Slips(Collection<String> known) {
        this.known = Set.copyOf(known);
        for (String word : this.known) {
            if (word.length() >= 4 && word.chars().allMatch(Character::isLetter)) {
                byFirst.computeIfAbsent(word.charAt(0), first -> new HashSet<>())
                        .add(word);
            }
        }
    }

    /** The known words nearest to an unknown one, in the order of letters; none for a known word. */
    List<String> nearest(String word) {
        if (known.contains(word) || word.length() < 4) {
            return List.of();
        }
        List<String> nearest = new ArrayList<>();
        int least = FAR;
        for (String candidate : byFirst.getOrDefault(word.charAt(0), Set.of())) {
            int distance = slip(word, candidate);
            if (distance < least) {
                nearest.clear();
                least = distance;
            }
            if (distance == least && distance < FAR) {
                nearest.add(candidate);
            }
        }
        nearest.sort(Comparator.naturalOrder());
        return nearest;
    }

    /** The only known word that near; empty for a known word, for none, and for several equally near. */
    Optional<String> mend(String word) {
        List<String> nearest = nearest(word);
        return nearest.size() == 1 ? Optional.of(nearest.getFirst()) : Optional.empty();
    }

    private static int slip(String word, String candidate) {
        int shorter = Math.min(word.length(), candidate.length());
        int allowed = shorter >= 8 ? 2 : 1;
        if (Math.abs(word.length() - candidate.length()) > allowed) {
            return FAR;
        }
        if (shorter < 5) {
            return sameLetters(word, candidate) ? 1 : FAR;
        }
        int distance = Spelling.distance(word, candidate);
        return distance <= allowed ? distance : FAR;
    }

    private static boolean sameLetters(String word, String candidate) {
        char[] one = word.toCharArray();
        char[] other = candidate.toCharArray();
        Arrays.sort(one);
        Arrays.sort(other);
        return Arrays.equals(one, other) && Spelling.distance(word, candidate) == 1;
    }
}
