package ai.jules.mealplan.candidates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the best that together make a good week. */
final class Selection {

    /** Of one cuisine and of one main food. */
    private static final int MOST_ALIKE = 2;

    private final List<Scored> ranked;
    private final int places;
    private final int mustSuit;
    private final List<Scored> taken = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private int unsuited;

    private Selection(List<Scored> ranked, int wanted, boolean diets) {
        this.ranked = ranked;
        this.places = Math.min(wanted, ranked.size());
        int suiting = (int) ranked.stream().filter(Scored::suitsAll).count();
        this.mustSuit = diets ? Math.min((places + 1) / 2, suiting) : 0;
    }

    /**
     * First one that is quick, then the best without the same thing three times, then, when that leaves places empty, the
     * best there is.
     *
     * @param ranked the best first
     * @param diets whether anybody keeps one: then half of the places are for dishes that go with all of them
     * @return the best first
     */
    static List<Scored> of(List<Scored> ranked, int wanted, boolean diets) {
        Selection selection = new Selection(ranked, wanted, diets);
        ranked.stream()
                .filter(scored -> scored.dish().isQuick() && selection.leavesRoom(scored))
                .findFirst()
                .ifPresent(selection::take);
        selection.fill(true);
        selection.fill(false);
        return selection.taken.stream().sorted(Scored.BEST_FIRST).toList();
    }

    private void fill(boolean varied) {
        for (Scored scored : ranked) {
            if (taken.size() == places) {
                return;
            }
            if (leavesRoom(scored) && (!varied || isVaried(scored)) && !taken.contains(scored)) {
                take(scored);
            }
        }
    }

    private void take(Scored scored) {
        taken.add(scored);
        unsuited += scored.suitsAll() ? 0 : 1;
        sorts(scored).forEach(sort -> alike.merge(sort, 1, Integer::sum));
    }

    private boolean leavesRoom(Scored scored) {
        return scored.suitsAll() || unsuited < places - mustSuit;
    }

    private boolean isVaried(Scored scored) {
        return sorts(scored).stream().allMatch(sort -> alike.getOrDefault(sort, 0) < MOST_ALIKE);
    }

    private static List<String> sorts(Scored scored) {
        List<String> sorts = new ArrayList<>();
        Optional.ofNullable(scored.dish().cuisine()).ifPresent(cuisine -> sorts.add("cuisine " + cuisine));
        scored.scan().main().ifPresent(main -> sorts.add("main " + main));
        return sorts;
    }
}
