package ai.jules.language;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** About when a household votes on its dinners, and for which days. What is not said stays as it is. */
public sealed interface RhythmWish extends Wish {

    /** {@code vote on sundays at 9am}; at least one of both. */
    record Opens(Optional<DayOfWeek> day, Optional<LocalTime> at) implements RhythmWish {}

    /** {@code close the vote sunday 8pm}; at least one of both. */
    record Closes(Optional<DayOfWeek> day, Optional<LocalTime> at) implements RhythmWish {}

    /** {@code plan monday to thursday}: these days and no other. */
    record DinnersOn(Set<DayOfWeek> days) implements RhythmWish {

        public DinnersOn {
            days = sorted(days);
        }
    }

    /** {@code plan saturdays too}. */
    record DinnersAlsoOn(Set<DayOfWeek> days) implements RhythmWish {

        public DinnersAlsoOn {
            days = sorted(days);
        }
    }

    /** {@code no dinners on fridays}: of every week, not of this one. */
    record NoDinnersOn(Set<DayOfWeek> days) implements RhythmWish {

        public NoDinnersOn {
            days = sorted(days);
        }
    }

    /** {@code plan 4 dinners a week}; any number, also one no week has room for. */
    record DinnersAWeek(int number) implements RhythmWish {}

    /** {@code stop the weekly vote}, {@code start the weekly vote again}. */
    record VotesByItself(boolean automatic) implements RhythmWish {}

    /** {@code when do we vote}. */
    record ShowRhythm() implements RhythmWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    @Override
    default boolean writes() {
        return true;
    }

    private static Set<DayOfWeek> sorted(Set<DayOfWeek> days) {
        return Collections.unmodifiableSet(new TreeSet<>(days));
    }
}
