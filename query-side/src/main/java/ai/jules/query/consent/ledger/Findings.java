package ai.jules.query.consent.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts all, keeps the first hundred. */
final class Findings {

    private static final int KEPT = 100;

    private final List<Finding> first = new ArrayList<>();
    private long count;

    void add(Finding.Kind kind, @Nullable Long sequence, String about) {
        count++;
        if (first.size() < KEPT) {
            first.add(new Finding(kind, sequence, about));
        }
    }

    long count() {
        return count;
    }

    List<Finding> first() {
        return first;
    }
}
