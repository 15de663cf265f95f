package ai.jules.command.mealplan;

import ai.jules.commands.PlanCommand.OpenPoll;
import java.util.HashSet;

/** What can be voted on at all. */
final class Questions {

    private Questions() {}

    /** Throws {@link IllegalArgumentException} when nobody could answer, or the answer would be no plan. */
    static void check(OpenPoll command) {
        if (command.electorate().isEmpty()) {
            throw new IllegalArgumentException("somebody has to be asked");
        }
        var dinners = command.dinners();
        if (dinners.isEmpty()
                || !dinners.equals(dinners.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("dinners are days in order");
        }
        if (command.options().isEmpty()) {
            throw new IllegalArgumentException("there has to be something to choose");
        }
        for (int i = 0; i < command.options().size(); i++) {
            if (command.options().get(i).number() != i + 1) {
                throw new IllegalArgumentException("options are numbered from 1, best first");
            }
        }
        if (new HashSet<>(command.electorate()).size() < command.electorate().size()) {
            throw new IllegalArgumentException("everybody is asked once");
        }
    }
}
