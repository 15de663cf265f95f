package ai.jules.language;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All the ways of saying all wishes, in the order in which they are believed when two are as likely. */
final class Grammar {

    /** Less sure than this is not understood. */
    private static final double BELIEVED = 0.6;

    private static final List<Rule> TASTES = TasteGrammar.rules();
    private static final List<List<Rule>> ALL = List.of(
            UndoGrammar.rules(),
            MemberGrammar.rules(),
            PreferenceGrammar.rules(),
            TASTES,
            QuestionGrammar.rules(),
            RecipeQuestions.rules(),
            RecipeGrammar.rules(),
            RhythmGrammar.rules(),
            CalendarGrammar.rules(),
            DinnerGrammar.rules(),
            PantryGrammar.rules(),
            ListGrammar.rules(),
            TalkGrammar.rules());

    private static final Set<String> WITH_ES = Set.of("tomato", "potato", "mango");
    private static final Mending MENDING = new Mending(vocabulary(), otherWords());

    private Grammar() {}

    static Mending mending() {
        return MENDING;
    }

    /** What one saying means; empty when nothing, or when it only asks whether to do what it names. */
    static List<Told> read(Saying saying, Scope scope) {
        return Stream.concat(Stream.of(VoteGrammar.rules(scope.context())), ALL.stream())
                .map(rules -> first(rules, saying, scope))
                .filter(told -> !told.isEmpty() && told.getFirst().confidence() >= BELIEVED)
                .max(Comparator.comparingDouble(told -> told.getFirst().confidence()))
                .orElseGet(() -> Subjects.read(saying, scope));
    }

    /** What the saying tells of somebody's tastes; empty when nothing. */
    static List<Told> tastes(Saying saying, Scope scope) {
        return first(TASTES, saying, scope);
    }

    /** What is only company may be all courtesy: {@code ok thanks}. */
    static List<Told> company(Saying saying, Scope scope) {
        return first(TalkGrammar.rules(), saying.whole(), scope);
    }

    private static List<Told> first(List<Rule> rules, Saying saying, Scope scope) {
        for (Rule rule : rules) {
            List<Told> told = rule.read(saying, scope);
            if (!told.isEmpty() && !isOnlyAsked(told, saying)) {
                return told;
            }
        }
        return List.of();
    }

    private static boolean isOnlyAsked(List<Told> told, Saying saying) {
        return saying.asked()
                && !saying.requested()
                && told.stream().anyMatch(one -> one.wish().writes());
    }

    private static Set<String> otherWords() {
        Set<String> words = new HashSet<>(Wordlists.read("other-words.txt"));
        words.addAll(KnownFoods.spanish());
        words.addAll(KnownFoods.makers());
        words.addAll(Misheard.words());
        return words;
    }

    private static Set<String> vocabulary() {
        Set<String> words = new HashSet<>();
        Stream.concat(ALL.stream(), Stream.of(VoteGrammar.open()))
                .flatMap(List::stream)
                .flatMap(rule -> rule.phrases().stream())
                .flatMap(phrase -> Arrays.stream(phrase.source().split("[^a-z]+")))
                .filter(word -> word.length() >= 3)
                .forEach(words::add);
        for (String food : KnownFoods.words()) {
            words.add(food);
            words.add(plural(food));
        }
        for (Unit unit : Unit.values()) {
            words.add(unit.canonical());
            words.add(unit.after(Amount.of(2)));
        }
        for (Set<String> said : List.of(Saying.words(), WhoWords.words(), Company.words(), AnswerGrammar.words())) {
            said.forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        }
        words.addAll(Set.of(
                "pound",
                "pounds",
                "ounce",
                "ounces",
                "gallon",
                "gallons",
                "quart",
                "quarts",
                "teaspoons",
                "tablespoons",
                "liters"));
        words.addAll(Set.of(
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "tomorrow",
                "tonight",
                "today",
                "yesterday",
                "thanksgiving",
                "christmas",
                "first",
                "second",
                "third"));
        return words;
    }

    private static String plural(String word) {
        if (word.endsWith("s")) {
            return word;
        }
        if (WITH_ES.contains(word) || word.endsWith("ch") || word.endsWith("sh") || word.endsWith("x")) {
            return word + "es";
        }
        boolean ies = word.length() > 3 && word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
        return ies ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }
}
