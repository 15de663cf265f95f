package ai.jules.saga.mealplan;

import ai.jules.commands.PlanCommand.ReplaceDish;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.kernel.Diner;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.AllergyGate;
import ai.jules.kitchen.Verdict;
import ai.jules.language.Preference;
import ai.jules.mealplan.candidates.Eater;
import ai.jules.mealplan.candidates.Gate;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.reads.LookupFailed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds every coming dinner against who eats with the household now, and replaces what somebody must not eat. Why is said in
 * private by {@link TellReplaced}; what the plan keeps names nobody. Asked again it finds what is replaced already in order,
 * and its commands have the ids they had.
 */
@Component
class RecheckDinners {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("recheck-dinners", Data.class);

    /** For everybody to read: neither the person nor the allergen is named. */
    static final String FINDING = "not everybody here could eat it";

    /** Longer than any plan reaches it makes no sense to go on trying. */
    private static final Duration AS_LONG_AS_IT_MATTERS = Duration.ofDays(KitchenFacts.AHEAD);

    private static final Logger log = LoggerFactory.getLogger(RecheckDinners.class);

    /**
     * @param told what the diner must not eat, which the reads may not know yet; null when it is only they who are new
     * @param token of the event
     */
    record Data(
            HouseholdId household,
            Diner diner,
            MemberId by,
            @Nullable Personal<Preference.Allergy> told,
            String token,
            Instant since,
            int attempt,
            Cause cause) {

        Data again() {
            return new Data(household, diner, by, told, token, since, attempt + 1, cause);
        }
    }

    /** A dinner that cannot stay. */
    private record Lost(PlannedMeal meal, String finding, Optional<Dish> instead) {}

    private final KitchenReads reads;
    private final WeekSchedules schedules;
    private final Commands commands;
    private final Jobs jobs;
    private final Clock clock;

    RecheckDinners(KitchenReads reads, WeekSchedules schedules, Commands commands, Jobs jobs, Clock clock) {
        this.reads = reads;
        this.schedules = schedules;
        this.commands = commands;
        this.jobs = jobs;
        this.clock = clock;
    }

    void run(Data data) {
        var now = clock.instant();
        List<Lost> lost;
        try {
            lost = lost(data, LocalDate.ofInstant(now, zone(data)), zone(data));
        } catch (LookupFailed failure) {
            log.info("dinners of {} not looked at ({})", data.household(), failure.getMessage());
            later(data, now);
            return;
        }
        if (lost.isEmpty()) {
            return;
        }
        // first, so that it is done also when what follows comes to an end in the middle
        tellSoon(data, lost, now);
        lost.forEach(one -> replace(data, one));
        lost.stream()
                .map(one -> one.meal().plan())
                .distinct()
                .forEach(plan -> commands.send(
                        data.cause(),
                        RecheckDinners.class,
                        "shopping-" + plan.first() + "-" + TellReplaced.which(replaced(data, lost)),
                        new WriteShopping(plan)));
    }

    private ZoneId zone(Data data) {
        return schedules.zoneOf(data.household());
    }

    private List<Lost> lost(Data data, LocalDate today, ZoneId zone) {
        var facts = told(data, reads.facts(data.by(), data.household(), data.token(), today, zone));
        if (facts.eaters().stream().noneMatch(it -> it.id().equals(data.diner().toString()))) {
            return List.of();
        }
        var known = facts;
        var lost = new ArrayList<Lost>();
        for (var meal : facts.meals()) {
            var finding = meal.date().isBefore(today) ? Optional.<String>empty() : finding(meal, facts, data);
            if (finding.isPresent()) {
                var instead = known.instead(data.household(), meal.date());
                lost.add(new Lost(meal, finding.get(), instead));
                known = instead.map(dish -> meal.with(dish)).map(known::with).orElse(known);
            }
        }
        return lost;
    }

    /** What was told just now binds, also where the view of the person lags behind that of their household. */
    private static KitchenFacts told(Data data, KitchenFacts facts) {
        return Optional.ofNullable(data.told())
                .flatMap(Personal::value)
                .flatMap(allergy -> Allergen.of(allergy.allergen()))
                .map(allergen -> facts.with(data.diner(), allergen))
                .orElse(facts);
    }

    private Optional<String> finding(PlannedMeal meal, KitchenFacts facts, Data data) {
        return switch (meal.dish()) {
            case DishRef.JustNamed() -> byItsName(meal.title(), facts.eaters());
            case DishRef.FromBook(var recipe) ->
                barred(
                        facts.known(meal.dish()).orElseGet(() -> reads.recipe(recipe, data.by(), data.household())),
                        facts.eaters());
            case DishRef.Starter _ -> facts.known(meal.dish()).flatMap(dish -> barred(dish, facts.eaters()));
        };
    }

    private static Optional<String> barred(ai.jules.mealplan.candidates.Dish dish, List<Eater> eaters) {
        return Gate.recheck(List.of(dish), eaters).stream()
                .map(found -> found.findings().getFirst().words())
                .findFirst();
    }

    /** Somebody chose it by its name: only what the name itself says is held against it. */
    private static Optional<String> byItsName(String title, List<Eater> eaters) {
        return eaters.stream()
                .flatMap(eater -> eater.allergens().stream())
                .map(allergen -> AllergyGate.judge(List.of(), title, allergen))
                .filter(verdict -> verdict instanceof Verdict.Contains || verdict instanceof Verdict.Likely)
                .map(Verdict::words)
                .findFirst();
    }

    /** What is to be replaced is in the id: should somebody plan another such dish meanwhile, it is replaced as well. */
    private void replace(Data data, Lost lost) {
        var meal = lost.meal();
        commands.send(
                data.cause(),
                RecheckDinners.class,
                "replace-" + meal.date() + "-" + meal.dish() + "-" + meal.title(),
                new ReplaceDish(
                        meal.plan(),
                        meal.date(),
                        meal.dish(),
                        meal.title(),
                        lost.instead().orElse(null),
                        FINDING));
    }

    /** Once for the cause: it waits for all of them, and a second try knows only those that are left. */
    private void tellSoon(Data data, List<Lost> lost, Instant now) {
        Set<MemberId> concerned = new LinkedHashSet<>(List.of(data.by()));
        if (data.diner() instanceof MemberId member) {
            concerned.add(member);
        }
        var replaced = replaced(data, lost);
        jobs.at(
                now.plus(TellReplaced.FIRST_LOOK),
                TellReplaced.JOB,
                data.cause().id(),
                new TellReplaced.Data(
                        data.household(), data.by(), List.copyOf(concerned), replaced, now, 1, data.cause()));
    }

    private static List<TellReplaced.Replaced> replaced(Data data, List<Lost> lost) {
        return lost.stream()
                .map(one -> new TellReplaced.Replaced(
                        one.meal().date(),
                        one.meal().dish(),
                        one.meal().title(),
                        Personal.content(data.by(), one.finding()),
                        one.instead().orElse(null)))
                .toList();
    }

    private void later(Data data, Instant now) {
        if (now.isBefore(data.since().plus(AS_LONG_AS_IT_MATTERS))) {
            Tries.again(jobs, now, JOB, data.cause().id(), data.attempt(), data.again());
        } else {
            log.error("dinners of {} were never looked at", data.household());
        }
    }
}
