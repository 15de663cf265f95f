package ai.jules.mealplan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything a tally depends on. Who has these six has the result; they are kept with every settled plan. Voters are known
 * by their ids as text and sorted by them, so that no map's order is ever seen in a result.
 *
 * @param options how many there are in the poll (m), numbered from 1 by candidate score, best first
 * @param dinners how many are wanted (d); more than there are options gives all options
 * @param ballots the last one of everybody who voted
 * @param balances what voters got more (or, below zero, less) than the others in earlier weeks; 0 for who is not in it
 * @param recent in how many dinners of settled plans of the last 28 days an option appeared, by its number; 0 for what is
 *     not in it
 * @param barred options nobody may win with any more; they stay options, so that no ballot is worth less for them
 */
public record Vote(
        int options,
        int dinners,
        SortedMap<String, Ballot> ballots,
        SortedMap<String, Share> balances,
        SortedMap<Integer, Integer> recent,
        SortedSet<Integer> barred) {

    /** Throws {@link IllegalArgumentException} for a negative number, or a number that is no option of this poll. */
    public Vote {
        if (options < 0 || dinners < 0) {
            throw new IllegalArgumentException("options and dinners are counted from 0");
        }
        ballots = sorted(ballots);
        balances = sorted(balances);
        recent = sorted(recent);
        barred = Collections.unmodifiableSortedSet(new TreeSet<>(List.copyOf(barred)));
        for (var ballot : ballots.values()) {
            if (!ballot.isWithin(options)) {
                throw new IllegalArgumentException("a ballot names an option the poll does not have");
            }
        }
        recent.forEach((option, appearances) -> {
            if (option < 1 || option > options || appearances < 0) {
                throw new IllegalArgumentException("appearances are those of the poll's options");
            }
        });
    }

    /** With nothing barred. */
    public Vote(
            int options,
            int dinners,
            SortedMap<String, Ballot> ballots,
            SortedMap<String, Share> balances,
            SortedMap<Integer, Integer> recent) {
        this(options, dinners, ballots, balances, recent, Collections.emptySortedSet());
    }

    Share balance(String voter) {
        return balances.getOrDefault(voter, Share.ZERO);
    }

    int appearances(int option) {
        return recent.getOrDefault(option, 0);
    }

    /** A copy in the keys' own order, whatever comparator the given map has. */
    private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> given) {
        var own = new TreeMap<K, V>();
        own.putAll(given);
        return Collections.unmodifiableSortedMap(own);
    }
}
