package ai.jules.command.conversation;

import ai.jules.command.recipe.Found;
import ai.jules.command.recipe.RecipeBook;
import ai.jules.command.recipe.RecipeBook.Entry;
import ai.jules.commands.RecipeCommand.RetireRecipe;
import ai.jules.commands.Refused;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question.Purpose;
import ai.jules.events.conversation.Question.WhichRecipe;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.language.Assent;
import ai.jules.language.Choice;
import ai.jules.language.ListWish;
import ai.jules.language.RecipeWish;
import ai.jules.language.SmsText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What people want done with recipes of the book: dropping one, and shopping for one. */
@Component
class RecipeWishTalk {

    private static final int MOST_OFFERED = 5;
    private static final int TITLE = 60;
    private static final int TITLE_OF_SEVERAL = 30;

    private final Speech speech;
    private final RecipeBook book;
    private final RecipeShopping shopping;
    private final SavedWhen savedWhen;
    private final Undoing undoing;

    RecipeWishTalk(Speech speech, RecipeBook book, RecipeShopping shopping, SavedWhen savedWhen, Undoing undoing) {
        this.speech = speech;
        this.book = book;
        this.shopping = shopping;
        this.savedWhen = savedWhen;
        this.undoing = undoing;
    }

    /** Takes the recipe out of the book, or asks which one is meant. */
    String serve(Turn turn, RecipeWish.DropRecipe wish) {
        return serve(turn, Purpose.DROP, wish.recipe());
    }

    /** Puts what a recipe needs on the shopping list, or asks which one is meant. */
    String addFor(Turn turn, ListWish.AddFor wish) {
        return serve(turn, Purpose.ADD_TO_LIST, wish.recipe());
    }

    private String serve(Turn turn, Purpose purpose, String words) {
        var household = turn.person().household();
        var role = turn.person().role();
        if (household.isEmpty() || role.isEmpty()) {
            return "Without a household there is no recipe book. JOIN starts one.";
        }
        return switch (book.find(household.get(), words)) {
            case Found.One(var entry) -> act(turn, household.get(), role.get(), purpose, entry);
            case Found.Several(var entries) -> ask(turn, purpose, entries);
            case Found.None(var close) -> notFound(words, close);
        };
    }

    private static String notFound(String words, List<Entry> close) {
        var unknown = "I do not see " + cut(words, TITLE) + " in your recipe book.";
        return close.isEmpty()
                ? unknown
                : unknown + " Close to it: "
                        + close.stream().map(entry -> cut(entry.title(), TITLE)).collect(Collectors.joining(", "))
                        + ".";
    }

    private String ask(Turn turn, Purpose purpose, List<Entry> entries) {
        var offered = entries.stream().limit(MOST_OFFERED).toList();
        var question =
                new WhichRecipe(purpose, offered.stream().map(Entry::recipe).toList());
        speech.move(turn, FlowKind.RECIPE_BOOK, speech.newId(), FlowState.WAITING_FOR_RESPONSE, question);
        var list = IntStream.range(0, offered.size())
                .mapToObj(i -> (i + 1) + " " + cut(offered.get(i).title(), TITLE_OF_SEVERAL) + " ("
                        + savedWhen.words(turn, offered.get(i).savedAt()) + ")")
                .collect(Collectors.joining(", "));
        var more = entries.size() > MOST_OFFERED ? ", or say more of its name" : "";
        return (purpose == Purpose.DROP ? "Drop which one? " : "Shop for which one? ") + list + more + ".";
    }

    /** False when the text is no answer to this. */
    boolean answers(Turn turn, OpenFlow flow, WhichRecipe asked) {
        if (Assent.quoted(turn.words()).isPresent() || Assent.read(turn.words()) == Assent.Meaning.SAVE) {
            return false;
        }
        var chosen =
                switch (Choice.read(turn.words(), asked.recipes().size())) {
                    case Choice.All _ -> Optional.of(asked.recipes());
                    case Choice.These(var numbers) ->
                        Optional.of(numbers.stream()
                                .map(number -> asked.recipes().get(number - 1))
                                .toList());
                    case Choice.Nothing _ -> Optional.of(List.<RecipeId>of());
                    case Choice.Unclear _ -> Optional.<List<RecipeId>>empty();
                };
        if (chosen.isEmpty()
                || turn.person().household().isEmpty()
                || turn.person().role().isEmpty()) {
            return false;
        }
        speech.move(turn, FlowKind.RECIPE_BOOK, flow.id(), FlowState.COMPLETED, null);
        speech.reply(turn, chosen(turn, asked.purpose(), chosen.get()));
        return true;
    }

    private String chosen(Turn turn, Purpose purpose, List<RecipeId> recipes) {
        var household = turn.person().household().orElseThrow();
        var role = turn.person().role().orElseThrow();
        if (recipes.isEmpty()) {
            return purpose == Purpose.DROP ? "OK, nothing was dropped." : "OK, nothing was added.";
        }
        var entries = book.titles(household).stream()
                .filter(entry -> recipes.contains(entry.recipe()))
                .toList();
        return entries.isEmpty()
                ? "That is not in the book any more."
                : entries.stream()
                        .map(entry -> act(turn, household, role, purpose, entry))
                        .collect(Collectors.joining(" "));
    }

    private String act(Turn turn, HouseholdId household, Role role, Purpose purpose, Entry entry) {
        return switch (purpose) {
            case DROP -> drop(turn, household, role, entry);
            case ADD_TO_LIST -> shopping.add(turn, household, entry);
        };
    }

    private String drop(Turn turn, HouseholdId household, Role role, Entry entry) {
        try {
            turn.ask(new RetireRecipe(entry.recipe(), household, turn.member(), role));
            undoing.did(
                    turn, "dropped " + cut(entry.title(), TITLE), entry.recipe().toString());
            return "Dropped " + cut(entry.title(), TITLE) + " from the book. UNDO brings it back.";
        } catch (Refused refused) {
            return refused.reason() == Refused.Reason.NOT_ALLOWED
                    ? "Dropping recipes is for the grown-ups and teens of the household."
                    : cut(entry.title(), TITLE) + " is not in the book any more.";
        }
    }

    static String cut(String words, int longest) {
        var plain = SmsText.plain(words);
        return plain.length() <= longest
                ? plain
                : plain.substring(0, longest - 3).stripTrailing() + "...";
    }
}
