package ai.jules.mealplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What one voter wants, by option numbers from 1: ranks, best first, and in a rank what is wanted alike. An option that is
 * not named gets nothing from this voter. A ballot without ranks is a vote too: "none of these".
 *
 * @param ranks none of them empty, no option twice; within a rank the numbers ascend, whatever order they were given in
 */
public record Ballot(List<List<Integer>> ranks) {

    /** Of somebody who wants none of the options. */
    public static final Ballot NONE = new Ballot(List.of());

    /** Throws {@link IllegalArgumentException} for an empty rank, an option named twice, or a number below 1. */
    public Ballot {
        ranks = ranks.stream().map(rank -> rank.stream().sorted().toList()).toList();
        var named = new HashSet<Integer>();
        for (var rank : ranks) {
            if (rank.isEmpty()) {
                throw new IllegalArgumentException("a rank holds one option or more");
            }
            for (int option : rank) {
                if (option < 1) {
                    throw new IllegalArgumentException("options are numbered from 1");
                }
                if (!named.add(option)) {
                    throw new IllegalArgumentException("a ballot names an option once");
                }
            }
        }
    }

    /** One option a rank, best first: "2 5 1". */
    public static Ballot ranked(int... options) {
        return new Ballot(IntStream.of(options).mapToObj(List::of).toList());
    }

    /** All of them alike: "either tacos or pizza". */
    public static Ballot alike(Collection<Integer> options) {
        return options.isEmpty() ? NONE : new Ballot(List.of(List.copyOf(options)));
    }

    /** All others of {@code options} alike: "anything but 4"; {@link #NONE} when no other is left. */
    public static Ballot anythingBut(int options, Collection<Integer> unwanted) {
        return alike(IntStream.rangeClosed(1, options)
                .boxed()
                .filter(option -> !unwanted.contains(option))
                .toList());
    }

    /** The same ballot with one option ahead of all others, whether it was named before or not: "actually 5 first". */
    public Ballot withFirst(int option) {
        var changed = new ArrayList<List<Integer>>();
        changed.add(List.of(option));
        for (var rank : ranks) {
            var others = rank.stream().filter(other -> other != option).toList();
            if (!others.isEmpty()) {
                changed.add(others);
            }
        }
        return new Ballot(changed);
    }

    /** Whether every option named is one of {@code options} many. */
    public boolean isWithin(int options) {
        return ranks.stream().flatMap(List::stream).allMatch(option -> option <= options);
    }

    /** Where an option stands, from 1; those wanted alike stand at the first of their places. Empty when it is not named. */
    public OptionalInt position(int option) {
        int position = 1;
        for (var rank : ranks) {
            if (rank.contains(option)) {
                return OptionalInt.of(position);
            }
            position += rank.size();
        }
        return OptionalInt.empty();
    }

    /** Whether somebody wants other options just as much as this one. */
    boolean isSharing(int option) {
        return ranks.stream().anyMatch(rank -> rank.size() > 1 && rank.contains(option));
    }

    /**
     * What an option is worth to this voter: {@code (m + 1 - r) / m} for the r-th of m options, nothing when it is not
     * named.
     */
    Share utility(int option, int options) {
        var position = position(option);
        return position.isEmpty() ? Share.ZERO : Share.of(options + 1L - position.getAsInt(), options);
    }
}
