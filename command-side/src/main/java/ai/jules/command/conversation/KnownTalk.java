package ai.jules.command.conversation;

import ai.jules.command.household.TableView.Sitting;
import ai.jules.command.member.MemberPreferences;
import ai.jules.command.preference.Held;
import ai.jules.commands.PreferenceCommand.ReadPreferences;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.language.Preference;
import ai.jules.language.Who;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "What do you know about us?": to adults everything, to others what is theirs. */
@Component
class KnownTalk {

    /** What is longer is told person by person. */
    private static final int LONGEST = 280;

    private final TableTalk table;

    KnownTalk(TableTalk table) {
        this.table = table;
    }

    String show(Turn turn, HouseholdId household, Optional<Who> who) {
        var seen = table.table(turn, household);
        return switch (Whom.read(who.orElse(new Who.Named(Whom.EVERYBODY)), turn.member(), seen)) {
            case Whom.Stranger(var name) -> TableTalk.unknown(name);
            case Whom.Unclear(var said) -> TableTalk.who(said);
            case Whom.People(var asked) -> {
                var shown = asked.stream()
                        .filter(person -> person.diner().equals(turn.member()) || PreferenceTalk.isAdult(turn))
                        .toList();
                yield shown.isEmpty()
                        ? "I tell that to the adults of your household only."
                        : known(turn, shown, seen.people());
            }
        };
    }

    private static String known(Turn turn, List<Sitting> asked, List<Sitting> people) {
        var words = new EatingWords(turn.member());
        var sentences = new ArrayList<String>();
        asked.stream()
                .map(person -> new Known(person, held(turn, person)))
                .sorted(Comparator.comparing(known -> !known.isAllergic()))
                .map(known -> words.about(known.person(), known.held(), people))
                .filter(sentence -> !sentence.isEmpty())
                .forEach(sentences::add);
        if (sentences.isEmpty()) {
            return "I know nothing yet of what " + words.names(asked)
                    + " should not eat. Tell me, like: Sam is allergic" + " to peanuts";
        }
        return fitting(sentences);
    }

    private static String fitting(List<String> sentences) {
        var said = new StringBuilder(sentences.getFirst());
        for (var sentence : sentences.subList(1, sentences.size())) {
            if (said.length() + sentence.length() >= LONGEST) {
                return said + " Ask me about the others by name.";
            }
            said.append(' ').append(sentence);
        }
        return said.toString();
    }

    /** Of a member their own stream knows more than the household does. */
    private static List<Held> held(Turn turn, Sitting person) {
        return switch (person.diner()) {
            case EaterId _ -> person.held();
            case MemberId member -> {
                MemberPreferences own = Objects.requireNonNull(turn.ask(new ReadPreferences(member)));
                yield own.held();
            }
        };
    }

    private record Known(Sitting person, List<Held> held) {

        boolean isAllergic() {
            return held.stream().anyMatch(one -> one.is(Preference.Allergy.class::isInstance));
        }
    }
}
