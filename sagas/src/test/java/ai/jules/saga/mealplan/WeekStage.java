package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;

import ai.jules.events.mealplan.Ballot;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.Round;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Weight;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Riveras' week of November 23: asked on Saturday, closed on Sunday evening. */
final class WeekStage {

    static final WeekSettings SETTINGS = new WeekSettings(
            true, 4, Duration.ofHours(3), Duration.ofHours(3), Duration.ofSeconds(15), Duration.ofHours(2));

    static final String ZONE = "America/New_York";
    static final List<LocalDate> DINNERS = LocalDate.parse("2026-11-23")
            .datesUntil(LocalDate.parse("2026-11-28"))
            .toList();
    static final PlanId PLAN = PlanId.of(HOUSEHOLD, DINNERS.getFirst());
    static final Instant OPENED = Instant.parse("2026-11-21T15:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-22T23:00:00Z");
    static final Instant NUDGE = Instant.parse("2026-11-22T20:00:00Z");
    static final List<String> TITLES =
            List.of("Lasagna", "Tacos", "Lentil curry", "Salmon", "Chili", "Fried rice", "Pizza");

    static final String ASKED = "Dinners Mon 23-Fri 27. 1 Lasagna 2 Tacos 3 Lentil curry 4 Salmon 5 Chili 6 Fried rice"
            + " 7 Pizza. Text your picks, best first, like 2 5 1. Closes Sun 18:00.";

    private WeekStage() {}

    static WeekOpened opened(@Nullable MemberId by) {
        return new WeekOpened(HOUSEHOLD, PLAN, by, DINNERS, CLOSES, weights("0", "0", "0"), ZONE);
    }

    static PollOpened poll(MemberId... electorate) {
        return new PollOpened(
                PLAN, DINNERS, options(), List.of(electorate), weights("0", "0", "0"), NUDGE, CLOSES, ZONE);
    }

    static List<Option> options() {
        var options = new ArrayList<Option>();
        for (var title : TITLES) {
            options.add(new Option(
                    options.size() + 1,
                    new Dish(new DishRef.Starter(title.toLowerCase().replace(' ', '-')), title, 40),
                    null,
                    0,
                    List.of()));
        }
        return options;
    }

    /** As in the worked example of docs/voting.md. */
    static PlanSettled settled(Ballot... ballots) {
        var winners = ballots.length == 0 ? List.of(1, 2, 3, 4, 5) : List.of(2, 1, 7, 5, 3);
        var scores =
                ballots.length == 0 ? List.of("0", "0", "0", "0", "0") : List.of("18/7", "12/13", "7/13", "7/18", "0");
        var rounds = new ArrayList<Round>();
        var days = new ArrayList<DayDinner>();
        for (int i = 0; i < winners.size(); i++) {
            rounds.add(new Round(winners.get(i), scores.get(i)));
            days.add(new DayDinner(
                    DINNERS.get(i),
                    new Dinner.Cooked(options().get(winners.get(i) - 1).dish())));
        }
        return new PlanSettled(
                PLAN,
                options(),
                DINNERS,
                List.of(ballots),
                weights("0", "0", "0"),
                List.of(),
                List.of(),
                rounds,
                days,
                weights("-5/21", "10/21", "-5/21"));
    }

    static Ballot[] ballots() {
        return new Ballot[] {
            new Ballot(MARIA, List.of(List.of(1), List.of(2))),
            new Ballot(LEO, List.of(List.of(5), List.of(2), List.of(1))),
            new Ballot(ANA, List.of(List.of(7), List.of(2)))
        };
    }

    static List<Weight> weights(String maria, String leo, String ana) {
        return List.of(new Weight(MARIA, maria), new Weight(LEO, leo), new Weight(ANA, ana));
    }
}
