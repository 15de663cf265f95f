package ai.jules.command.household;

import ai.jules.command.household.TableView.Sitting;
import ai.jules.command.preference.Held;
import ai.jules.command.preference.Telling;
import ai.jules.command.preference.Tellings;
import ai.jules.command.undo.RecentActions;
import ai.jules.command.undo.TakingBack;
import ai.jules.commands.Refused;
import ai.jules.commands.TableCommand.ChooseBudget;
import ai.jules.commands.TableCommand.DescribeEater;
import ai.jules.commands.TableCommand.DropPreference;
import ai.jules.commands.TableCommand.NotePreference;
import ai.jules.commands.TableCommand.SeatDiner;
import ai.jules.commands.TableCommand.TakeBackAtTable;
import ai.jules.commands.TableCommand.WelcomeEater;
import ai.jules.events.household.MemberCalled;
import ai.jules.events.table.AllergyDropped;
import ai.jules.events.table.AllergyNoted;
import ai.jules.events.table.BudgetChosen;
import ai.jules.events.table.EaterDescribed;
import ai.jules.events.table.EaterStruck;
import ai.jules.events.table.EaterWelcomed;
import ai.jules.events.table.HabitDropped;
import ai.jules.events.table.HabitNoted;
import ai.jules.events.table.Profile;
import ai.jules.events.table.SeatLeft;
import ai.jules.events.table.SeatTaken;
import ai.jules.events.table.TableEvent;
import ai.jules.kernel.Diner;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Budget;
import ai.jules.language.Preference;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Who eats with a household, what is known of how they eat, and what dinners may cost. Part of the Household. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Table {

    static final String BUDGET = "budget";
    static final String NAME = "name of ";

    private List<Seat> seats = new ArrayList<>();
    private Tellings tellings = new Tellings();
    private @Nullable Budget budget;
    private RecentActions<String, TableThing> recent = new RecentActions<>();

    TableView view(Family family) {
        var members = family.all().stream()
                .map(it -> new Sitting(
                        it.member(),
                        Optional.of(it.role()),
                        Optional.ofNullable(it.name()).flatMap(Personal::value),
                        Optional.empty(),
                        seat(it.member()).isEmpty(),
                        tellings.of(it.member())));
        var others = seats.stream().filter(seat -> seat.profile() != null).map(seat -> {
            var profile = Optional.ofNullable(seat.profile()).flatMap(Personal::value);
            return new Sitting(
                    seat.diner(),
                    seat.child() ? Optional.of(Role.CHILD) : Optional.empty(),
                    profile.map(Profile::name),
                    profile.map(Profile::age),
                    seat.eats(),
                    tellings.of(seat.diner()));
        });
        return new TableView(Stream.concat(members, others).toList(), Optional.ofNullable(budget));
    }

    TableEvent welcome(WelcomeEater command, Family family) {
        mustBeAdult(command.by(), family);
        var name = command.profile().value().map(Profile::name).orElse("");
        if (isTaken(name, command.eater(), family)) {
            throw new Refused(Refused.Reason.ALREADY_EXISTS);
        }
        return new EaterWelcomed(
                command.household(), command.eater(), command.by(), command.child(), command.profile());
    }

    boolean isTaken(String name, Diner by, Family family) {
        return view(family).people().stream()
                .filter(other -> !other.diner().equals(by))
                .anyMatch(other -> other.name().filter(name::equalsIgnoreCase).isPresent());
    }

    Optional<TableEvent> describe(DescribeEater command, Family family) {
        mustBeAdult(command.by(), family);
        var seat = seat(command.eater()).orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND));
        return seat.child() == command.child() && command.profile().equals(seat.profile())
                ? Optional.empty()
                : Optional.of(new EaterDescribed(
                        command.household(), command.eater(), command.by(), command.child(), command.profile()));
    }

    Optional<TableEvent> seat(SeatDiner command, Family family) {
        mustBeAdult(command.by(), family);
        mustBeHere(command.diner(), family);
        boolean eats = seat(command.diner()).map(Seat::eats).orElse(true);
        if (eats == command.eats()) {
            return Optional.empty();
        }
        return Optional.of(
                command.eats()
                        ? new SeatTaken(command.household(), command.diner(), command.by())
                        : new SeatLeft(command.household(), command.diner(), command.by()));
    }

    Telling tell(NotePreference command, Family family) {
        mustBeHere(command.diner(), family);
        var what = known(command.what());
        if (!command.by().equals(command.diner())) {
            mustBeAdult(command.by(), family);
        }
        if (command.diner() instanceof MemberId && !(what instanceof Preference.Allergy)) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
        return tellings.tell(command.preference(), command.diner(), command.by(), what);
    }

    /** What others told of a member they may withdraw, nothing else of them. */
    Optional<Held> find(DropPreference command, Family family) {
        mustBeHere(command.diner(), family);
        var found = tellings.find(command.diner(), known(command.what()));
        found.ifPresent(one -> {
            boolean own = command.by().equals(command.diner()) || command.by().equals(one.by());
            if (command.diner() instanceof EaterId || !own) {
                mustBeAdult(command.by(), family);
            }
            if (command.diner() instanceof MemberId && !own) {
                throw new Refused(Refused.Reason.NOT_ALLOWED);
            }
        });
        return found;
    }

    Optional<TableEvent> choose(ChooseBudget command, Family family) {
        mustBeAdult(command.by(), family);
        return command.budget() == budget
                ? Optional.empty()
                : Optional.of(new BudgetChosen(command.household(), command.by(), command.budget()));
    }

    /** @param others what else can be taken back, as it stands */
    TakingBack<TableThing> takeBack(
            TakeBackAtTable command, Instant at, Family family, Map<String, TableThing> others) {
        var things = things(family);
        things.putAll(others);
        return recent.takeBack(command.action(), at, things, new Clearing(this, tellings, family));
    }

    /** What was decided of the weeks is taken back like what was said of the table. */
    void decided(Map<String, TableThing> before, Map<String, TableThing> after, Instant at, MetaData metadata) {
        recent.note(metadata, at, before, after);
    }

    /** Whether something is known of the person that these steps do not take away. */
    boolean isSpokenOf(Diner diner, List<TakingBack.Step<TableThing>> steps) {
        return tellings.of(diner).stream().anyMatch(held -> steps.stream()
                .noneMatch(step -> step.to() == null
                        && step.from() instanceof TableThing.Told(var told)
                        && told.id().equals(held.id())));
    }

    static Preference known(Personal<Preference> what) {
        return what.value().orElseThrow(() -> new Refused(Refused.Reason.NOT_A_MEMBER));
    }

    private static void mustBeAdult(MemberId by, Family family) {
        var role = family.roleOf(by);
        if (role == null || !role.isAdult()) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
    }

    private void mustBeHere(Diner diner, Family family) {
        boolean here =
                switch (diner) {
                    case MemberId member -> family.has(member);
                    case EaterId eater -> seat(eater).isPresent();
                };
        if (!here) {
            throw new Refused(Refused.Reason.NOT_FOUND);
        }
    }

    private Optional<Seat> seat(Diner diner) {
        return seats.stream().filter(seat -> seat.diner().equals(diner)).findFirst();
    }

    void evolve(TableEvent event, Instant at, MetaData metadata, Family family) {
        var before = things(family);
        switch (event) {
            case EaterWelcomed it -> put(new Seat(it.eater(), it.child(), it.profile(), true));
            case EaterDescribed it ->
                put(new Seat(
                        it.eater(),
                        it.child(),
                        it.profile(),
                        seat(it.eater()).map(Seat::eats).orElse(true)));
            case EaterStruck it -> {
                seats.removeIf(seat -> seat.diner().equals(it.eater()));
                tellings.forget(it.eater());
            }
            case SeatTaken it -> eat(it.diner(), true);
            case SeatLeft it -> eat(it.diner(), false);
            case AllergyNoted it -> tellings.keep(Held.of(it.preference(), it.diner(), it.by(), it.allergy()));
            case HabitNoted it -> tellings.keep(Held.of(it.preference(), it.eater(), it.by(), it.habit()));
            case AllergyDropped it -> tellings.drop(it.preference());
            case HabitDropped it -> tellings.drop(it.preference());
            case BudgetChosen it -> budget = it.budget();
        }
        recent.note(metadata, at, before, things(family));
    }

    private void put(Seat seat) {
        int at = seats.indexOf(seat(seat.diner()).orElse(seat));
        if (at < 0) {
            seats.add(seat);
        } else {
            seats.set(at, seat);
        }
    }

    private void eat(Diner diner, boolean eats) {
        switch (diner) {
            case EaterId eater -> seat(eater).ifPresent(seat -> put(seat.eating(eats)));
            case MemberId member -> {
                seats.removeIf(seat -> seat.diner().equals(member));
                if (!eats) {
                    seats.add(new Seat(member, false, null, false));
                }
            }
        }
    }

    /** A first name is no change that could be taken back. */
    void renamed(MemberCalled called, @Nullable Personal<String> before, Instant at, MetaData metadata) {
        if (before != null) {
            var key = NAME + called.member();
            recent.note(
                    metadata,
                    at,
                    Map.of(key, new TableThing.IsCalled(called.member(), before)),
                    Map.of(key, new TableThing.IsCalled(called.member(), called.name())));
        }
    }

    /** What they told goes with them; it is no deed of anybody at the table. */
    void departed(MemberId member) {
        tellings.forget(member);
        seats.removeIf(seat -> seat.diner().equals(member));
    }

    private Map<String, TableThing> things(Family family) {
        var things = new LinkedHashMap<String, TableThing>();
        tellings.byId().forEach((id, held) -> things.put(id.toString(), new TableThing.Told(held)));
        seats.forEach(seat -> things.put(seat.diner().toString(), new TableThing.Sits(seat)));
        if (budget != null) {
            things.put(BUDGET, new TableThing.Spends(budget));
        }
        family.all().stream()
                .filter(it -> it.name() != null)
                .forEach(it -> things.put(NAME + it.member(), new TableThing.IsCalled(it.member(), it.name())));
        return things;
    }
}
