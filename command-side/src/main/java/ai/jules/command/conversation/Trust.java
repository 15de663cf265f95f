package ai.jules.command.conversation;

import ai.jules.language.AnswerWish;
import ai.jules.language.CalendarWish;
import ai.jules.language.DinnerWish;
import ai.jules.language.Grounds;
import ai.jules.language.Item;
import ai.jules.language.ListWish;
import ai.jules.language.MemberWish;
import ai.jules.language.PantryWish;
import ai.jules.language.PreferenceWish;
import ai.jules.language.QuestionWish;
import ai.jules.language.RecipeWish;
import ai.jules.language.RhythmWish;
import ai.jules.language.TalkWish;
import ai.jules.language.Told;
import ai.jules.language.UndoWish;
import ai.jules.language.VoteWish;
import ai.jules.language.Wish;
import java.util.List;
import java.util.Optional;

/**
 * Which interpretations of a text are acted on without asking: those that add or note foods the text itself names, if the model
 * is sure and the text does not deny, suppose or ask. What takes something away, or is about a person, is always asked about.
 */
final class Trust {

    private static final double SURE = 0.8;

    private Trust() {}

    static boolean isDoneAtOnce(Told told, String text) {
        return !told.wish().writes()
                || told.confidence() >= SURE
                        && Grounds.isPlain(text)
                        && harmless(told.wish())
                                .filter(items -> Grounds.hold(text, items))
                                .isPresent();
    }

    /** The foods of a wish that adds or notes something; nothing for any other. */
    private static Optional<List<Item>> harmless(Wish wish) {
        return switch (wish) {
            case ListWish list -> harmless(list);
            case PantryWish pantry -> harmless(pantry);
            case DinnerWish _,
                    RhythmWish _,
                    CalendarWish _,
                    VoteWish _,
                    PreferenceWish _,
                    MemberWish _,
                    RecipeWish _,
                    QuestionWish _,
                    UndoWish _,
                    AnswerWish _,
                    TalkWish _ -> Optional.empty();
        };
    }

    private static Optional<List<Item>> harmless(ListWish wish) {
        return switch (wish) {
            case ListWish.Add(var items) -> Optional.of(items);
            case ListWish.Got(var items) -> Optional.of(items);
            case ListWish.Change(var food, var amount, var unit) ->
                Optional.of(List.of(new Item(Optional.of(amount), unit, food)));
            case ListWish.GotEverything _,
                    ListWish.Remove _,
                    ListWish.ClearList _,
                    ListWish.ShowList _,
                    ListWish.AddFor _ -> Optional.empty();
        };
    }

    private static Optional<List<Item>> harmless(PantryWish wish) {
        return switch (wish) {
            case PantryWish.Have(var items, var _) -> Optional.of(items);
            case PantryWish.Bought(var items, var _) -> Optional.of(items);
            case PantryWish.OutOf _,
                    PantryWish.Used _,
                    PantryWish.Move _,
                    PantryWish.ShowPantry _,
                    PantryWish.Expiring _,
                    PantryWish.HowMuch _,
                    PantryWish.Where _ -> Optional.empty();
        };
    }
}
