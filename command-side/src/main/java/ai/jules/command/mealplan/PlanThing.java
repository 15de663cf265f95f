package ai.jules.command.mealplan;

import ai.jules.events.mealplan.Dinner;
import ai.jules.kernel.Diner;
import ai.jules.kernel.MemberId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/** Something about a plan that can be taken back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface PlanThing {

    /** A ballot. */
    record Voted(MemberId voter, List<List<Integer>> ranks) implements PlanThing {}

    /** What there is on a day. */
    record Planned(LocalDate date, Dinner dinner) implements PlanThing {}

    /** Who cooks on a day. */
    record Cooks(LocalDate date, Diner cook) implements PlanThing {}
}
