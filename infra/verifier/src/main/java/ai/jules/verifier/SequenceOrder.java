package ai.jules.verifier;

import java.util.Map;
import java.util.TreeMap;

/** Which sequence numbers have come, kept as runs: a whole log is one run, however long it is. */
final class SequenceOrder {

    enum Step {
        /** The one behind the highest so far. */
        NEXT,
        /** Further on: those in between have not come, or not yet. */
        AHEAD,
        /** It was left out before. */
        LATE,
        AGAIN
    }

    /** First number to last number of each run. */
    private final TreeMap<Long, Long> runs = new TreeMap<>();

    private long highest = -1;

    Step take(long sequence) {
        var before = runs.floorEntry(sequence);
        if (before != null && before.getValue() >= sequence) {
            return Step.AGAIN;
        }
        var step = sequence < highest ? Step.LATE : sequence == highest + 1 ? Step.NEXT : Step.AHEAD;
        highest = Math.max(highest, sequence);
        long first = before != null && before.getValue() == sequence - 1 ? before.getKey() : sequence;
        var after = runs.remove(sequence + 1);
        runs.put(first, after == null ? sequence : after);
        return step;
    }

    /** Where an entry belongs that does not say its number. */
    long expected() {
        return highest + 1;
    }

    interface Gap {
        void between(long first, long last);
    }

    /** What never came, below the highest that did. */
    void gaps(Gap gap) {
        long next = 0;
        for (Map.Entry<Long, Long> run : runs.entrySet()) {
            if (run.getKey() > next) {
                gap.between(next, run.getKey() - 1);
            }
            next = run.getValue() + 1;
        }
    }
}
