package ai.jules.command.extraction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.commands.ExtractionCommand.Abandon;
import ai.jules.commands.ExtractionCommand.CorrectDraft;
import ai.jules.commands.ExtractionCommand.DropDrafts;
import ai.jules.commands.ExtractionCommand.RecordFailure;
import ai.jules.commands.ExtractionCommand.RecordFiling;
import ai.jules.commands.ExtractionCommand.RecordReading;
import ai.jules.commands.ExtractionCommand.SaveDrafts;
import ai.jules.commands.ExtractionCommand.StartExtraction;
import ai.jules.commands.Refused;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.DraftCorrected;
import ai.jules.events.extraction.DraftsSaved;
import ai.jules.events.extraction.ExtractionAbandoned;
import ai.jules.events.extraction.ExtractionDropped;
import ai.jules.events.extraction.ExtractionEvent;
import ai.jules.events.extraction.ExtractionStarted;
import ai.jules.events.extraction.PhotosFiled;
import ai.jules.events.extraction.ReadingFailed;
import ai.jules.events.extraction.RecipeRead;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.recipe.RecipeLine.Origin;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.RecipeReading;
import ai.jules.language.Corrections;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One attempt at turning photos or words into recipes: what was read, how it was corrected, what became of it. */
@Aggregate(type = "RecipeExtraction", snapshotTriggerDefinition = "everyFewEvents")
@Revision("1")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class RecipeExtraction {

    /** Reading is tried this often. */
    static final int TRIES = 3;

    @AggregateIdentifier
    private @Nullable ExtractionId id;

    private @Nullable MemberId member;
    private @Nullable Personal<List<StoredPhoto>> photos;
    private List<Draft> drafts = new ArrayList<>();
    private Set<IngredientLine> linesAsRead = new HashSet<>();
    private List<RecipeLine> linesCorrected = new ArrayList<>();
    private int failures;
    private boolean over;

    RecipeExtraction() {}

    @CommandHandler
    RecipeExtraction(StartExtraction command) {
        apply(new ExtractionStarted(
                command.extraction(),
                command.household(),
                command.member(),
                command.thread(),
                command.source(),
                command.photos(),
                command.words()));
    }

    /** The drafts as they stand, for the dialogue to read an answer against. */
    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    @CommandHandler
    void decide(RecordFiling command) {
        if (!over) {
            apply(new PhotosFiled(id, command.recipe(), command.photos()));
        }
    }

    @CommandHandler
    void decide(RecordReading command) {
        if (!over && drafts.isEmpty() && !command.drafts().isEmpty()) {
            apply(new RecipeRead(id, command.attempt(), command.reader(), command.drafts()));
        }
    }

    @CommandHandler
    void decide(RecordFailure command) {
        // a try that was overtaken by its own time-out, or reported twice, counts once
        if (!over && drafts.isEmpty() && command.attempt() == failures + 1) {
            apply(new ReadingFailed(id, command.attempt(), command.cause(), command.attempt() >= TRIES));
        }
    }

    @CommandHandler
    void decide(Abandon command) {
        if (!over) {
            apply(new ExtractionAbandoned(id, command.reason()));
        }
    }

    @CommandHandler
    Draft decide(CorrectDraft command) {
        var draft = theDraft(command.version());
        var corrected = new Draft(
                draft.recipe(), draft.version() + 1, Corrections.apply(command.corrections(), draft.reading()));
        apply(new DraftCorrected(id, command.by(), command.corrections(), corrected));
        return corrected;
    }

    @CommandHandler
    List<Kept> decide(SaveDrafts command) {
        if (command.version() > 0) {
            theDraft(command.version());
        } else {
            requireDrafts();
        }
        var numbers = command.numbers().stream().distinct().sorted().toList();
        if (numbers.isEmpty() || numbers.getFirst() < 1 || numbers.getLast() > drafts.size()) {
            throw new Refused(Refused.Reason.NO_SUCH_DRAFT);
        }
        apply(new DraftsSaved(id, command.by(), numbers));
        return numbers.stream().map(number -> kept(drafts.get(number - 1))).toList();
    }

    @CommandHandler
    void decide(DropDrafts command) {
        requireDrafts();
        apply(new ExtractionDropped(id, command.by()));
    }

    private Draft theDraft(int version) {
        requireDrafts();
        if (drafts.size() != 1 || drafts.getFirst().version() != version) {
            throw new Refused(Refused.Reason.DRAFT_CHANGED);
        }
        return drafts.getFirst();
    }

    private void requireDrafts() {
        if (over) {
            throw new Refused(Refused.Reason.ALREADY_DECIDED);
        }
        if (drafts.isEmpty()) {
            throw new Refused(Refused.Reason.NO_SUCH_DRAFT);
        }
    }

    private Kept kept(Draft draft) {
        var lines = draft.reading().recipe().ingredients().stream()
                .map(this::withItsOrigin)
                .toList();
        return new Kept(draft, lines, photos);
    }

    private RecipeLine withItsOrigin(IngredientLine line) {
        return linesCorrected.stream()
                .filter(corrected -> corrected.line().equals(line))
                .findFirst()
                .orElseGet(() -> new RecipeLine(line, Origin.READ, member));
    }

    /** A draft on its way into the recipe book, with where each of its lines comes from. */
    public record Kept(Draft draft, List<RecipeLine> lines, Personal<List<StoredPhoto>> photos) {}

    @EventSourcingHandler
    void evolve(ExtractionEvent event) {
        switch (event) {
            case ExtractionStarted started -> {
                id = started.extraction();
                member = started.member();
                photos = started.photos();
            }
            case PhotosFiled filed -> photos = filed.photos();
            case RecipeRead read -> {
                drafts = new ArrayList<>(read.drafts());
                read.drafts().stream()
                        .map(Draft::reading)
                        .map(RecipeReading::recipe)
                        .forEach(recipe -> linesAsRead.addAll(recipe.ingredients()));
            }
            case ReadingFailed failed -> failures = failed.attempt();
            case DraftCorrected corrected -> {
                drafts = new ArrayList<>(List.of(corrected.draft()));
                corrected.draft().reading().recipe().ingredients().stream()
                        .filter(line -> withItsOrigin(line).origin() == Origin.READ && !linesAsRead.contains(line))
                        .forEach(line -> linesCorrected.add(new RecipeLine(line, Origin.CORRECTED, corrected.by())));
            }
            case DraftsSaved _, ExtractionDropped _, ExtractionAbandoned _ -> over = true;
        }
    }
}
