package ai.jules.command.conversation;

import ai.jules.command.household.TableView.Sitting;
import ai.jules.command.member.MemberPreferences;
import ai.jules.command.preference.Held;
import ai.jules.command.preference.Telling;
import ai.jules.commands.PreferenceCommand.KeepQuiet;
import ai.jules.commands.PreferenceCommand.LiftQuiet;
import ai.jules.commands.PreferenceCommand.TellPreference;
import ai.jules.commands.PreferenceCommand.WithdrawPreference;
import ai.jules.commands.Refused;
import ai.jules.commands.TableCommand.DropPreference;
import ai.jules.commands.TableCommand.NotePreference;
import ai.jules.kernel.Diner;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Foods;
import ai.jules.language.Preference;
import ai.jules.language.PreferenceWish;
import ai.jules.language.Who;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people eat and when they want quiet. Everybody tells their own; adults tell it of those without a phone, and an allergy
 * of anybody, for it binds to be safe.
 */
@Component
class PreferenceTalk {

    private final Speech speech;
    private final TableTalk table;
    private final AllergyTalk allergies;
    private final KnownTalk known;
    private final NameTalk names;
    private final ZoneTalk zones;

    PreferenceTalk(
            Speech speech, TableTalk table, AllergyTalk allergies, KnownTalk known, NameTalk names, ZoneTalk zones) {
        this.speech = speech;
        this.table = table;
        this.allergies = allergies;
        this.known = known;
        this.names = names;
        this.zones = zones;
    }

    /** Serves one wish and answers what to say about it. */
    String serve(Turn turn, PreferenceWish wish) {
        if (turn.person().household().isEmpty()) {
            return "You are in no household now. Text JOIN to start one of your own.";
        }
        var household = turn.person().household().get();
        return switch (wish) {
            case PreferenceWish.Follows(var who, var diet) -> tell(turn, household, who, new Preference.Follows(diet));
            case PreferenceWish.FollowsNoLonger(var who, var diet) ->
                withdraw(turn, household, who, new Preference.Follows(diet));
            case PreferenceWish.Likes(var who, var food) ->
                tell(
                        turn,
                        household,
                        who,
                        new Preference.Likes(food, Foods.of(food).key()));
            case PreferenceWish.Dislikes(var who, var food) ->
                tell(
                        turn,
                        household,
                        who,
                        new Preference.Dislikes(food, Foods.of(food).key()));
            case PreferenceWish.Allergic(var who, var said) -> allergies.tell(turn, household, who, said);
            case PreferenceWish.NotAllergic(var who, var said) -> allergies.withdraw(turn, household, who, said);
            case PreferenceWish.Quiet(var from, var until) -> keepQuiet(turn, from.orElse(null), until.orElse(null));
            case PreferenceWish.NoQuiet _ -> liftQuiet(turn);
            case PreferenceWish.CallMe(var name) -> names.rename(turn, name);
            case PreferenceWish.Zone(var place) -> zones.moved(turn, place);
            case PreferenceWish.Spends(var budget) -> table.spend(turn, household, budget);
            case PreferenceWish.Child(var name, var age) -> table.child(turn, household, name, age);
            case PreferenceWish.Eats(var name) -> table.seat(turn, household, name, true);
            case PreferenceWish.EatsNot(var name) -> table.seat(turn, household, name, false);
            case PreferenceWish.ShowPreferences(var who) -> known.show(turn, household, who);
        };
    }

    /** Of whom a question was answered; empty when nothing that was asked about preferences is being answered. */
    Optional<Diner> answered(Turn turn) {
        return allergies.answered(turn);
    }

    private String tell(Turn turn, HouseholdId household, Who who, Preference what) {
        var words = new EatingWords(turn.member());
        return switch (Whom.read(who, turn.member(), table.table(turn, household))) {
            case Whom.People(var people) -> tell(turn, household, mine(turn, people, who), what, "");
            case Whom.Unclear(var said) -> TableTalk.who(said);
            case Whom.Stranger(var name) -> {
                try {
                    var newcomer = table.welcome(turn, household, name, false, Optional.empty());
                    yield tell(
                            turn,
                            household,
                            List.of(newcomer),
                            what,
                            " I count " + words.name(newcomer) + " in at dinner from now on.");
                } catch (Refused refused) {
                    yield onlyAdults(name);
                }
            }
        };
    }

    /** Who speaks for everybody speaks for themselves and those without a phone; the others tell it of themselves. */
    private static List<Sitting> mine(Turn turn, List<Sitting> people, Who who) {
        if (!who.equals(new Who.Named(Whom.EVERYBODY))) {
            return people;
        }
        return people.stream()
                .filter(person ->
                        person.diner().equals(turn.member()) || person.diner() instanceof EaterId && isAdult(turn))
                .toList();
    }

    static boolean isAdult(Turn turn) {
        return turn.person().role().filter(Role::isAdult).isPresent();
    }

    private String tell(Turn turn, HouseholdId household, List<Sitting> people, Preference what, String assumed) {
        var words = new EatingWords(turn.member());
        var outcome = Outcome.of(people, person -> tell(turn, household, person, what));
        var told = outcome.done();
        if (told.isEmpty()) {
            return outcome.refusals();
        }
        if (outcome.answers().stream().noneMatch(Telling::news)) {
            return outcome.withRefusals("I know: " + words.clause(told, what) + ".");
        }
        var before = outcome.answers().stream()
                .flatMap(one -> instead(one, what).stream())
                .findFirst();
        return outcome.withRefusals("Noted: " + words.clause(told, what)
                + before.orElse(".")
                + allergies.stillBinding(words, told, what) + assumed);
    }

    private Telling tell(Turn turn, HouseholdId household, Sitting person, Preference what) {
        var id = new PreferenceId(speech.newId());
        Telling telling =
                switch (person.diner()) {
                    case EaterId eater ->
                        turn.ask(
                                new NotePreference(household, eater, id, turn.member(), Personal.content(eater, what)));
                    case MemberId member ->
                        turn.ask(new TellPreference(member, id, turn.member(), Personal.content(member, what)));
                };
        return Objects.requireNonNull(telling);
    }

    /** How a sentence ends when it takes the place of another. */
    private static Optional<String> instead(Telling telling, Preference what) {
        return telling.before()
                .flatMap(held -> held.what().value())
                .filter(before -> !before.saysTheSameAs(what))
                .map(before -> switch (before) {
                    case Preference.Follows(var diet) -> ", not " + diet.words() + " any more.";
                    case Preference.Likes _, Preference.Dislikes _ -> ". I knew it the other way before.";
                    case Preference.Allergy _ -> ".";
                });
    }

    private String withdraw(Turn turn, HouseholdId household, Who who, Preference what) {
        var words = new EatingWords(turn.member());
        return switch (Whom.read(who, turn.member(), table.table(turn, household))) {
            case Whom.Stranger(var name) -> TableTalk.unknown(name);
            case Whom.Unclear(var said) -> TableTalk.who(said);
            case Whom.People(var all) -> {
                var outcome = Outcome.of(mine(turn, all, who), person -> withdraw(turn, household, person, what));
                var changed = outcome.doneWhere(Boolean::booleanValue);
                if (outcome.done().isEmpty()) {
                    yield outcome.refusals();
                }
                yield outcome.withRefusals(
                        changed.isEmpty()
                                ? "I did not have that noted for " + words.names(outcome.done()) + "."
                                : "Noted: I forget that " + words.clause(changed, what) + ".");
            }
        };
    }

    private boolean withdraw(Turn turn, HouseholdId household, Sitting person, Preference what) {
        Optional<Held> withdrawn =
                switch (person.diner()) {
                    case EaterId eater ->
                        turn.ask(new DropPreference(household, eater, turn.member(), Personal.content(eater, what)));
                    case MemberId member -> {
                        if (!member.equals(turn.member())) {
                            throw new Refused(Refused.Reason.NOT_ALLOWED);
                        }
                        yield turn.ask(new WithdrawPreference(member, turn.member(), Personal.content(member, what)));
                    }
                };
        return Objects.requireNonNull(withdrawn).isPresent();
    }

    /** Why somebody may not tell it of somebody else. */
    static String notYours(Sitting person) {
        var name = person.name().orElse("they");
        return switch (person.diner()) {
            case EaterId _ -> onlyAdults(name);
            case MemberId _ -> "Only " + name + " can tell me that about " + name + ".";
        };
    }

    static String onlyAdults(String name) {
        return "Only an adult of your household can tell me that about " + name + ".";
    }

    private static String keepQuiet(Turn turn, @Nullable LocalTime from, @Nullable LocalTime until) {
        try {
            MemberPreferences now = Objects.requireNonNull(turn.ask(new KeepQuiet(turn.member(), from, until)));
            return "Noted: I text you between " + hours(now) + " only. Answers to your own texts always come.";
        } catch (Refused refused) {
            return "I did not get those hours. Text me both ends, like: quiet from 9pm to 7am";
        }
    }

    private static String liftQuiet(Turn turn) {
        MemberPreferences before = Objects.requireNonNull(turn.ask(new LiftQuiet(turn.member())));
        if (!before.ownHours()) {
            return "You have no quiet hours of your own. I text you between " + hours(before) + ".";
        }
        return "Noted: your own quiet hours are gone, the usual ones hold.";
    }

    private static String hours(MemberPreferences now) {
        return EatingWords.clock(now.textedFrom()) + " and " + EatingWords.clock(now.textedUntil());
    }
}
