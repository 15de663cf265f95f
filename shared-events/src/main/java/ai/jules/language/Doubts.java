package ai.jules.language;

import ai.jules.language.ItemWords.Demand;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Texts that mean one of two things: bare nouns, and things nobody needs. */
final class Doubts {

    private static final double EVEN = 0.5;
    private static final Phrase NOT_NEEDED =
            Phrase.of("(we |i )?(do not|will not) need[ any| any more| more| the]? <items>[ for now| today]?");
    private static final Phrase BARE = Phrase.of("<items>");

    private Doubts() {}

    static Reading of(Saying whole, Scope scope) {
        Matcher needless = NOT_NEEDED.matcher(whole.bare());
        if (needless.matches()) {
            return either(items(needless, scope, whole), ListWish.Remove::new, items -> new PantryWish.Have(items, Optional.empty()), whole);
        }
        Matcher bare = BARE.matcher(whole.bare());
        return bare.matches() && !whole.asked()
                ? either(items(bare, scope, whole), ListWish.Add::new, items -> new PantryWish.Have(items, Optional.empty()), whole)
                : new Reading.Unclear();
    }

    private static Optional<List<Item>> items(Matcher matcher, Scope scope, Saying whole) {
        return new Slots(matcher, scope, whole).items("items", Demand.KNOWN);
    }

    private static Reading either(
            Optional<List<Item>> items,
            java.util.function.Function<List<Item>, Wish> first,
            java.util.function.Function<List<Item>, Wish> second,
            Saying whole) {
        return items.<Reading>map(known -> new Reading.Unsure(
                        new Told(first.apply(known), EVEN, whole.raw()), new Told(second.apply(known), EVEN, whole.raw())))
                .orElseGet(Reading.Unclear::new);
    }
}
