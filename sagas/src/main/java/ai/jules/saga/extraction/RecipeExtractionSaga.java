package ai.jules.saga.extraction;

import ai.jules.commands.ExtractionCommand.Abandon;
import ai.jules.commands.ThreadCommand.MoveFlow;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question;
import ai.jules.events.extraction.Abandonment;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.DraftsSaved;
import ai.jules.events.extraction.ExtractionAbandoned;
import ai.jules.events.extraction.ExtractionDropped;
import ai.jules.events.extraction.ExtractionStarted;
import ai.jules.events.extraction.PhotosFiled;
import ai.jules.events.extraction.ReadingFailed;
import ai.jules.events.extraction.RecipeRead;
import ai.jules.events.extraction.Source;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.DraftWords;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes one extraction from photos to a draft the person is shown, and puts everything back when nothing comes of it: file the
 * photos, read them (three tries), show the draft, and when it is saved, skipped or given up, tidy what is no longer needed.
 */
@Saga(sagaStore = "sagaStore")
@ProcessingGroup(RecipeExtractionSaga.GROUP)
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class RecipeExtractionSaga {

    static final String GROUP = "recipe-extraction";
    private static final String EXTRACTION = "extraction";

    /** A draft nobody answers is given up after this long. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final Duration REPLY_USEFUL = Duration.ofHours(24);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Autowired
    @JsonIgnore
    private transient @Nullable Commands commands;

    @Autowired
    @JsonIgnore
    private transient @Nullable Jobs jobs;

    private @Nullable ExtractionId extraction;
    private @Nullable HouseholdId household;
    private @Nullable MemberId member;
    private @Nullable Personal<List<StoredPhoto>> uploaded;
    private @Nullable Personal<List<StoredPhoto>> filed;
    private @Nullable Personal<String> words;

    @StartSaga
    @SagaEventHandler(associationProperty = EXTRACTION)
    void on(ExtractionStarted event, @Timestamp Instant at) {
        if (event.source() == Source.TEXT) {
            // read, shown and answered within the text's own transaction
            SagaLifecycle.end();
            return;
        }
        extraction = event.extraction();
        household = event.household();
        member = event.member();
        uploaded = event.photos();
        words = event.words();
        if (!uploaded.orElse(List.of()).isEmpty()) {
            jobs.now(
                    FilePhotos.JOB, key(""), new FilePhotos.Data(extraction, household, uploaded, at, Cause.current()));
        }
    }

    @SagaEventHandler(associationProperty = EXTRACTION)
    void on(PhotosFiled event) {
        filed = event.photos();
        read(1, Duration.ZERO);
    }

    @SagaEventHandler(associationProperty = EXTRACTION)
    void on(ReadingFailed event) {
        if (event.last()) {
            commands.send(
                    RecipeExtractionSaga.class,
                    "give-up",
                    new Abandon(extraction, household, Abandonment.READING_FAILED));
        } else {
            read(event.attempt() + 1, RETRY_AFTER.multipliedBy(event.attempt()));
        }
    }

    private void read(int attempt, Duration delay) {
        jobs.model(
                delay,
                ReadPhotos.JOB,
                key("#" + attempt),
                new ReadPhotos.Data(extraction, household, filed, words, attempt, Cause.current()));
    }

    @SagaEventHandler(associationProperty = EXTRACTION)
    void on(RecipeRead event, @Timestamp Instant at) {
        var drafts = event.drafts();
        var readings = drafts.stream().map(Draft::reading).toList();
        if (drafts.size() == 1) {
            ask(
                    FlowState.CONFIRMING,
                    new Question.ApproveDraft(extraction, drafts.getFirst().version()),
                    at);
            tell("show", DraftWords.shown(readings.getFirst()), at);
        } else {
            ask(FlowState.WAITING_FOR_RESPONSE, new Question.ChooseRecipes(extraction, drafts.size()), at);
            tell("show", DraftWords.several(readings), at);
        }
        jobs.at(
                at.plus(PATIENCE),
                ExpiryTimer.JOB,
                key(""),
                new ExpiryTimer.Data(extraction, household, Cause.current()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = EXTRACTION)
    void on(DraftsSaved event) {
        tidy(false);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = EXTRACTION)
    void on(ExtractionDropped event) {
        tidy(true);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = EXTRACTION)
    void on(ExtractionAbandoned event, @Timestamp Instant at) {
        ask(FlowState.ERROR, null, at);
        AbandonmentWords.of(event.reason()).ifPresent(told -> tell("sorry", told, at));
        tidy(true);
    }

    /** Uploads go in any case; what was filed stays only with a recipe that was saved. */
    private void tidy(boolean withFiled) {
        if (uploaded != null) {
            jobs.now(
                    TidyPhotos.JOB,
                    key(""),
                    new TidyPhotos.Data(
                            uploaded, withFiled && filed != null ? filed : Personal.content(member, List.of())));
        }
    }

    private void ask(FlowState state, @Nullable Question question, Instant at) {
        commands.send(
                RecipeExtractionSaga.class,
                "flow",
                new MoveFlow(
                        ThreadId.direct(member),
                        member,
                        FlowKind.RECIPE_EXTRACTION,
                        extraction.uuid(),
                        state,
                        question,
                        at.plus(PATIENCE)));
    }

    private void tell(String step, String told, Instant at) {
        commands.send(
                RecipeExtractionSaga.class,
                step,
                new Reply(
                        ThreadId.direct(member),
                        member,
                        new DeliveryId(NamedIds.of(extraction, step)),
                        MessageKind.REPLY,
                        Personal.content(member, told),
                        null,
                        at.plus(REPLY_USEFUL)));
    }

    private String key(String suffix) {
        return extraction.uuid() + suffix;
    }
}
