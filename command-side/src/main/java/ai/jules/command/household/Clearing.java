package ai.jules.command.household;

import ai.jules.command.preference.Held;
import ai.jules.command.preference.Tellings;
import ai.jules.command.undo.Reversal;
import ai.jules.events.table.Profile;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import java.util.Objects;
import java.util.Optional;

/** How something about the table goes back: who somebody is and whether they eat there each by itself. */
record Clearing(Table table, Tellings tellings, Family family) implements Reversal<TableThing> {

    @Override
    public String kin(TableThing thing) {
        return switch (thing) {
            case TableThing.Told(var held) -> held.id().toString();
            case TableThing.Sits(var seat) -> seat.diner().toString();
            case TableThing.Spends _ -> Table.BUDGET;
            case TableThing.IsCalled(var member, var _) -> Table.NAME + member;
            case TableThing.Votes _ -> Weeks.RHYTHM;
            case TableThing.Shows _ -> Weeks.CALENDAR;
        };
    }

    @Override
    public Optional<TableThing> revert(TableThing now, TableThing before, TableThing after) {
        if (now instanceof TableThing.Sits(var nowSeat)
                && before instanceof TableThing.Sits(var beforeSeat)
                && after instanceof TableThing.Sits(var afterSeat)) {
            return revert(nowSeat, beforeSeat, afterSeat);
        }
        return now.equals(after) ? Optional.of(before) : Optional.empty();
    }

    private static Optional<TableThing> revert(Seat now, Seat before, Seat after) {
        boolean otherPlace = before.eats() != after.eats();
        boolean otherPerson = !isAlike(before, after);
        if (otherPlace && now.eats() != after.eats() || otherPerson && !isAlike(now, after)) {
            return Optional.empty();
        }
        var person = otherPerson ? before : now;
        return Optional.of(new TableThing.Sits(person.eating(otherPlace ? before.eats() : now.eats())));
    }

    static boolean isAlike(Seat one, Seat other) {
        return one.child() == other.child() && Objects.equals(one.profile(), other.profile());
    }

    /** Of a member who has gone or is forgotten nothing comes back; who has no phone may come back in the same breath. */
    private boolean canBeKnown(Held held) {
        boolean here =
                switch (held.diner()) {
                    case MemberId member -> family.has(member);
                    case EaterId _ -> true;
                };
        return here && held.what().value().isPresent();
    }

    @Override
    public boolean hasRoomFor(TableThing thing) {
        return switch (thing) {
            case TableThing.Told(var held) -> canBeKnown(held) && !tellings.knowsOtherwise(held);
            case TableThing.Sits(var seat) ->
                Optional.ofNullable(seat.profile())
                        .flatMap(Personal::value)
                        .map(Profile::name)
                        .filter(name -> table.isTaken(name, seat.diner(), family))
                        .isEmpty();
            case TableThing.Spends _, TableThing.IsCalled _, TableThing.Votes _, TableThing.Shows _ -> true;
        };
    }
}
