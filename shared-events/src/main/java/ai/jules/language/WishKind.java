package ai.jules.language;

import java.util.Locale;
import java.util.function.Function;

/**
 * What may be proposed for a text by somebody else than {@link Reader}. What is not here is never taken from them: that
 * somebody agrees to be texted, who belongs to the household, forgetting, the end of an allergy or a diet, who no longer eats with us, the end of quiet
 * hours, taking back (which could bring any of these about), votes, and answers to what Jules asked.
 */
public enum WishKind {
    ADD(words -> new ListWish.Add(words.items())),
    GOT(words -> new ListWish.Got(words.items())),
    GOT_EVERYTHING(_ -> new ListWish.GotEverything()),
    REMOVE(words -> new ListWish.Remove(words.items())),
    CLEAR_LIST(_ -> new ListWish.ClearList()),
    SHOW_LIST(_ -> new ListWish.ShowList()),
    ADD_FOR(words -> new ListWish.AddFor(words.food())),
    CHANGE(words -> words.change()),
    HAVE(words -> new PantryWish.Have(words.items(), words.perhaps(ProposedWords::food))),
    BOUGHT(words -> new PantryWish.Bought(words.items(), words.perhaps(ProposedWords::food))),
    OUT_OF(words -> new PantryWish.OutOf(words.items())),
    USED(words -> new PantryWish.Used(words.items())),
    MOVE(words -> new PantryWish.Move(words.items(), words.food())),
    SHOW_PANTRY(words -> new PantryWish.ShowPantry(words.perhaps(ProposedWords::food))),
    EXPIRING(_ -> new PantryWish.Expiring()),
    HOW_MUCH(words -> new PantryWish.HowMuch(words.food())),
    WHERE(words -> new PantryWish.Where(words.food())),
    DINNER(words -> new DinnerWish.Dinner(words.day())),
    IDEAS(words -> new DinnerWish.Ideas(words.foods())),
    SHOW_PLAN(_ -> new DinnerWish.ShowPlan()),
    PLAN_WEEK(_ -> new DinnerWish.PlanWeek()),
    SET_DAY(words -> new DinnerWish.SetDay(words.day(), words.food())),
    SWAP(words -> new DinnerWish.Swap(words.day(), words.day())),
    SKIP(words -> new DinnerWish.Skip(words.day())),
    LEFTOVERS(words -> new DinnerWish.Leftovers(words.day())),
    WHO_COOKS(words -> new DinnerWish.WhoCooks(words.day())),
    COOKS(words -> new DinnerWish.Cooks(words.who(), words.day())),
    DIET(words -> new PreferenceWish.Follows(words.who(), words.oneOf(Diet.values(), Diet::words))),
    DISLIKE(words -> new PreferenceWish.Dislikes(words.who(), words.food())),
    LIKE(words -> new PreferenceWish.Likes(words.who(), words.food())),
    ALLERGY(words -> new PreferenceWish.Allergic(words.who(), words.food())),
    QUIET(words -> words.quiet()),
    CALL_ME(words -> new PreferenceWish.CallMe(words.name())),
    ZONE(words -> new PreferenceWish.Zone(words.food())),
    BUDGET(words -> new PreferenceWish.Spends(words.oneOf(Budget.values()))),
    CHILD(words -> new PreferenceWish.Child(words.name(), words.perhaps(it -> it.number(17)))),
    EATS(words -> new PreferenceWish.Eats(words.name())),
    PREFERENCES(words -> new PreferenceWish.ShowPreferences(words.perhaps(ProposedWords::who))),
    MEMBERS(_ -> new MemberWish.Members()),
    RECIPES(_ -> new RecipeWish.ShowRecipes()),
    FIND_RECIPE(words -> new RecipeWish.FindRecipe(words.food())),
    DROP_RECIPE(words -> new RecipeWish.DropRecipe(words.food())),
    ASK_RECIPE(words -> new QuestionWish.AskRecipe(words.food(), words.oneOf(QuestionWish.Aspect.values()))),
    ASK_AMOUNT(words -> new QuestionWish.AskAmount(words.food(), words.food(), words.perhaps(it -> it.number(200)))),
    ASK_WHEN(words -> new QuestionWish.AskWhen(words.food())),
    WHO_INVITED(words -> new QuestionWish.WhoInvited(words.name())),
    WHO_ADDED(words -> new QuestionWish.WhoAdded(words.food())),
    HISTORY(words -> new QuestionWish.History(words.oneOf(QuestionWish.Record.values()), words.day())),
    SAFE(words -> new QuestionWish.Safe(words.who(), words.food())),
    CONTAINS(words -> new QuestionWish.Contains(words.food(), words.food())),
    SUBSTITUTE(words -> new QuestionWish.Substitute(words.food())),
    HELP(_ -> new TalkWish.Help()),
    THANKS(_ -> new TalkWish.Thanks()),
    HELLO(_ -> new TalkWish.Hello()),
    PRAISE(_ -> new TalkWish.Praise()),
    SMALL_TALK(_ -> new TalkWish.SmallTalk()),

    /** Wants no more texts from us (rule 2). It is no wish among others, see {@link ProposedWishes#revoke}. */
    STOP_TEXTS(_ -> {
        throw new ProposedWords.Unfit();
    });

    private final Function<ProposedWords, Wish> reads;

    WishKind(Function<ProposedWords, Wish> reads) {
        this.reads = reads;
    }

    /** As it is stored, for ever: {@code add-for}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws ProposedWords.Unfit when the words are not those of such a wish */
    Wish read(ProposedWords words) {
        return reads.apply(words);
    }
}
