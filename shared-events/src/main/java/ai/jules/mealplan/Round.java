package ai.jules.mealplan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One dinner won.
 *
 * @param option its number
 * @param score what it won with; 0 when nobody asked for any option that was left
 * @param got what every voter has got so far, this dinner included (s), by voter
 */
public record Round(int option, Share score, SortedMap<String, Share> got) {

    public Round {
        got = Collections.unmodifiableSortedMap(new TreeMap<>(got));
    }
}
