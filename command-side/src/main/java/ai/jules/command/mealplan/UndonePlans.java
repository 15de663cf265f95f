package ai.jules.command.mealplan;

import ai.jules.command.household.WeekView;
import ai.jules.command.mealplan.PlanView.State;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.commands.PlanCommand.ReadPlan;
import ai.jules.commands.PlanCommand.TakeBackOnPlan;
import ai.jules.commands.PlanCommand.UndoOnPlan;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.commands.WeekCommand.ClaimDays;
import ai.jules.commands.WeekCommand.ReadWeek;
import ai.jules.commands.WeekCommand.ReleaseDays;
import ai.jules.kernel.PlanId;
import ai.jules.platform.messaging.LocalCommands;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Takes something back on a plan, and sees to it that a day that was planned by hand and is planned no more can be voted on
 * again, and that one whose dinner is brought back belongs to its plan as before.
 */
@Component
class UndonePlans {

    private final LocalCommands commands;

    UndonePlans(LocalCommands commands) {
        this.commands = commands;
    }

    @CommandHandler
    TakingBack<PlanThing> undo(UndoOnPlan command, MetaData metadata) {
        var asking = Asking.within(commands, metadata);
        var plan = command.plan();
        WeekView week = asking.ask(new ReadWeek(plan.household()));
        boolean gaveItsDaysBack = !week.days().containsValue(plan);
        if (gaveItsDaysBack && week.days().containsKey(plan.first())) {
            // another plan has the day by now
            return new TooLate<>();
        }
        TakingBack<PlanThing> outcome = asking.ask(new TakeBackOnPlan(plan, command.by(), command.action()));
        if (outcome instanceof TakenBack<PlanThing> back && isAboutDinners(back)) {
            if (gaveItsDaysBack) {
                asking.tell(new ClaimDays(plan.household(), command.by(), broughtBack(back)));
            } else if (isPlannedNoMore(asking, plan)) {
                asking.tell(new ReleaseDays(plan.household(), command.by(), plan));
            }
            asking.tell(new WriteShopping(plan));
        }
        return outcome;
    }

    private static boolean isAboutDinners(TakenBack<PlanThing> back) {
        return back.steps().stream()
                .anyMatch(step -> step.from() instanceof PlanThing.Planned || step.to() instanceof PlanThing.Planned);
    }

    private static List<LocalDate> broughtBack(TakenBack<PlanThing> back) {
        return back.steps().stream()
                .map(Step::to)
                .filter(PlanThing.Planned.class::isInstance)
                .map(thing -> ((PlanThing.Planned) thing).date())
                .toList();
    }

    /** The days of a vote stay with what came of it. */
    private static boolean isPlannedNoMore(Asking asking, PlanId plan) {
        PlanView view = asking.ask(new ReadPlan(plan));
        return view.days().isEmpty()
                && view.poll().map(PlanView.Poll::state).orElse(State.ABANDONED) == State.ABANDONED;
    }
}
