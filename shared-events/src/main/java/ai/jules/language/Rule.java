package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;

/** Some ways of saying one kind of wish, and the wish they mean; none when what fills a place does not fit it. */
record Rule(List<Phrase> phrases, Function<Slots, List<? extends Wish>> meaning) {

    Rule {
        phrases = List.copyOf(phrases);
    }

    static Rule of(Function<Slots, List<? extends Wish>> meaning, String... phrases) {
        return new Rule(Arrays.stream(phrases).map(Phrase::of).toList(), meaning);
    }

    /** For phrases without places. */
    static Rule of(Wish wish, String... phrases) {
        return of(slots -> List.of(wish), phrases);
    }

    /** What the whole saying means by this rule; empty when nothing. */
    List<Told> read(Saying saying, Scope scope) {
        for (Phrase phrase : phrases) {
            if (!phrase.mayFit(saying)) {
                continue;
            }
            Matcher matcher = phrase.matcher(saying.bare());
            if (matcher.matches()) {
                Slots slots = new Slots(matcher, scope, saying);
                List<? extends Wish> wishes = meaning.apply(slots);
                if (!wishes.isEmpty()) {
                    double confidence = slots.confidence();
                    return wishes.stream()
                            .map(wish -> new Told(wish, confidence, saying.raw()))
                            .toList();
                }
            }
        }
        return List.of();
    }
}
