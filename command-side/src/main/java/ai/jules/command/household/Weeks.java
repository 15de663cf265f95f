package ai.jules.command.household;

import ai.jules.commands.Refused;
import ai.jules.commands.WeekCommand.AbandonWeek;
import ai.jules.commands.WeekCommand.ApplyFairness;
import ai.jules.commands.WeekCommand.ClaimDays;
import ai.jules.commands.WeekCommand.OpenWeek;
import ai.jules.commands.WeekCommand.ReleaseDays;
import ai.jules.commands.WeekCommand.SetRhythm;
import ai.jules.commands.WeekCommand.ShareCalendar;
import ai.jules.commands.WeekCommand.WithdrawCalendar;
import ai.jules.events.week.CalendarShared;
import ai.jules.events.week.CalendarWithdrawn;
import ai.jules.events.week.DaysClaimed;
import ai.jules.events.week.DaysReleased;
import ai.jules.events.week.FairnessApplied;
import ai.jules.events.week.Rhythm;
import ai.jules.events.week.RhythmSet;
import ai.jules.events.week.WeekAbandoned;
import ai.jules.events.week.WeekEvent;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Weight;
import ai.jules.mealplan.Share;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a household votes, which plan its days belong to, and who lost most lately. One week is decided at a time: the next
 * opens only when the balances of the last were applied or it was abandoned. Part of the Household.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Weeks {

    /** What was eaten counts for 28 days (docs/voting.md); nobody asks a household about days twice as old. */
    private static final int REMEMBERED_DAYS = 60;

    private static final String EVEN = "0";

    static final String RHYTHM = "rhythm";
    static final String CALENDAR = "calendar";

    private Rhythm rhythm = Rhythm.USUAL;
    private @Nullable PlanId deciding;
    private @Nullable PlanId settled;
    private SortedMap<LocalDate, PlanId> days = new TreeMap<>();
    private Map<MemberId, String> balances = new LinkedHashMap<>();
    private @Nullable String calendar;

    WeekView view(String zone) {
        var open = Optional.ofNullable(deciding);
        return new WeekView(rhythm, zone, open, open.or(() -> Optional.ofNullable(settled)), days);
    }

    /** What of it can be taken back. */
    Map<String, TableThing> things() {
        var things = new LinkedHashMap<String, TableThing>();
        things.put(RHYTHM, new TableThing.Votes(rhythm));
        if (calendar != null) {
            things.put(CALENDAR, new TableThing.Shows(calendar));
        }
        return things;
    }

    Optional<WeekEvent> set(SetRhythm command, Family family) {
        requireAdult(command.by(), family);
        return command.rhythm().equals(rhythm)
                ? Optional.empty()
                : Optional.of(new RhythmSet(command.household(), command.by(), command.rhythm()));
    }

    /** @param today by the household's calendar; what is past nobody decides any more */
    WeekOpened open(OpenWeek command, Family family, String zone, LocalDate today) {
        if (command.by() != null) {
            requireVoter(command.by(), family);
        }
        if (!family.isLookedAfter()) {
            throw new Refused(Refused.Reason.ASLEEP);
        }
        if (deciding != null) {
            throw new Refused(Refused.Reason.VOTE_OPEN);
        }
        var dinners = ordered(command.dinners())
                .filter(day -> !days.containsKey(day) && !day.isBefore(today))
                .toList();
        if (dinners.isEmpty()) {
            throw new Refused(Refused.Reason.ALREADY_PLANNED);
        }
        return new WeekOpened(
                command.household(),
                PlanId.of(command.household(), dinners.getFirst()),
                command.by(),
                dinners,
                command.closesAt(),
                weights(family),
                zone);
    }

    private List<Weight> weights(Family family) {
        return family.all().stream()
                .map(Family.Belonging::member)
                .filter(family::mayVote)
                .map(member -> new Weight(member, balances.getOrDefault(member, EVEN)))
                .toList();
    }

    Optional<WeekEvent> abandon(AbandonWeek command) {
        return command.plan().equals(deciding)
                ? Optional.of(new WeekAbandoned(command.household(), command.plan(), command.reason()))
                : Optional.empty();
    }

    /** Throws {@link IllegalArgumentException} for a balance that is no number. */
    Optional<WeekEvent> apply(ApplyFairness command) {
        command.balances().forEach(weight -> Share.parse(weight.balance()));
        return command.plan().equals(deciding)
                ? Optional.of(new FairnessApplied(command.household(), command.plan(), command.balances()))
                : Optional.empty();
    }

    Optional<DaysClaimed> claim(ClaimDays command, Family family) {
        requireVoter(command.by(), family);
        var free = ordered(command.days()).filter(day -> !days.containsKey(day)).toList();
        return free.isEmpty()
                ? Optional.empty()
                : Optional.of(new DaysClaimed(
                        command.household(), PlanId.of(command.household(), free.getFirst()), command.by(), free));
    }

    Optional<WeekEvent> release(ReleaseDays command, Family family) {
        requireVoter(command.by(), family);
        var released = days.keySet().stream()
                .filter(day -> command.plan().equals(days.get(day)))
                .toList();
        return released.isEmpty() || command.plan().equals(deciding)
                ? Optional.empty()
                : Optional.of(new DaysReleased(command.household(), command.plan(), command.by(), released));
    }

    /** Which plan each of these days belongs to, counting what is being claimed. */
    Map<LocalDate, PlanId> belonging(List<LocalDate> asked, Optional<DaysClaimed> claimed) {
        var belonging = new TreeMap<LocalDate, PlanId>();
        for (var day : asked) {
            var plan = days.get(day);
            if (plan != null) {
                belonging.put(day, plan);
            }
        }
        claimed.ifPresent(claim -> claim.days().forEach(day -> belonging.put(day, claim.plan())));
        return belonging;
    }

    Optional<WeekEvent> share(ShareCalendar command, Family family) {
        requireAdult(command.by(), family);
        return command.sha256().equals(calendar)
                ? Optional.empty()
                : Optional.of(new CalendarShared(command.household(), command.by(), command.sha256()));
    }

    Optional<WeekEvent> withdraw(WithdrawCalendar command, Family family) {
        requireAdult(command.by(), family);
        return calendar == null
                ? Optional.empty()
                : Optional.of(new CalendarWithdrawn(command.household(), command.by()));
    }

    private static Stream<LocalDate> ordered(List<LocalDate> days) {
        return days.stream().distinct().sorted();
    }

    private static void requireAdult(MemberId by, Family family) {
        if (!family.isGrownUp(by)) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
    }

    private static void requireVoter(MemberId by, Family family) {
        if (!family.mayVote(by)) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
    }

    void departed(MemberId member) {
        balances.remove(member);
    }

    void evolve(WeekEvent event, Family family, LocalDate today) {
        switch (event) {
            case RhythmSet set -> rhythm = set.rhythm();
            case WeekOpened opened -> {
                deciding = opened.plan();
                opened.dinners().forEach(day -> days.put(day, opened.plan()));
            }
            case WeekAbandoned abandoned -> {
                days.values().removeIf(abandoned.plan()::equals);
                deciding = null;
            }
            case FairnessApplied applied -> {
                applied.balances().forEach(weight -> balances.put(weight.voter(), weight.balance()));
                balances.keySet().removeIf(member -> !family.has(member));
                settled = applied.plan();
                deciding = null;
            }
            case DaysClaimed claimed -> claimed.days().forEach(day -> days.put(day, claimed.plan()));
            case DaysReleased released -> days.keySet().removeAll(released.days());
            case CalendarShared shared -> calendar = shared.sha256();
            case CalendarWithdrawn _ -> calendar = null;
        }
        days.keySet().removeIf(day -> day.isBefore(today.minusDays(REMEMBERED_DAYS)));
    }
}
