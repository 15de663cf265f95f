package ai.jules.saga.mealplan;

import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.reads.LookupFailed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says in private which dinners had to go and why, to who told of the allergy and to whom it concerns. It looks first what the
 * plan came to: of a day that somebody changed in the same moment it says nothing.
 */
@Component
class TellReplaced {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("tell-replaced", Data.class);

    /** By then a plan usually shows what was done to it. */
    static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private static final Duration NOTICE_USEFUL = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(TellReplaced.class);

    /**
     * A dinner that was to be replaced.
     *
     * @param why in plain words
     * @param instead null when nothing else was found
     */
    record Replaced(
            LocalDate date,
            DishRef was,
            String title,
            Personal<String> why,
            @Nullable Dish instead) {}

    /** @param since when it was replaced */
    record Data(
            HouseholdId household,
            MemberId by,
            List<MemberId> to,
            List<Replaced> replaced,
            Instant since,
            int attempt,
            Cause cause) {

        Data again() {
            return new Data(household, by, to, replaced, since, attempt + 1, cause);
        }
    }

    private final KitchenReads reads;
    private final Commands commands;
    private final Jobs jobs;
    private final Clock clock;

    TellReplaced(KitchenReads reads, Commands commands, Jobs jobs, Clock clock) {
        this.reads = reads;
        this.commands = commands;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The same for the same dinners. */
    static UUID which(List<Replaced> replaced) {
        var what = replaced.stream()
                .map(one -> one.date() + "|" + one.was() + "|" + one.title())
                .collect(Collectors.joining("|"));
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    void run(Data data) {
        var now = clock.instant();
        var done = new ArrayList<Replaced>();
        try {
            for (var one : data.replaced()) {
                var there = reads.on(one.date(), data.by(), data.household());
                if (there.filter(meal -> isOf(meal, one.was(), one.title())).isPresent()) {
                    later(data, now);
                    return;
                }
                if (there.map(meal -> isInstead(meal, one)).orElse(one.instead() == null)) {
                    done.add(one);
                }
            }
        } catch (LookupFailed failure) {
            log.info("what replaced dinners of {} not looked at ({})", data.household(), failure.getMessage());
            later(data, now);
            return;
        }
        tell(data, done);
    }

    private static boolean isInstead(PlannedMeal meal, Replaced one) {
        return Optional.ofNullable(one.instead())
                .filter(dish -> isOf(meal, dish.ref(), dish.title()))
                .isPresent();
    }

    private static boolean isOf(PlannedMeal meal, DishRef dish, String title) {
        return meal.dish().equals(dish)
                && (!(dish instanceof DishRef.JustNamed) || meal.title().equals(title));
    }

    private void later(Data data, Instant now) {
        if (now.isBefore(data.since().plus(NOTICE_USEFUL))) {
            Tries.again(jobs, now, JOB, data.cause().id(), data.attempt(), data.again());
        } else {
            log.error("dinners of {} were never seen replaced", data.household());
        }
    }

    private void tell(Data data, List<Replaced> done) {
        if (done.isEmpty()) {
            return;
        }
        var first = done.getFirst();
        var why = first.why().value();
        if (why.isEmpty()) {
            return;
        }
        var words = PollWords.replaced(
                first.date(),
                first.title(),
                why.get(),
                Optional.ofNullable(first.instead()).map(Dish::title),
                done.size() - 1);
        for (var member : data.to()) {
            commands.send(
                    data.cause(),
                    TellReplaced.class,
                    "tell-" + member.uuid() + "-" + which(data.replaced()),
                    new Reply(
                            ThreadId.direct(member),
                            member,
                            Named.delivery(data.cause().id(), "replaced " + which(data.replaced()), member),
                            MessageKind.NOTICE,
                            Personal.content(member, words),
                            null,
                            data.since().plus(NOTICE_USEFUL)));
        }
    }
}
