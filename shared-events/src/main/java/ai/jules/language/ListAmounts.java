package ai.jules.language;

import ai.jules.language.ItemWords.Demand;
import java.util.List;

/** How people say that something shall be on the shopping list in another amount. */
final class ListAmounts {

    private ListAmounts() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        slots -> slots
                                .measure("words")
                                .flatMap(measure -> slots.food("food").map(food -> Slots.change(food, measure)))
                                .stream()
                                .toList(),
                        "(make|change|switch|bump|update|increase|decrease|raise|lower|set|turn|up|edit|adjust|"
                                + "correct|reduce)[ up| down] <food>( (on|in) <list>)? (to|from \\S+ to|from \\S+ \\S+"
                                + " to|up to|down to|be|into) <words>[ instead| on <list>| instead of \\S+( \\S+)?| not"
                                + " \\S+( \\S+)?| rather than \\S+( \\S+)?]",
                        "(the |those |that |my |our )?<food>( on <list>| i added)?( ,)? (make"
                                + " (it|that|them|those)|change (it|them|that) to|should (be|say)|needs to be) <words>["
                                + " (not|instead of|rather than) \\S+( \\S+)?| instead]",
                        "(make|change) (the |that |those )?<food>( (on|in) <list>)? (?=(?:\\d|an? |one |two |three"
                                + " |four |five |six |seven |eight |nine |ten |twelve |half ))<words>[ instead| on"
                                + " <list>]",
                        "<food> (should be|should say|needs to be|is supposed to be) <words>[ not \\S+( \\S+)?|"
                                + " instead]"),
                Rule.of(
                        slots -> changed(slots),
                        "(make|change)[ that| it| them| those][ to] <items> (instead|rather than \\S+( \\S+)?|not"
                                + " \\S+( \\S+)?|instead of \\S+( \\S+)?)",
                        "(make (that|it|them|those)|change (that|it|them|those) to|change to|i said|i"
                            + " meant|meant|should be|it should be|that should be|i mean)[ to| only] <items>[ instead|"
                            + " not \\S+( \\S+)?]",
                        "(do|get|buy|have|go with|say|put|make it|need) <items>[ on <list>] (instead of|rather"
                                + " than|not) (the )?(\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a"
                                + " dozen|a couple)( [a-z]+)?[ on <list>]",
                        "(it|that|there|we|<list>|the number|the amount)( really)? (should|was supposed to|needs to|is"
                                + " supposed to|ought to|has to) (be|say|read|have|get|need) <items>( (on|in) <list>)?("
                                + " ,)? (not|instead of|rather than) \\S+( \\S+)?",
                        "only <items> not \\S+( \\S+)?",
                        "(we|i) (only )?(need|want)[ to get] <items>( ,)? (not|instead of|rather than) (just )?\\d+("
                                + " \\S+)?",
                        "[(we|i) ]only need <items>( ,)? not \\S+( \\S+)?",
                        "<items>( ,)? not \\d+( \\S+)?"));
    }

    private static List<Wish> changed(Slots slots) {
        return slots
                .items("items", Demand.KNOWN)
                .filter(items -> items.size() == 1 && items.getFirst().amount().isPresent())
                .or(() -> slots.measure("items")
                        .filter(measure -> slots.scope().before().size() == 1)
                        .map(measure -> List.of(new Item(
                                measure.amount(),
                                measure.unit(),
                                slots.scope().before().getFirst().food()))))
                .map(items -> Slots.change(items.getFirst().food(), items.getFirst()))
                .stream()
                .toList();
    }
}
