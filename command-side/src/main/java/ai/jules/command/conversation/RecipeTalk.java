package ai.jules.command.conversation;

import ai.jules.command.extraction.RecipeExtraction;
import ai.jules.commands.ExtractionCommand.CorrectDraft;
import ai.jules.commands.ExtractionCommand.DropDrafts;
import ai.jules.commands.ExtractionCommand.RecordReading;
import ai.jules.commands.ExtractionCommand.StartExtraction;
import ai.jules.commands.Refused;
import ai.jules.commands.ThreadCommand.AddCaption;
import ai.jules.commands.ThreadCommand.GatherPhotos;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.conversation.Question.ApproveDraft;
import ai.jules.events.conversation.Question.ChooseRecipes;
import ai.jules.events.conversation.Question.KnownRecipes;
import ai.jules.events.conversation.Question.WhichIsAsked;
import ai.jules.events.conversation.Question.WhichRecipe;
import ai.jules.events.conversation.Silence;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.Source;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.RecipeText;
import ai.jules.language.Assent;
import ai.jules.language.Choice;
import ai.jules.language.Corrections;
import ai.jules.language.DraftWords;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Recipes by text: photos to be gathered, pasted recipes, and the answers to what was asked about recipes. */
@Component
class RecipeTalk {

    private final Speech speech;
    private final ConversationSettings settings;
    private final Repository<RecipeExtraction> extractions;
    private final RecipePlacing placing;
    private final RecipeWishTalk wishes;
    private final QuestionTalk questions;

    RecipeTalk(
            Speech speech,
            ConversationSettings settings,
            Repository<RecipeExtraction> extractions,
            RecipePlacing placing,
            RecipeWishTalk wishes,
            QuestionTalk questions) {
        this.speech = speech;
        this.settings = settings;
        this.extractions = extractions;
        this.placing = placing;
        this.wishes = wishes;
        this.questions = questions;
    }

    /** False when the text has nothing to do with recipes. */
    boolean understands(Turn turn) {
        if (!turn.text().media().isEmpty()) {
            gather(turn);
            return true;
        }
        if (RecipeText.looksLikeRecipe(turn.words())) {
            read(turn);
            return true;
        }
        var open = turn.standing().open();
        if (turn.standing().gathering() && Assent.read(turn.words()) == Assent.Meaning.NONE) {
            turn.ask(new AddCaption(
                    turn.thread(), turn.text().messageSid(), settings.photoQuiet(), settings.photoLongest()));
            turn.keepSilence(Silence.BELONGS_TO_PHOTOS);
            return true;
        }
        return switch (open.map(OpenFlow::question).orElse(null)) {
            case ApproveDraft asked -> decided(turn, asked.extraction(), () -> approve(turn, asked));
            case ChooseRecipes asked -> decided(turn, asked.extraction(), () -> choose(turn, asked));
            case KnownRecipes asked -> decided(turn, asked.extraction(), () -> placing.answer(turn, asked));
            case WhichRecipe asked -> wishes.answers(turn, open.get(), asked);
            case WhichIsAsked asked -> questions.answers(turn, open.get(), asked);
            case Question.Name _,
                    Question.Zone _,
                    Question.ConfirmTeen _,
                    Question.ChooseHousehold _,
                    Question.ConfirmForgetting _,
                    Question.ChooseReading _,
                    Question.ConfirmInterpretation _,
                    Question.WhichAllergens _,
                    Question.DinnerIdeas _ -> false;
            case null -> false;
        };
    }

    private void gather(Turn turn) {
        var id = speech.newId();
        turn.ask(new GatherPhotos(
                turn.thread(),
                turn.member(),
                household(turn),
                turn.text().messageSid(),
                id,
                settings.photoQuiet(),
                settings.photoLongest()));
        if (turn.standing().gathering()) {
            turn.keepSilence(Silence.BELONGS_TO_PHOTOS);
        } else {
            move(turn, new ExtractionId(id), FlowState.PROCESSING, null);
            speech.reply(turn, "Got it, reading your recipe...");
        }
    }

    private void read(Turn turn) {
        var readings = RecipeText.read(turn.words());
        var extraction = new ExtractionId(speech.newId());
        turn.ask(new StartExtraction(
                extraction,
                household(turn),
                turn.member(),
                turn.answers(),
                Source.TEXT,
                Personal.content(turn.member(), List.of()),
                Personal.content(turn.member(), turn.text().body())));
        var drafts = readings.stream()
                .map(reading -> new Draft(new RecipeId(speech.newId()), 1, reading))
                .toList();
        turn.ask(new RecordReading(extraction, household(turn), 1, "text", drafts));
        show(turn, extraction, drafts);
    }

    private void show(Turn turn, ExtractionId extraction, List<Draft> drafts) {
        var readings = drafts.stream().map(Draft::reading).toList();
        if (drafts.size() == 1) {
            move(
                    turn,
                    extraction,
                    FlowState.CONFIRMING,
                    new ApproveDraft(extraction, drafts.getFirst().version()));
            speech.reply(turn, DraftWords.shown(readings.getFirst()));
        } else {
            move(turn, extraction, FlowState.WAITING_FOR_RESPONSE, new ChooseRecipes(extraction, drafts.size()));
            speech.reply(turn, DraftWords.several(readings));
        }
    }

    /** Runs an answer to a draft; a draft that is no longer there is said so and no longer asked about. */
    private boolean decided(Turn turn, ExtractionId extraction, Runnable answer) {
        try {
            answer.run();
        } catch (Refused refusal) {
            move(turn, extraction, FlowState.ERROR, null);
            speech.reply(turn, "That recipe is not waiting any more. Text me the photo again, or paste it.");
        }
        return true;
    }

    /** A thumb on an older message says nothing about the draft that was shown last. */
    private static boolean isAboutSomethingElse(Turn turn) {
        return Assent.quoted(turn.words())
                .filter(quoted -> turn.standing()
                        .lastReply()
                        .filter(reply -> reply.startsWith(quoted.replaceFirst("(?:\u2026|\\.{3})$", "")))
                        .isEmpty())
                .isPresent();
    }

    private void approve(Turn turn, ApproveDraft asked) {
        if (isAboutSomethingElse(turn)) {
            askWhetherItIsAYes(turn);
            return;
        }
        switch (Assent.read(turn.words())) {
            case SAVE -> placing.save(turn, asked.extraction(), asked.version(), List.of(1));
            case SKIP -> skip(turn, asked.extraction());
            case NONE -> correct(turn, asked);
        }
    }

    private void correct(Turn turn, ApproveDraft asked) {
        var drafts = extractions.load(asked.extraction().toString()).invoke(RecipeExtraction::drafts);
        if (drafts.size() != 1) {
            throw new Refused(Refused.Reason.NO_SUCH_DRAFT);
        }
        var before = drafts.getFirst().reading();
        var reading = Corrections.read(turn.words(), before);
        if (reading.corrections().isEmpty()) {
            speech.unclear(
                    turn,
                    DraftWords.notUnderstood(before, reading.unclear()),
                    "Still not clear to me, sorry. SAVE it as it is, SKIP it, or text me one line as it should be.");
            return;
        }
        Draft after = Objects.requireNonNull(turn.ask(new CorrectDraft(
                asked.extraction(), household(turn), turn.member(), asked.version(), reading.corrections())));
        move(turn, asked.extraction(), FlowState.CONFIRMING, new ApproveDraft(asked.extraction(), after.version()));
        speech.reply(turn, DraftWords.fixed(reading, before, after.reading()));
    }

    private void askWhetherItIsAYes(Turn turn) {
        speech.unclear(
                turn,
                "Is that a yes to the recipe? SAVE it, SKIP it, or tell me what to fix.",
                "I am still waiting for a word about the recipe: SAVE it, SKIP it, or tell me what to fix.");
    }

    private void choose(Turn turn, ChooseRecipes asked) {
        if (isAboutSomethingElse(turn)) {
            askWhetherItIsAYes(turn);
            return;
        }
        switch (Choice.read(turn.words(), asked.recipes())) {
            case Choice.All _ ->
                placing.save(
                        turn,
                        asked.extraction(),
                        0,
                        IntStream.rangeClosed(1, asked.recipes()).boxed().toList());
            case Choice.These(var numbers) -> placing.save(turn, asked.extraction(), 0, numbers);
            case Choice.Nothing _ -> skip(turn, asked.extraction());
            case Choice.Unclear _ ->
                speech.unclear(
                        turn,
                        "Which ones? SAVE all, text numbers like 1 2, or SKIP.",
                        "Text me the numbers to keep, like 1 2. Or SAVE all, or SKIP.");
        }
    }

    private void skip(Turn turn, ExtractionId extraction) {
        turn.ask(new DropDrafts(extraction, household(turn), turn.member()));
        move(turn, extraction, FlowState.COMPLETED, null);
        speech.reply(turn, "Skipped it, nothing was saved.");
    }

    private void move(Turn turn, ExtractionId extraction, FlowState state, Question question) {
        speech.move(turn, FlowKind.RECIPE_EXTRACTION, extraction.uuid(), state, question);
    }

    private static HouseholdId household(Turn turn) {
        return turn.person().household().orElseThrow(() -> new Refused(Refused.Reason.NOT_A_MEMBER));
    }
}
