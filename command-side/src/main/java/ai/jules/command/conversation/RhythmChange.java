package ai.jules.command.conversation;

import ai.jules.events.week.Rhythm;
import ai.jules.language.RhythmWish;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the wishes of one text make of a rhythm. What they do not speak of stays as it is. */
sealed interface RhythmChange {

    /** In less nobody is reminded in time, and a vote that opens late does not open at all. */
    Duration LEAST_TO_VOTE = Duration.ofHours(3);

    int DAYS_OF_A_WEEK = 7;

    record To(Rhythm rhythm) implements RhythmChange {}

    /** @param why a sentence */
    record Impossible(String why) implements RhythmChange {}

    static RhythmChange of(Rhythm before, List<RhythmWish> wishes) {
        var days = dinnerDays(before, wishes);
        if (wishes.stream()
                .anyMatch(wish -> wish instanceof RhythmWish.DinnersAWeek(var number) && number > DAYS_OF_A_WEEK)) {
            return new Impossible("A week has seven days.");
        }
        if (days.isEmpty()) {
            return new Impossible("That leaves no dinner to plan; to end the votes, text: stop the weekly vote.");
        }
        var after = new Rhythm(
                automatic(before, wishes),
                last(wishes, RhythmWish.Opens.class, RhythmWish.Opens::day).orElse(before.opensOn()),
                last(wishes, RhythmWish.Opens.class, RhythmWish.Opens::at).orElse(before.opensAt()),
                last(wishes, RhythmWish.Closes.class, RhythmWish.Closes::day).orElse(before.closesOn()),
                last(wishes, RhythmWish.Closes.class, RhythmWish.Closes::at).orElse(before.closesAt()),
                days);
        return after.automatic() && open(after).compareTo(LEAST_TO_VOTE) < 0
                ? new Impossible("From " + RhythmTalk.moment(after.opensOn(), after.opensAt()) + " to "
                        + RhythmTalk.moment(after.closesOn(), after.closesAt())
                        + " is too short, a vote takes 3 hours. You can text both ends, like: open the vote sat 10am"
                        + " and close it sun 6pm.")
                : new To(after);
    }

    /** How long a vote is open: it closes at the first such day and time after it has opened. */
    private static Duration open(Rhythm rhythm) {
        var opens = sinceMonday(rhythm.opensOn(), rhythm.opensAt());
        var closes = sinceMonday(rhythm.closesOn(), rhythm.closesAt());
        return closes.compareTo(opens) > 0
                ? closes.minus(opens)
                : closes.plusDays(DAYS_OF_A_WEEK).minus(opens);
    }

    private static Duration sinceMonday(DayOfWeek day, LocalTime time) {
        return Duration.ofDays(day.getValue() - 1L).plusSeconds(time.toSecondOfDay());
    }

    /** Who says when the vote opens wants it to open. */
    private static boolean automatic(Rhythm before, List<RhythmWish> wishes) {
        boolean automatic = before.automatic();
        for (var wish : wishes) {
            automatic = switch (wish) {
                case RhythmWish.VotesByItself(var wanted) -> wanted;
                case RhythmWish.Opens _ -> true;
                case RhythmWish.Closes _,
                        RhythmWish.DinnersOn _,
                        RhythmWish.DinnersAlsoOn _,
                        RhythmWish.NoDinnersOn _,
                        RhythmWish.DinnersAWeek _,
                        RhythmWish.ShowRhythm _ -> automatic;
            };
        }
        return automatic;
    }

    private static <W, T> Optional<T> last(List<RhythmWish> wishes, Class<W> kind, Function<W, Optional<T>> said) {
        return wishes.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(wish -> said.apply(wish).stream())
                .reduce((_, later) -> later);
    }

    /** "4 dinners a week but never fridays" are four others. */
    private static Set<DayOfWeek> dinnerDays(Rhythm before, List<RhythmWish> wishes) {
        var never = EnumSet.noneOf(DayOfWeek.class);
        for (var wish : wishes) {
            if (wish instanceof RhythmWish.NoDinnersOn(var days)) {
                never.addAll(days);
            }
        }
        var dinners = EnumSet.copyOf(before.dinnerDays());
        for (var wish : wishes) {
            switch (wish) {
                case RhythmWish.DinnersOn(var days) -> {
                    dinners.clear();
                    dinners.addAll(days);
                }
                case RhythmWish.DinnersAlsoOn(var days) -> dinners.addAll(days);
                case RhythmWish.NoDinnersOn(var days) -> dinners.removeAll(days);
                case RhythmWish.DinnersAWeek(var number) -> {
                    dinners.clear();
                    EnumSet.complementOf(never).stream().limit(number).forEach(dinners::add);
                }
                case RhythmWish.Opens _, RhythmWish.Closes _, RhythmWish.VotesByItself _, RhythmWish.ShowRhythm _ -> {
                    // says nothing of the days
                }
            }
        }
        return dinners;
    }
}
