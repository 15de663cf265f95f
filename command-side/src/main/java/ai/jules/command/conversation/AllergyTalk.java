package ai.jules.command.conversation;

import ai.jules.command.household.TableView.Sitting;
import ai.jules.command.preference.Held;
import ai.jules.command.preference.Telling;
import ai.jules.commands.PreferenceCommand.TellPreference;
import ai.jules.commands.PreferenceCommand.WithdrawPreference;
import ai.jules.commands.Refused;
import ai.jules.commands.TableCommand.DropPreference;
import ai.jules.commands.TableCommand.NotePreference;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Question.WhichAllergens;
import ai.jules.kernel.Diner;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.AllergyGate;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Verdict;
import ai.jules.language.Preference;
import ai.jules.language.Preference.Allergy;
import ai.jules.language.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What somebody must not eat. It binds as wide as it was told, until the person says which of it is meant. */
@Component
class AllergyTalk {

    private static final Pattern AROUND = Pattern.compile(
            "^(?:it'?s |its |he'?s |she'?s |is |just |only |to |the )+| (?:only|please|allergy)$|[.!]+$");

    private final Speech speech;
    private final TableTalk table;

    AllergyTalk(Speech speech, TableTalk table) {
        this.speech = speech;
        this.table = table;
    }

    String tell(Turn turn, HouseholdId household, Who who, String said) {
        var told = read(said);
        if (told.isEmpty()) {
            return "I did not get the food. Text it like: Sam is allergic to peanuts";
        }
        return switch (Whom.read(who, turn.member(), table.table(turn, household))) {
            case Whom.Unclear(var whoever) -> TableTalk.who(whoever);
            case Whom.People(var people) -> tell(turn, household, bound(turn, people), told, said, "");
            case Whom.Stranger(var name) -> {
                try {
                    var newcomer = table.welcome(turn, household, name, false, Optional.empty());
                    yield tell(
                            turn,
                            household,
                            List.of(newcomer),
                            told,
                            said,
                            " I count " + name + " in at dinner from now on.");
                } catch (Refused refused) {
                    yield PreferenceTalk.onlyAdults(name);
                }
            }
        };
    }

    /** What a household means by these words; what nobody knows is kept as the words themselves. */
    private static List<Allergy> read(String said) {
        var told = Allergen.read(said).allergens();
        if (!told.isEmpty()) {
            return told.stream().map(one -> new Allergy(one.code(), said)).toList();
        }
        try {
            return List.of(new Allergy(new Allergen.Named(said).code(), said));
        } catch (IllegalArgumentException nothingNamed) {
            return List.of();
        }
    }

    /** A teen who speaks for everybody speaks for themselves. */
    private static List<Sitting> bound(Turn turn, List<Sitting> people) {
        return people.size() == 1 || PreferenceTalk.isAdult(turn)
                ? people
                : people.stream()
                        .filter(person -> person.diner().equals(turn.member()))
                        .toList();
    }

    private String tell(
            Turn turn, HouseholdId household, List<Sitting> people, List<Allergy> told, String said, String assumed) {
        var words = new EatingWords(turn.member());
        var outcome = Outcome.of(people, person -> fresh(turn, household, person, told));
        var bound = outcome.done();
        if (bound.isEmpty()) {
            return outcome.refusals();
        }
        var fresh = List.copyOf(
                outcome.answers().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new)));
        if (fresh.isEmpty()) {
            return outcome.withRefusals(
                    "I know: " + words.allergic(bound, told) + ". I keep " + it(told) + " out of what I suggest.");
        }
        var noted = "Noted: " + words.allergic(bound, fresh) + toldByYou(turn, bound) + ". I will keep " + it(fresh)
                + " out of what I suggest." + unfamiliar(fresh) + assumed;
        // the question comes last
        return outcome.withRefusals(noted) + which(turn, people, fresh, said);
    }

    /** What of it was not known of the person before. Who has a phone is told what others say of them. */
    private List<Allergy> fresh(Turn turn, HouseholdId household, Sitting person, List<Allergy> told) {
        var fresh = told.stream()
                .filter(allergy -> tell(turn, household, person.diner(), allergy))
                .toList();
        if (!fresh.isEmpty() && person.diner() instanceof MemberId member && !member.equals(turn.member())) {
            speech.tell(
                    turn,
                    member,
                    MessageKind.NOTICE,
                    turn.person().name().orElse("Somebody in your household") + " noted: "
                            + new EatingWords(member).allergic(List.of(person), fresh)
                            + ". Text me if that is wrong.");
        }
        return fresh;
    }

    /** The household first: it decides who may tell it of whom. */
    private boolean tell(Turn turn, HouseholdId household, Diner diner, Allergy allergy) {
        var id = new PreferenceId(speech.newId());
        Telling known = Objects.requireNonNull(
                turn.ask(new NotePreference(household, diner, id, turn.member(), Personal.content(diner, allergy))));
        if (!(diner instanceof MemberId member)) {
            return known.news();
        }
        Telling own = Objects.requireNonNull(turn.ask(
                new TellPreference(member, known.held().id(), turn.member(), Personal.content(member, allergy))));
        return known.news() || own.news();
    }

    private static String toldByYou(Turn turn, List<Sitting> people) {
        boolean anotherMember = people.stream()
                .anyMatch(person ->
                        person.diner() instanceof MemberId && !person.diner().equals(turn.member()));
        return anotherMember ? ", as told by you" : "";
    }

    private static String it(List<Allergy> allergies) {
        return allergies.size() == 1 ? "it" : "them";
    }

    private static String unfamiliar(List<Allergy> allergies) {
        return allergies.stream()
                .flatMap(allergy -> Allergen.of(allergy.allergen()).stream())
                .filter(allergen -> switch (allergen) {
                    case Allergen.Listed _ -> false;
                    case Allergen.Named(var food) -> !Foods.of(food).known();
                })
                .findFirst()
                .map(allergen -> " I do not know that food, so I look for those very words.")
                .orElse("");
    }

    private String which(Turn turn, List<Sitting> people, List<Allergy> fresh, String said) {
        if (fresh.size() < 2 || people.size() != 1 || !Allergen.read(said).broad()) {
            return "";
        }
        var diner = people.getFirst().diner();
        speech.move(
                turn,
                FlowKind.PREFERENCES,
                speech.newId(),
                FlowState.WAITING_FOR_RESPONSE,
                new WhichAllergens(
                        diner,
                        Personal.content(
                                diner, fresh.stream().map(Allergy::allergen).toList())));
        return " Which is it? " + EatingWords.numbered(fresh) + ".";
    }

    /** Whose allergens the text says, when it answers which are meant; then it is answered. */
    Optional<Diner> answered(Turn turn) {
        var open = turn.standing().open();
        if (open.isEmpty()
                || !(open.get().question() instanceof WhichAllergens asked)
                || turn.person().household().isEmpty()) {
            return Optional.empty();
        }
        var choices = asked.allergens().orElse(List.of()).stream()
                .map(code -> new Allergy(code, code))
                .toList();
        var chosen = choose(turn.words(), choices);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        speech.move(turn, FlowKind.PREFERENCES, open.get().id(), FlowState.COMPLETED, (Question) null);
        var others = choices.stream().filter(one -> !chosen.contains(one)).toList();
        speech.reply(turn, narrow(turn, turn.person().household().get(), asked.diner(), chosen, others));
        return Optional.of(asked.diner());
    }

    private String narrow(Turn turn, HouseholdId household, Diner diner, List<Allergy> chosen, List<Allergy> others) {
        var words = new EatingWords(turn.member());
        var withdrawn = withdraw(turn, household, diner, others);
        var binding = new ArrayList<>(chosen);
        binding.addAll(withdrawn.refused());
        var not = others.stream()
                .filter(other -> !withdrawn.refused().contains(other))
                .map(EatingWords::allergen)
                .toList();
        return table.table(turn, household).people().stream()
                .filter(person -> person.diner().equals(diner))
                .findFirst()
                .map(person -> "Noted: " + words.allergic(List.of(person), binding)
                        + (not.isEmpty() ? "." : ", not to " + EatingWords.listed(not) + ".")
                        + (withdrawn.refused().isEmpty() ? "" : " " + PreferenceTalk.notYours(person)))
                .orElse("Noted.");
    }

    /** By number or by name; nothing else is an answer. */
    private static List<Allergy> choose(String words, List<Allergy> choices) {
        var said = words.strip().toLowerCase(Locale.ROOT);
        if (said.matches("both|all|all of (?:it|them)|all of those|everything")
                || said.equals(Integer.toString(choices.size() + 1))) {
            return choices;
        }
        var chosen = new ArrayList<Allergy>();
        for (var part : said.split("\\s*(?:,|&|\\band\\b|(?<=\\d)\\s+(?=\\d))\\s*")) {
            var bare = AROUND.matcher(part).replaceAll("");
            var one = choices.stream()
                    .filter(choice -> bare.equals(Integer.toString(choices.indexOf(choice) + 1))
                            || bare.equals(EatingWords.allergen(choice))
                            || bare.equals(EatingWords.allergen(choice) + "s"))
                    .findFirst();
            if (one.isEmpty()) {
                return List.of();
            }
            chosen.add(one.get());
        }
        return chosen;
    }

    String withdraw(Turn turn, HouseholdId household, Who who, String said) {
        var words = new EatingWords(turn.member());
        return switch (Whom.read(who, turn.member(), table.table(turn, household))) {
            case Whom.Stranger(var name) -> TableTalk.unknown(name);
            case Whom.Unclear(var whoever) -> TableTalk.who(whoever);
            case Whom.People(var all) -> {
                var told = read(said);
                var sentences = new ArrayList<String>();
                var without = new ArrayList<Sitting>();
                var refusals = new ArrayList<String>();
                var same = new LinkedHashMap<List<Allergy>, List<Sitting>>();
                for (var person : bound(turn, all)) {
                    var withdrawn = withdraw(turn, household, person.diner(), told);
                    if (!withdrawn.gone().isEmpty()) {
                        same.computeIfAbsent(withdrawn.gone(), _ -> new ArrayList<>())
                                .add(person);
                    }
                    if (!withdrawn.refused().isEmpty()) {
                        refusals.add(PreferenceTalk.notYours(person));
                    } else if (withdrawn.gone().isEmpty()) {
                        without.add(person);
                    }
                }
                same.forEach(
                        (gone, people) -> sentences.add("Noted: I forget that " + words.allergic(people, gone) + "."));
                if (same.isEmpty() && !without.isEmpty()) {
                    sentences.add("I had no such allergy noted for " + words.names(without) + ".");
                }
                sentences.addAll(refusals);
                yield Sentences.joined(sentences);
            }
        };
    }

    /** What of it is not known any more, and what only somebody else can take back. */
    private record Withdrawn(List<Allergy> gone, List<Allergy> refused) {}

    private static Withdrawn withdraw(Turn turn, HouseholdId household, Diner diner, List<Allergy> told) {
        var gone = new ArrayList<Allergy>();
        var refused = new ArrayList<Allergy>();
        for (var allergy : told) {
            try {
                if (withdraw(turn, household, diner, allergy)) {
                    gone.add(allergy);
                }
            } catch (Refused refusal) {
                refused.add(allergy);
            }
        }
        return new Withdrawn(List.copyOf(gone), List.copyOf(refused));
    }

    /** Of a member their own stream first, which knows best who told it: while it says no the household binds on. */
    private static boolean withdraw(Turn turn, HouseholdId household, Diner diner, Allergy allergy) {
        var own = diner instanceof MemberId member
                ? Objects.requireNonNull(turn.<Optional<Held>>ask(
                        new WithdrawPreference(member, turn.member(), Personal.content(member, allergy))))
                : Optional.<Held>empty();
        Optional<Held> known = Objects.requireNonNull(
                turn.ask(new DropPreference(household, diner, turn.member(), Personal.content(diner, allergy))));
        return known.isPresent() || own.isPresent();
    }

    /** Liking what one must not eat changes nothing. */
    String stillBinding(EatingWords words, List<Sitting> people, Preference what) {
        if (!(what instanceof Preference.Likes(var food, var _))) {
            return "";
        }
        return people.stream()
                .flatMap(person -> person.held().stream()
                        .flatMap(held -> held.what().value().stream())
                        .filter(Allergy.class::isInstance)
                        .map(Allergy.class::cast)
                        .filter(allergy -> isIn(allergy, food))
                        .map(allergy -> " Still, " + words.clause(List.of(person), allergy) + ": I keep it out."))
                .findFirst()
                .orElse("");
    }

    private static boolean isIn(Allergy allergy, String food) {
        return Allergen.of(allergy.allergen())
                .map(allergen -> AllergyGate.judgeWords(List.of(food), "", allergen))
                .filter(verdict -> switch (verdict) {
                    case Verdict.Contains _, Verdict.Likely _ -> true;
                    case Verdict.MayContain _, Verdict.Unknown _, Verdict.NoneFound _ -> false;
                })
                .isPresent();
    }
}
