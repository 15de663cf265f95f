package ai.jules.command.conversation;

import ai.jules.command.household.TableView;
import ai.jules.command.household.TableView.Sitting;
import ai.jules.commands.Refused;
import ai.jules.commands.TableCommand.ChooseBudget;
import ai.jules.commands.TableCommand.DescribeEater;
import ai.jules.commands.TableCommand.ReadTable;
import ai.jules.commands.TableCommand.SeatDiner;
import ai.jules.commands.TableCommand.WelcomeEater;
import ai.jules.events.table.Profile;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.language.Budget;
import ai.jules.language.Who;
import ai.jules.platform.privacy.KeyVault;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who eats with the household, and what dinners may cost. */
@Component
class TableTalk {

    private final Speech speech;
    private final KeyVault vault;

    TableTalk(Speech speech, KeyVault vault) {
        this.speech = speech;
        this.vault = vault;
    }

    TableView table(Turn turn, HouseholdId household) {
        return Objects.requireNonNull(turn.ask(new ReadTable(household)));
    }

    /** Counts in somebody without a phone whom nobody has mentioned before. Only adults may. */
    Sitting welcome(Turn turn, HouseholdId household, String name, boolean child, Optional<Integer> age) {
        var eater = new EaterId(speech.newId());
        vault.ensure(Subject.of(eater));
        turn.ask(new WelcomeEater(
                household, eater, turn.member(), child, Personal.content(eater, profile(name, age.orElse(null)))));
        return table(turn, household).people().stream()
                .filter(person -> person.diner().equals(eater))
                .findFirst()
                .orElseThrow();
    }

    private static Profile profile(String name, @Nullable Integer age) {
        return new Profile(name, age);
    }

    String child(Turn turn, HouseholdId household, String name, Optional<Integer> age) {
        var shown = name + age.map(years -> ", " + years + ",").orElse("");
        try {
            return switch (Whom.read(new Who.Named(name), turn.member(), table(turn, household))) {
                case Whom.Stranger _, Whom.Unclear _ -> {
                    welcome(turn, household, name, true, age);
                    yield "Noted: " + shown + " eats with you. Tell me what " + name + " must not eat.";
                }
                case Whom.People(var people) -> describe(turn, household, people.getFirst(), age, shown);
            };
        } catch (Refused refused) {
            return onlyAdults();
        }
    }

    private String describe(Turn turn, HouseholdId household, Sitting person, Optional<Integer> age, String shown) {
        var name = person.name().orElse("Somebody");
        return switch (person.diner()) {
            case MemberId _ -> name + " is in your household already, with a phone.";
            case EaterId eater -> {
                boolean known = person.role().filter(Role.CHILD::equals).isPresent()
                        && (age.isEmpty() || age.equals(person.age()));
                if (known && person.eats()) {
                    yield "I know: " + name + " eats with you already.";
                }
                turn.ask(new DescribeEater(
                        household,
                        eater,
                        turn.member(),
                        true,
                        Personal.content(
                                eater, profile(name, age.or(person::age).orElse(null)))));
                turn.ask(new SeatDiner(household, eater, turn.member(), true));
                yield "Noted: " + shown + " eats with you.";
            }
        };
    }

    String seat(Turn turn, HouseholdId household, String name, boolean eats) {
        try {
            return switch (Whom.read(new Who.Named(name), turn.member(), table(turn, household))) {
                case Whom.People(var people) -> seat(turn, household, people.getFirst(), eats);
                case Whom.Stranger(var stranger)
                when eats -> {
                    welcome(turn, household, stranger, false, Optional.empty());
                    yield "Noted: " + stranger + " eats with you now. Tell me what " + stranger + " must not eat.";
                }
                case Whom.Stranger(var stranger) -> unknown(stranger);
                case Whom.Unclear(var said) -> who(said);
            };
        } catch (Refused refused) {
            return onlyAdults();
        }
    }

    private static String seat(Turn turn, HouseholdId household, Sitting person, boolean eats) {
        var words = new EatingWords(turn.member());
        boolean you = person.diner().equals(turn.member());
        boolean news = Boolean.TRUE.equals(turn.ask(new SeatDiner(household, person.diner(), turn.member(), eats)));
        var clause = words.name(person)
                + (eats ? you ? " eat with the household" : " eats with you" : "")
                + (eats ? "" : you ? " do not eat with the household" : " does not eat with you");
        return news
                ? "Noted: " + clause + (eats ? " again." : " for now. What I know stays for later.")
                : "I know: " + clause + ".";
    }

    String spend(Turn turn, HouseholdId household, Budget budget) {
        var tier = budget.name().toLowerCase(Locale.ROOT);
        try {
            return Boolean.TRUE.equals(turn.ask(new ChooseBudget(household, turn.member(), budget)))
                    ? "Noted: your dinner budget is " + tier + " from now on."
                    : "Your dinner budget is " + tier + " already.";
        } catch (Refused refused) {
            return "Only an adult of your household can change the budget.";
        }
    }

    static String onlyAdults() {
        return "Only an adult of your household can tell me who eats with you.";
    }

    static String unknown(String name) {
        return "I know nobody called " + name + " in your household.";
    }

    /** @param said a relation, or a name of several */
    static String who(String said) {
        return "I am not sure who \"" + EatingWords.food(said) + "\" is. Tell me again with their name.";
    }
}
