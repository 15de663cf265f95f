package ai.jules.command.conversation;

import ai.jules.language.AnswerWish;
import ai.jules.language.CalendarWish;
import ai.jules.language.DinnerWish;
import ai.jules.language.Item;
import ai.jules.language.ListWish;
import ai.jules.language.MemberWish;
import ai.jules.language.PantryWish;
import ai.jules.language.PreferenceWish;
import ai.jules.language.QuestionWish;
import ai.jules.language.RecipeWish;
import ai.jules.language.RhythmWish;
import ai.jules.language.TalkWish;
import ai.jules.language.UndoWish;
import ai.jules.language.VoteWish;
import ai.jules.language.Wish;
import java.util.List;

/** What a wish would do, said before it is done. */
final class WishWords {

    private WishWords() {}

    static String of(Wish wish) {
        return switch (wish) {
            case ListWish.Add add -> "add " + foods(add.items()) + " to the list";
            case ListWish.Remove remove -> "take " + foods(remove.items()) + " off the list";
            case PantryWish.Have have -> "note that you have " + foods(have.items());
            case ListWish _,
                    PantryWish _,
                    DinnerWish _,
                    RhythmWish _,
                    CalendarWish _,
                    VoteWish _,
                    PreferenceWish _,
                    MemberWish _,
                    RecipeWish _,
                    QuestionWish _,
                    UndoWish _,
                    AnswerWish _,
                    TalkWish _ -> throw new IllegalArgumentException("nobody is asked about this wish");
        };
    }

    private static String foods(List<Item> items) {
        return Sentences.list(items.stream().map(Item::food).toList());
    }
}
