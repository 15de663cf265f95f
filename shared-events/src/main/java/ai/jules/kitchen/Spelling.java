package ai.jules.kitchen;

import java.util.Locale;
import java.util.Map;

/** How far two words are apart, and what is the same word in another number. */
public final class Spelling {

    private static final int LONGEST = 40;

    /** Foods whose plural the rules would not undo. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("cookies", "cookie"),
            Map.entry("brownies", "brownie"),
            Map.entry("smoothies", "smoothie"),
            Map.entry("veggies", "veggie"),
            Map.entry("calories", "calorie"),
            Map.entry("chilies", "chili"),
            Map.entry("chillies", "chilli"),
            Map.entry("chilis", "chili"),
            Map.entry("chillis", "chilli"),
            Map.entry("kiwis", "kiwi"),
            Map.entry("zucchinis", "zucchini"),
            Map.entry("broccolis", "broccoli"),
            Map.entry("salamis", "salami"),
            Map.entry("raviolis", "ravioli"),
            Map.entry("paninis", "panini"),
            Map.entry("quiches", "quiche"),
            Map.entry("brioches", "brioche"),
            Map.entry("ganaches", "ganache"),
            Map.entry("molasses", "molasses"));

    private Spelling() {}

    /** Letters to change, add, drop or swap to get from one word to the other; words over 40 letters are only equal or not. */
    public static int distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        int rows = one.length();
        int columns = other.length();
        if (rows > LONGEST || columns > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= columns; j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = best;
            }
        }
        return cost[rows][columns];
    }

    /** Whether two words are the same but for a slip: one letter from four letters on, two from eight on. */
    public static boolean alike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
        return Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
    }

    /** The word in lower case and in the singular: {@code Berries} is {@code berry}, {@code Tomatoes} is {@code tomato}. */
    public static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String irregular = IRREGULAR.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (lower.length() < 4 || lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is")) {
            return lower;
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("leaves") || lower.endsWith("loaves") || lower.endsWith("halves")) {
            return lower.substring(0, lower.length() - 3) + "f";
        }
        if (lower.endsWith("oes")
                || lower.endsWith("ches")
                || lower.endsWith("shes")
                || lower.endsWith("xes")
                || lower.endsWith("sses")) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
