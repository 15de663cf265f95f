package ai.jules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a vote means on the paper: which options, in which order, by their numbers. */
public final class Ballots {

    private Ballots() {}

    /**
     * The ranks of a ballot, best first; options of one rank are tied, and none at all is a vote for nothing.
     *
     * @param titles of the options, numbered from 1
     * @param before what the same person's ballot says so far, for {@code 5 first}
     * @return empty when something is named that nobody can vote for, or that could be several options
     */
    public static Optional<List<List<Integer>>> read(VoteWish wish, List<String> titles, List<List<Integer>> before) {
        return switch (wish) {
            case VoteWish.Ranked(var ranks) -> ranked(ranks, titles);
            case VoteWish.Without(var said) ->
                numbers(said, titles)
                        .map(unwanted -> one(IntStream.rangeClosed(1, titles.size())
                                .boxed()
                                .filter(number -> !unwanted.contains(number))
                                .toList()));
            case VoteWish.First(var said) -> number(said, titles).map(number -> first(number, before));
            case VoteWish.NoneOfThem _ -> Optional.of(List.of());
        };
    }

    private static Optional<List<List<Integer>>> ranked(List<List<String>> said, List<String> titles) {
        List<List<Integer>> ranks = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        for (List<String> rank : said) {
            Optional<List<Integer>> numbers = numbers(rank, titles);
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            // "2 and tacos" says one option twice; the better place counts
            List<Integer> fresh = numbers.get().stream()
                    .distinct()
                    .filter(number -> !seen.contains(number))
                    .toList();
            seen.addAll(fresh);
            if (!fresh.isEmpty()) {
                ranks.add(fresh);
            }
        }
        return Optional.of(List.copyOf(ranks));
    }

    private static List<List<Integer>> one(List<Integer> rank) {
        return rank.isEmpty() ? List.of() : List.of(rank);
    }

    private static List<List<Integer>> first(int number, List<List<Integer>> before) {
        List<List<Integer>> ranks = new ArrayList<>();
        ranks.add(List.of(number));
        before.stream()
                .map(rank -> rank.stream().filter(other -> other != number).toList())
                .filter(rank -> !rank.isEmpty())
                .forEach(ranks::add);
        return List.copyOf(ranks);
    }

    private static Optional<List<Integer>> numbers(List<String> said, List<String> titles) {
        List<Integer> numbers = new ArrayList<>();
        for (String one : said) {
            Optional<Integer> number = number(one, titles);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }

    /** The one option that is meant. */
    static Optional<Integer> number(String said, List<String> titles) {
        if (said.matches("\\d{1,2}")) {
            return Optional.of(Integer.valueOf(said)).filter(number -> number >= 1 && number <= titles.size());
        }
        List<Integer> fitting = IntStream.rangeClosed(1, titles.size())
                .filter(number -> VoteGrammar.isSaid(said, titles.get(number - 1)))
                .boxed()
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        return fitting.stream()
                .filter(number -> FoodMatch.words(titles.get(number - 1)).equals(FoodMatch.words(said)))
                .findFirst();
    }

    /** The one option whose title stands in our words that somebody reacted to. */
    public static Optional<Integer> quoted(String quote, List<String> titles) {
        List<Integer> named = IntStream.rangeClosed(1, titles.size())
                .filter(number -> Plain.words(quote).contains(Plain.words(titles.get(number - 1))))
                .boxed()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
