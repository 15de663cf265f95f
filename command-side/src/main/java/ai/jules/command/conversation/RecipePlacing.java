package ai.jules.command.conversation;

import ai.jules.command.extraction.RecipeExtraction;
import ai.jules.command.extraction.RecipeExtraction.Kept;
import ai.jules.command.recipe.RecipeBook;
import ai.jules.commands.ExtractionCommand.DropDrafts;
import ai.jules.commands.ExtractionCommand.SaveDrafts;
import ai.jules.commands.RecipeCommand.AddRecipe;
import ai.jules.commands.RecipeCommand.UpdateRecipe;
import ai.jules.commands.Refused;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Question.Known;
import ai.jules.events.conversation.Question.KnownRecipes;
import ai.jules.events.conversation.Question.Placing;
import ai.jules.events.extraction.Draft;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.Recipe;
import ai.jules.language.DraftWords;
import ai.jules.language.KnownRecipeWords;
import ai.jules.language.SmsText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts drafts into the book. Of one that is there already by its title it is asked whether it is the same, and until that is
 * answered nothing is saved.
 */
@Component
class RecipePlacing {

    private final Speech speech;
    private final RecipeBook book;
    private final SavedWhen savedWhen;
    private final Undoing undoing;
    private final Repository<RecipeExtraction> extractions;

    RecipePlacing(
            Speech speech,
            RecipeBook book,
            SavedWhen savedWhen,
            Undoing undoing,
            Repository<RecipeExtraction> extractions) {
        this.speech = speech;
        this.book = book;
        this.savedWhen = savedWhen;
        this.undoing = undoing;
        this.extractions = extractions;
    }

    /**
     * Saves these drafts, or asks about those that are known.
     *
     * @param version of the one draft that was shown; 0 when several were
     * @throws Refused when they are not waiting any more
     */
    void save(Turn turn, ExtractionId extraction, int version, List<Integer> numbers) {
        var known = new ArrayList<Known>();
        for (var number : numbers) {
            draft(extraction, version, number)
                    .flatMap(draft ->
                            book.known(household(turn), draft.reading().recipe().title()))
                    .ifPresent(entry -> known.add(new Known(number, entry.recipe(), null)));
        }
        goOn(turn, new KnownRecipes(extraction, version, numbers, known));
    }

    void answer(Turn turn, KnownRecipes asked) {
        var placing =
                switch (KnownRecipeWords.read(turn.words())) {
                    case UPDATE -> Placing.UPDATE;
                    case KEEP_BOTH -> Placing.KEEP_BOTH;
                    case SKIP -> Placing.SKIP;
                    case NONE -> null;
                };
        if (placing == null) {
            speech.unclear(
                    turn,
                    "1 puts the new one in its place, 2 keeps both, 3 leaves the book as it is. Which one?",
                    "Text me 1 to update it, 2 to keep both, or 3 to skip the new one.");
        } else {
            goOn(turn, asked.answered(placing));
        }
    }

    /** Asks about the next that is known, or does what was answered. */
    private void goOn(Turn turn, KnownRecipes asked) {
        var next = asked.next();
        if (next.isEmpty()) {
            place(turn, asked);
            return;
        }
        var entry = book.titles(household(turn)).stream()
                .filter(one -> one.recipe().equals(next.get().recipe()))
                .findFirst();
        if (entry.isEmpty()) {
            // somebody has dropped it meanwhile, so there is nothing to choose
            goOn(turn, asked.answered(Placing.KEEP_BOTH));
            return;
        }
        move(turn, asked.extraction(), FlowState.WAITING_FOR_RESPONSE, asked);
        speech.reply(
                turn,
                DraftWords.known(
                        entry.get().title(), savedWhen.words(turn, entry.get().savedAt())));
    }

    private void place(Turn turn, KnownRecipes asked) {
        var skipped = numbers(asked, Placing.SKIP);
        var saving = asked.drafts().stream()
                .distinct()
                .sorted()
                .filter(number -> !skipped.contains(number))
                .toList();
        if (saving.isEmpty()) {
            turn.ask(new DropDrafts(asked.extraction(), household(turn), turn.member()));
            move(turn, asked.extraction(), FlowState.COMPLETED, null);
            speech.reply(turn, "Skipped it, nothing was saved.");
            return;
        }
        var left = skipped.stream()
                .flatMap(number -> draft(asked.extraction(), asked.version(), number).stream())
                .map(draft -> draft.reading().recipe())
                .toList();
        List<Kept> kept = Objects.requireNonNull(
                turn.ask(new SaveDrafts(asked.extraction(), household(turn), turn.member(), asked.version(), saving)));
        var added = new ArrayList<Recipe>();
        var updated = new ArrayList<Recipe>();
        for (int i = 0; i < kept.size(); i++) {
            var one = kept.get(i);
            var before = updating(asked, saving.get(i));
            boolean update = before.isPresent() && update(turn, asked.extraction(), before.get(), one);
            if (!update) {
                add(turn, asked.extraction(), one);
            }
            (update ? updated : added).add(one.draft().reading().recipe());
        }
        move(turn, asked.extraction(), FlowState.COMPLETED, null);
        var saved = Stream.concat(added.stream(), updated.stream()).toList();
        speech.reply(
                turn,
                withWarning(
                        DraftWords.placed(added, updated, left),
                        saved.size(),
                        AllergyWarning.of(turn, household(turn), saved)));
    }

    /** A warning is said whole; the titles of many recipes give way to it. */
    private static String withWarning(String saved, int recipes, Optional<String> warning) {
        if (warning.isEmpty()) {
            return saved;
        }
        boolean fits = saved.length() + 1 + warning.get().length() <= SmsText.TWO_SEGMENTS;
        return (fits ? saved : "Saved " + (recipes == 1 ? "it." : recipes + " recipes.")) + " " + warning.get();
    }

    private static List<Integer> numbers(KnownRecipes asked, Placing placing) {
        return asked.known().stream()
                .filter(one -> one.placing() == placing)
                .map(Known::draft)
                .toList();
    }

    private static Optional<RecipeId> updating(KnownRecipes asked, int number) {
        return asked.known().stream()
                .filter(one -> one.draft() == number && one.placing() == Placing.UPDATE)
                .map(Known::recipe)
                .findFirst();
    }

    /** False when it has been dropped meanwhile. */
    private boolean update(Turn turn, ExtractionId extraction, RecipeId before, Kept kept) {
        try {
            turn.ask(new UpdateRecipe(
                    before,
                    household(turn),
                    extraction,
                    turn.member(),
                    kept.draft().reading().recipe(),
                    kept.lines(),
                    kept.photos()));
            undoing.did(turn, "updated " + kept.draft().reading().recipe().title(), before.toString());
            return true;
        } catch (Refused gone) {
            return false;
        }
    }

    private void add(Turn turn, ExtractionId extraction, Kept kept) {
        turn.ask(new AddRecipe(
                kept.draft().recipe(),
                household(turn),
                extraction,
                turn.member(),
                kept.draft().reading().recipe(),
                kept.lines(),
                kept.photos()));
        undoing.did(
                turn,
                "saved " + kept.draft().reading().recipe().title(),
                kept.draft().recipe().toString());
    }

    /** Empty when it is not the one that was shown; saving it is refused then. */
    private Optional<Draft> draft(ExtractionId extraction, int version, int number) {
        List<Draft> drafts = extractions.load(extraction.toString()).invoke(RecipeExtraction::drafts);
        return drafts.stream()
                .skip(Math.max(0, number - 1))
                .findFirst()
                .filter(draft -> version == 0 || draft.version() == version);
    }

    private void move(Turn turn, ExtractionId extraction, FlowState state, @Nullable Question question) {
        speech.move(turn, FlowKind.RECIPE_EXTRACTION, extraction.uuid(), state, question);
    }

    private static HouseholdId household(Turn turn) {
        return turn.person().household().orElseThrow(() -> new Refused(Refused.Reason.NOT_A_MEMBER));
    }
}
