package ai.jules.command.mealplan;

import ai.jules.command.undo.Reversal;
import java.util.Optional;

/**
 * How something about a plan goes back: the dinners of one action together, because what was swapped must not be on two days
 * afterwards; everything else by itself.
 */
record PlanReversal() implements Reversal<PlanThing> {

    @Override
    public String kin(PlanThing thing) {
        return switch (thing) {
            case PlanThing.Planned _ -> "dinners";
            case PlanThing.Voted(var voter, var _) -> "ballot " + voter;
            case PlanThing.Cooks(var date, var _) -> "cook " + date;
        };
    }

    @Override
    public Optional<PlanThing> revert(PlanThing now, PlanThing before, PlanThing after) {
        return now.equals(after) ? Optional.of(before) : Optional.empty();
    }

    @Override
    public boolean hasRoomFor(PlanThing thing) {
        return true;
    }
}
