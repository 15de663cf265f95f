package ai.jules.saga.mealplan;

import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.mealplan.KitchenFacts.Person;
import ai.jules.saga.reads.LookupFailed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds who cooks tomorrow, else who looks after the household, as the plan is on the evening before. */
@Component
class RemindToThaw {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("remind-to-thaw", Data.class);

    /** A night in the fridge is as little as meat needs. */
    private static final Duration USEFUL = Duration.ofHours(12);

    private static final Logger log = LoggerFactory.getLogger(RemindToThaw.class);

    /** @param due when the reminder belongs */
    record Data(HouseholdId household, LocalDate date, Instant due, int attempt, Cause cause) {

        Data again() {
            return new Data(household, date, due, attempt + 1, cause);
        }
    }

    private final KitchenReads reads;
    private final WeekSchedules schedules;
    private final Commands commands;
    private final Jobs jobs;
    private final Clock clock;

    RemindToThaw(KitchenReads reads, WeekSchedules schedules, Commands commands, Jobs jobs, Clock clock) {
        this.reads = reads;
        this.schedules = schedules;
        this.commands = commands;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What has to come out of the freezer for it; of a family's own recipes nobody has said it. */
    static Optional<String> thaw(DishRef dish) {
        return switch (dish) {
            case DishRef.Starter(var key) -> StarterDishes.find(key).map(StarterDish::thaw);
            case DishRef.FromBook _, DishRef.JustNamed _ -> Optional.empty();
        };
    }

    void run(Data data) {
        var now = clock.instant();
        if (now.isAfter(data.due().plus(USEFUL))) {
            return;
        }
        try {
            remind(data);
        } catch (LookupFailed failure) {
            log.info("no reminder for {} yet ({})", data.household(), failure.getMessage());
            jobs.at(
                    now.plus(WeekSettings.pauseAfter(data.attempt())),
                    JOB,
                    data.household().uuid() + "|" + data.date() + "#" + (data.attempt() + 1),
                    data.again());
        }
    }

    private void remind(Data data) {
        var holder = schedules.holderOf(data.household());
        if (holder.isEmpty()) {
            return;
        }
        var meal = reads.on(data.date(), holder.get(), data.household());
        var food = meal.map(PlannedMeal::dish).flatMap(RemindToThaw::thaw);
        if (food.isPresent()) {
            tell(
                    data,
                    whoCooks(meal.get(), holder.get(), data.household()),
                    meal.get().title(),
                    food.get());
        }
    }

    private MemberId whoCooks(PlannedMeal meal, MemberId holder, HouseholdId household) {
        return meal.cook()
                .flatMap(cook -> reads.people(holder, household).stream()
                        .map(Person::id)
                        .filter(member -> member.uuid().equals(cook))
                        .findFirst())
                .orElse(holder);
    }

    private void tell(Data data, MemberId member, String title, String food) {
        commands.send(
                data.cause(),
                RemindToThaw.class,
                "remind-" + data.date(),
                new Reply(
                        ThreadId.direct(member),
                        member,
                        Named.delivery(data.household() + "|" + data.date(), "thaw", member),
                        MessageKind.NOTICE,
                        Personal.content(member, PollWords.thaw(title, food)),
                        null,
                        data.due().plus(USEFUL)));
    }
}
