package ai.jules.language;

/**
 * What somebody wants, as their text says it: whose household, which recipe and whether it is allowed is for others to
 * know. Foods, dishes and recipes are lower case as said, with slips mended; names of people have capitals.
 */
public sealed interface Wish
        permits ListWish,
                PantryWish,
                DinnerWish,
                RhythmWish,
                CalendarWish,
                VoteWish,
                PreferenceWish,
                MemberWish,
                RecipeWish,
                QuestionWish,
                UndoWish,
                AnswerWish,
                TalkWish {

    /** Whether serving it changes something; a question wrongly answered costs less than a thing wrongly done. */
    boolean writes();
}
