package ai.jules.mealplan;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a dinner is on the plan, as a family is told: never a fraction. The words are plain ASCII; titles and names are as
 * plain as whoever gives them makes them.
 *
 * <p>Everybody who asked for the dish is named with the place they gave it, best place first, then by name. "Everyone's
 * pick" is what every voter named when two or more voted; a dish somebody wants just as much as others is their "pick",
 * since it has no place of its own; after three names the rest are counted; what nobody named is the "next best idea".
 *
 * @param option the dinner's number
 * @param text one sentence: {@code Lasagna: Maria's 1st, Leo's 3rd.}
 */
public record Explanation(int option, String text) {

    private static final int NAMED = 3;
    private static final String NAMELESS = "someone";

    /** One voter's word for a dish: where it stands with them, and how that is said. */
    private record Word(int position, String name, String place) {}

    /**
     * One for each dinner, in order of selection.
     *
     * @param titles the dish of an option number
     * @param names what a voter is called; who has no name is "someone"
     */
    public static List<Explanation> of(
            Vote vote, List<Round> rounds, IntFunction<String> titles, Function<String, @Nullable String> names) {
        return rounds.stream()
                .map(Round::option)
                .map(option -> new Explanation(option, titles.apply(option) + ": " + reason(vote, option, names) + "."))
                .toList();
    }

    /** All of them in one paragraph. */
    public static String together(List<Explanation> explanations) {
        return explanations.stream().map(Explanation::text).collect(Collectors.joining(" "));
    }

    private static String reason(Vote vote, int option, Function<String, @Nullable String> names) {
        var words = vote.ballots().entrySet().stream()
                .filter(voter -> voter.getValue().position(option).isPresent())
                .map(voter -> word(option, voter.getValue(), names.apply(voter.getKey())))
                .sorted(Comparator.comparingInt(Word::position).thenComparing(Word::name))
                .toList();
        if (words.isEmpty()) {
            return "next best idea";
        }
        if (words.size() > 1 && words.size() == vote.ballots().size()) {
            return "everyone's pick";
        }
        var named = words.stream()
                .limit(NAMED)
                .map(word -> word.name() + "'s " + word.place())
                .collect(Collectors.joining(", "));
        return words.size() > NAMED ? named + " and " + (words.size() - NAMED) + " more" : named;
    }

    private static Word word(int option, Ballot ballot, @Nullable String name) {
        int position = ballot.position(option).orElseThrow();
        return new Word(
                position,
                name == null || name.isBlank() ? NAMELESS : name,
                ballot.isSharing(option) ? "pick" : ordinal(position));
    }

    private static String ordinal(int number) {
        if (number % 100 / 10 == 1) {
            return number + "th";
        }
        return switch (number % 10) {
            case 1 -> number + "st";
            case 2 -> number + "nd";
            case 3 -> number + "rd";
            default -> number + "th";
        };
    }
}
