package ai.jules.saga.extraction;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.GATHERING;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.filedCard;
import static ai.jules.TheRiveras.lasagnaDraft;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.moleDraft;
import static ai.jules.TheRiveras.photos;
import static ai.jules.TheRiveras.uploadedCard;
import static org.assertj.core.api.Assertions.assertThat;

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
import ai.jules.events.extraction.ReadingFailure;
import ai.jules.events.extraction.RecipeRead;
import ai.jules.events.extraction.Source;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import ai.jules.saga.jobs.JobsOnPaper.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.axonframework.test.utils.RecordingCommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeExtractionSagaTest {

    private static final ExtractionStarted STARTED = started(Source.PHOTO, uploadedCard());
    private static final PhotosFiled FILED = new PhotosFiled(EXTRACTION, LASAGNA, photos(filedCard()));
    private static final RecipeRead READ = read(lasagnaDraft());
    private static final DraftsSaved SAVED = new DraftsSaved(EXTRACTION, MARIA, List.of(1));
    private static final ExtractionDropped DROPPED = new ExtractionDropped(EXTRACTION, MARIA);
    private static final Instant NEXT_SATURDAY = SATURDAY.plus(Duration.ofDays(7));

    private final SagaTestFixture<RecipeExtractionSaga> fixture = new SagaTestFixture<>(RecipeExtractionSaga.class);
    private final JobsOnPaper paper = new JobsOnPaper();

    @BeforeEach
    void wire() {
        fixture.registerResource(new Commands(fixture.getCommandBus()));
        InstantSource now = fixture::currentTime;
        fixture.registerResource(paper.jobs(now.withZone(ZoneOffset.UTC)));
    }

    @Test
    void hasThePhotosFiledFirst() {
        saturday().whenPublishingA(STARTED).expectActiveSagas(1).expectNoDispatchedCommands();

        assertThat(paper.scheduled()).containsExactly(timer("file-photos", "", SATURDAY));
        var data = paper.dataOf("file-photos", FilePhotos.Data.class);
        assertThat(data.uploaded()).isEqualTo(photos(uploadedCard()));
        assertThat(data.at()).isEqualTo(SATURDAY);
    }

    @Test
    void hasThemReadOnceTheyAreFiled() {
        after(STARTED).whenPublishingA(FILED).expectActiveSagas(1).expectNoDispatchedCommands();

        assertThat(paper.scheduled()).containsExactly(model("#1", SATURDAY));
        var data = paper.dataOf("read-photos", ReadPhotos.Data.class);
        assertThat(data.photos()).isEqualTo(photos(filedCard()));
        assertThat(data.caption()).isEqualTo(maria("grandma's lasagna"));
        assertThat(data.attempt()).isEqualTo(1);
    }

    @Test
    void triesAgainAfterAWhileThatGrows() {
        after(STARTED, FILED).whenPublishingA(failed(1)).expectNoDispatchedCommands();
        assertThat(paper.scheduled()).containsExactly(model("#2", SATURDAY.plusSeconds(2)));

        paper.forget();
        fixture.whenPublishingA(failed(2)).expectNoDispatchedCommands();
        assertThat(paper.scheduled()).containsExactly(model("#3", SATURDAY.plusSeconds(4)));
    }

    @Test
    void givesUpAfterTheThirdFailure() {
        after(STARTED, FILED, failed(1), failed(2))
                .whenPublishingA(failed(3))
                .expectActiveSagas(1)
                .expectDispatchedCommands(new Abandon(EXTRACTION, HOUSEHOLD, Abandonment.READING_FAILED));

        assertThat(paper.scheduled()).isEmpty();
    }

    @Test
    void showsTheDraftAndWaitsAWeekForTheAnswer() {
        after(STARTED, FILED)
                .whenPublishingA(READ)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        flow(FlowState.CONFIRMING, new Question.ApproveDraft(EXTRACTION, 1)),
                        tells(
                                "show",
                                "Grandma's Lasagna, serves 8, 75 min. 9 ingredients, 6 steps. Not sure: line 4"
                                        + " \"1/2 tsp nutmeg\"? SAVE it, or tell me what to fix."));

        assertThat(paper.scheduled()).containsExactly(timer("expire-extraction", "", NEXT_SATURDAY));
    }

    @Test
    void letsChooseAmongSeveralRecipes() {
        after(STARTED, FILED)
                .whenPublishingA(read(lasagnaDraft(), moleDraft()))
                .expectDispatchedCommands(
                        flow(FlowState.WAITING_FOR_RESPONSE, new Question.ChooseRecipes(EXTRACTION, 2)),
                        tells(
                                "show",
                                "I found 2 recipes: 1 Grandma's Lasagna, 2 Weeknight Mole."
                                        + " SAVE all, or text numbers like 1 2."));
    }

    @Test
    void keepsTheFiledPhotosOfASavedRecipeAndTidiesTheUploads() {
        ended(after(STARTED, FILED, READ).whenPublishingA(SAVED)).expectNoDispatchedCommands();

        assertTidied(photos(uploadedCard()), photos());
    }

    @Test
    void leavesNothingBehindOfADroppedRecipe() {
        ended(after(STARTED, FILED, READ).whenPublishingA(DROPPED)).expectNoDispatchedCommands();

        assertTidied(photos(uploadedCard()), photos(filedCard()));
    }

    @Test
    void leavesNothingBehindWhenReadingFailed() {
        ended(after(STARTED, FILED, failed(1), failed(2), failed(3))
                        .whenPublishingA(abandoned(Abandonment.READING_FAILED)))
                .expectDispatchedCommands(
                        flow(FlowState.ERROR, null),
                        tells("sorry", "I could not read that one. Try again in better light, or type it."));

        assertTidied(photos(uploadedCard()), photos(filedCard()));
    }

    @Test
    void takesBackTheUploadWhenItEndsBeforeTheFiling() {
        ended(after(STARTED).whenPublishingA(abandoned(Abandonment.UNREADABLE)));

        assertTidied(photos(uploadedCard()), photos());
    }

    @Test
    void saysWhyWhenNoPhotoCouldBeKept() {
        ended(after(started(Source.PHOTO)).whenPublishingA(abandoned(Abandonment.TOO_LARGE)))
                .expectDispatchedCommands(
                        flow(FlowState.ERROR, null),
                        tells(
                                "sorry",
                                "That photo is too large for me (5 MB at most). Try again with a smaller one, or type"
                                        + " it."));
    }

    @ParameterizedTest
    @EnumSource(value = Abandonment.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPIRED")
    void endsWithAnHonestWordWhateverTheReason(Abandonment reason) {
        ended(after(STARTED, FILED).whenPublishingA(abandoned(reason)))
                .expectDispatchedCommands(
                        flow(FlowState.ERROR, null),
                        tells("sorry", AbandonmentWords.of(reason).orElseThrow()));
    }

    @Test
    void saysNothingWhenNobodyAnsweredForAWeek() {
        ended(after(STARTED, FILED, READ).whenPublishingA(abandoned(Abandonment.EXPIRED)))
                .expectDispatchedCommands(flow(FlowState.ERROR, null));

        assertTidied(photos(uploadedCard()), photos(filedCard()));
    }

    @Test
    void hasNothingToDoWithAPastedRecipe() {
        ended(saturday().whenPublishingA(started(Source.TEXT))).expectNoDispatchedCommands();

        assertThat(paper.scheduled()).isEmpty();
    }

    @Test
    void asksNothingNewWhenAnEventComesAgain() {
        var event = GenericEventMessage.<Object>asEventMessage(READ);

        after(STARTED, FILED).whenPublishingA(event);
        var first = commandIds();
        fixture.whenPublishingA(event);

        assertThat(first).hasSize(2).doesNotHaveDuplicates();
        assertThat(commandIds()).isEqualTo(first);
        assertThat(paper.scheduled()).hasSize(1);
    }

    @Test
    void asksUnderAnotherIdForAnotherEvent() {
        after(STARTED, FILED).whenPublishingA(READ);
        var first = commandIds();
        fixture.whenPublishingA(READ);

        assertThat(commandIds()).doesNotContainAnyElementsOf(first);
    }

    @Test
    void handsOnWhereItComesFrom() {
        EventMessage<?> event = GenericEventMessage.asEventMessage(READ)
                .andMetaData(java.util.Map.of(Meta.CORRELATION, "SM1", Meta.ACTOR, MARIA.toString()));

        after(STARTED, FILED).whenPublishingA(event);

        assertThat(bus().getDispatchedCommands()).isNotEmpty().allSatisfy(command -> assertThat(command.getMetaData())
                .containsEntry(Meta.CORRELATION, "SM1")
                .containsEntry(Meta.CAUSATION, event.getIdentifier())
                .containsEntry(Meta.ACTOR, MARIA.toString())
                .containsEntry(Meta.ROUTING_KEY, MARIA.toString()));
    }

    private ContinuedGivenState saturday() {
        return fixture.givenCurrentTime(SATURDAY);
    }

    /** What went before, without the jobs it asked for. */
    private ContinuedGivenState after(Object... events) {
        var state = saturday();
        for (var event : events) {
            state = state.andThenAPublished(event);
        }
        paper.forget();
        return state;
    }

    private static FixtureExecutionResult ended(FixtureExecutionResult result) {
        return result.expectActiveSagas(0);
    }

    private void assertTidied(Personal<List<StoredPhoto>> uploaded, Personal<List<StoredPhoto>> filed) {
        assertThat(paper.scheduled()).containsExactly(timer("tidy-photos", "", SATURDAY));
        assertThat(paper.dataOf("tidy-photos", TidyPhotos.Data.class)).isEqualTo(new TidyPhotos.Data(uploaded, filed));
    }

    private List<Object> commandIds() {
        return bus().getDispatchedCommands().stream()
                .<Object>map(command -> command.getMetaData().get(Meta.COMMAND))
                .toList();
    }

    private RecordingCommandBus bus() {
        return (RecordingCommandBus) fixture.getCommandBus();
    }

    private static Job timer(String name, String suffix, Instant due) {
        return new Job(Scheduler.TIMERS, name, GATHERING + suffix, due);
    }

    private static Job model(String suffix, Instant due) {
        return new Job(Scheduler.MODELS, "read-photos", GATHERING + suffix, due);
    }

    private static MoveFlow flow(FlowState state, @Nullable Question question) {
        return new MoveFlow(
                MARIAS_THREAD, MARIA, FlowKind.RECIPE_EXTRACTION, GATHERING, state, question, NEXT_SATURDAY);
    }

    private static Reply tells(String step, String words) {
        return new Reply(
                MARIAS_THREAD,
                MARIA,
                new DeliveryId(NamedIds.of(EXTRACTION, step)),
                MessageKind.REPLY,
                maria(words),
                null,
                SATURDAY.plus(Duration.ofHours(24)));
    }

    private static ExtractionStarted started(Source source, StoredPhoto... photos) {
        return new ExtractionStarted(
                EXTRACTION, HOUSEHOLD, MARIA, MARIAS_THREAD, source, photos(photos), maria("grandma's lasagna"));
    }

    private static RecipeRead read(Draft... drafts) {
        return new RecipeRead(EXTRACTION, 1, "openai", List.of(drafts));
    }

    private static ReadingFailed failed(int attempt) {
        return new ReadingFailed(EXTRACTION, attempt, ReadingFailure.TIMED_OUT, attempt == 3);
    }

    private static ExtractionAbandoned abandoned(Abandonment reason) {
        return new ExtractionAbandoned(EXTRACTION, reason);
    }
}
