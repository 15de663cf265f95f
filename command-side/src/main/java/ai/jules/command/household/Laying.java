package ai.jules.command.household;

import ai.jules.command.preference.Held;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.events.household.MemberCalled;
import ai.jules.events.table.AllergyDropped;
import ai.jules.events.table.AllergyNoted;
import ai.jules.events.table.BudgetChosen;
import ai.jules.events.table.EaterDescribed;
import ai.jules.events.table.EaterStruck;
import ai.jules.events.table.EaterWelcomed;
import ai.jules.events.table.HabitDropped;
import ai.jules.events.table.HabitNoted;
import ai.jules.events.table.SeatLeft;
import ai.jules.events.table.SeatTaken;
import ai.jules.events.table.TableEvent;
import ai.jules.events.week.CalendarShared;
import ai.jules.events.week.CalendarWithdrawn;
import ai.jules.events.week.RhythmSet;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens at the table and to the weeks, said in their words: something was told, and something is taken back. */
final class Laying {

    private Laying() {}

    static TableEvent told(HouseholdId household, Held held) {
        return Table.known(held.what()) instanceof Preference.Allergy allergy
                ? new AllergyNoted(
                        household, held.diner(), held.id(), held.by(), Personal.content(held.diner(), allergy))
                : new HabitNoted(household, eater(held), held.id(), held.by(), held.what());
    }

    static TableEvent dropped(HouseholdId household, MemberId by, Held held) {
        return Table.known(held.what()) instanceof Preference.Allergy allergy
                ? new AllergyDropped(household, held.diner(), held.id(), by, Personal.content(held.diner(), allergy))
                : new HabitDropped(household, eater(held), held.id(), by, held.what());
    }

    private static EaterId eater(Held held) {
        return switch (held.diner()) {
            case EaterId eater -> eater;
            case MemberId _ -> throw new IllegalStateException("a member keeps habits in a stream of their own");
        };
    }

    /** People come back before what is known of them, and what is known of them goes before they do. */
    static List<JulesEvent> takenBack(HouseholdId household, MemberId by, Table table, List<Step<TableThing>> steps) {
        var events = new ArrayList<JulesEvent>();
        steps.stream()
                .filter(step -> step.to() instanceof TableThing.Sits)
                .forEach(step -> back(household, by, step, events));
        steps.stream()
                .filter(step -> !(step.to() instanceof TableThing.Sits) && !(step.from() instanceof TableThing.Sits))
                .forEach(step -> back(household, by, step, events));
        steps.stream()
                .filter(step -> step.to() == null
                        && step.from() instanceof TableThing.Sits(var seat)
                        && !table.isSpokenOf(seat.diner(), steps))
                .forEach(step -> back(household, by, step, events));
        return events;
    }

    private static void back(HouseholdId household, MemberId by, Step<TableThing> step, List<JulesEvent> events) {
        switch (step.to()) {
            case TableThing.Told(var held) -> events.add(told(household, held));
            case TableThing.Sits(var seat) -> sit(household, by, before(step), seat, events);
            case TableThing.Spends(var budget) -> events.add(new BudgetChosen(household, by, budget));
            case TableThing.IsCalled(var member, var name) -> events.add(new MemberCalled(household, member, name));
            case TableThing.Votes(var rhythm) -> events.add(new RhythmSet(household, by, rhythm));
            case TableThing.Shows(var sha256) -> events.add(new CalendarShared(household, by, sha256));
            case null -> {
                switch (Objects.requireNonNull(step.from())) {
                    case TableThing.Told(var held) -> events.add(dropped(household, by, held));
                    case TableThing.Sits(var seat) -> rise(household, by, seat, events);
                    case TableThing.Spends _ -> events.add(new BudgetChosen(household, by, null));
                    case TableThing.Shows _ -> events.add(new CalendarWithdrawn(household, by));
                    case TableThing.IsCalled _, TableThing.Votes _ -> {
                        // a first name was no change: there is none to go back to; a rhythm there always is
                    }
                }
            }
        }
    }

    private static @Nullable Seat before(Step<TableThing> step) {
        return step.from() instanceof TableThing.Sits(var seat) ? seat : null;
    }

    private static void sit(
            HouseholdId household, MemberId by, @Nullable Seat now, Seat seat, List<JulesEvent> events) {
        boolean eatsNow = now == null || now.eats();
        if (seat.diner() instanceof EaterId eater && seat.profile() != null) {
            if (now == null) {
                events.add(new EaterWelcomed(household, eater, by, seat.child(), seat.profile()));
            } else if (!Clearing.isAlike(now, seat)) {
                events.add(new EaterDescribed(household, eater, by, seat.child(), seat.profile()));
            }
        }
        if (eatsNow != seat.eats()) {
            events.add(
                    seat.eats()
                            ? new SeatTaken(household, seat.diner(), by)
                            : new SeatLeft(household, seat.diner(), by));
        }
    }

    private static void rise(HouseholdId household, MemberId by, Seat seat, List<JulesEvent> events) {
        switch (seat.diner()) {
            case EaterId eater -> events.add(new EaterStruck(household, eater, by));
            case MemberId member -> events.add(new SeatTaken(household, member, by));
        }
    }
}
