package ai.jules.saga.extraction;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.GATHERING;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.photos;
import static ai.jules.TheRiveras.uploadedCard;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.ExtractionCommand.Abandon;
import ai.jules.commands.ExtractionCommand.RecordFiling;
import ai.jules.commands.ThreadCommand.FinishGathering;
import ai.jules.events.extraction.Abandonment;
import ai.jules.kernel.Meta;
import ai.jules.kernel.StoredPhoto;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.storage.FileObjectStore;
import ai.jules.platform.storage.ObjectInfo;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.saga.photo.PhotosOnPaper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs a saga asks for: each may be done twice, and each has its way back. */
class StepsTest {

    private static final Cause CAUSE = new Cause("an event", Map.of(Meta.CORRELATION, "SM1"));
    private static final StoredPhoto CARD = uploadedCard();
    private static final FilePhotos.Data FILE =
            new FilePhotos.Data(EXTRACTION, HOUSEHOLD, photos(CARD), SATURDAY, CAUSE);

    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final Commands commands = new Commands(bus);
    private final PhotosOnPaper register = new PhotosOnPaper();
    private ObjectStore objects;

    @BeforeEach
    void upload(@TempDir Path directory) {
        objects = new FileObjectStore(directory);
        objects.put(CARD.original().key(), new byte[] {1}, "image/jpeg");
        objects.put(CARD.thumbnail().key(), new byte[] {2}, "image/jpeg");
    }

    @Test
    void filesPhotosUnderTheRecipeAndSaysWhere() {
        new FilePhotos(objects, register, commands).run(FILE);

        var filed = filing().photos().value().orElseThrow().getFirst();
        var folder = "households/" + HOUSEHOLD.uuid() + "/recipes/2026/11/"
                + NamedIds.recipe(EXTRACTION, 1).uuid() + "/";
        assertThat(filed.original().key()).isEqualTo(folder + "original.jpg");
        assertThat(filed.thumbnail().key()).isEqualTo(folder + "thumbnail.jpg");
        assertThat(filed.sha256()).isEqualTo(CARD.sha256());
        assertThat(objects.read(filed.original().key())).contains(new byte[] {1});
        assertThat(objects.read(filed.thumbnail().key())).contains(new byte[] {2});
    }

    @Test
    void filesTheSameTwiceUnderTheSameCommand() {
        new FilePhotos(objects, register, commands).run(FILE);
        new FilePhotos(objects, register, commands).run(FILE);

        assertThat(bus.getDispatchedCommands()).hasSize(2);
        assertThat(bus.getDispatchedCommands().stream()
                        .map(CommandMessage::getPayload)
                        .distinct())
                .hasSize(1);
        assertThat(bus.getDispatchedCommands().stream()
                        .map(command -> command.getMetaData().get(Meta.COMMAND))
                        .distinct())
                .hasSize(1);
        assertThat(objects.list("")).hasSize(4);
    }

    @Test
    void notesWhoseEveryPhotoIs() {
        new FilePhotos(objects, register, commands).run(FILE);

        var filed = filing().photos().value().orElseThrow().getFirst();
        assertThat(register.of(MARIA)).containsExactlyInAnyOrder(filed.original(), filed.thumbnail());
    }

    @Test
    void filesNothingOfWhoIsForgotten() {
        register.forget(MARIA);

        new FilePhotos(objects, register, commands).run(FILE);

        assertThat(payloads()).containsExactly(new Abandon(EXTRACTION, HOUSEHOLD, Abandonment.UNOBTAINABLE));
        assertThat(objects.list("households")).isEmpty();
    }

    @Test
    void leavesNothingOfWhoIsForgottenWhileItsPhotosAreFiled() {
        register.whenNoted(() -> register.forget(MARIA));

        new FilePhotos(objects, register, commands).run(FILE);

        assertThat(objects.list("households")).isEmpty();
        assertThat(register.of(MARIA)).isEmpty();
    }

    @Test
    void tidiesEverythingThatWasPutAway() {
        new FilePhotos(objects, register, commands).run(FILE);
        var everything = new TidyPhotos.Data(photos(CARD), filing().photos());

        new TidyPhotos(objects, register).run(everything);
        new TidyPhotos(objects, register).run(everything);

        assertThat(objects.list("")).isEmpty();
        assertThat(register.of(MARIA)).isEmpty();
    }

    @Test
    void tidiesTheUploadsAloneOfWhatWasSaved() {
        new FilePhotos(objects, register, commands).run(FILE);

        new TidyPhotos(objects, register).run(new TidyPhotos.Data(photos(CARD), photos()));

        assertThat(objects.list(""))
                .extracting(ObjectInfo::key)
                .hasSize(2)
                .allMatch(key -> key.startsWith("households/"));
    }

    @Test
    void asksTheThreadToCloseTheGathering() {
        new GatheringTimer(commands).run(new GatheringTimer.Data(MARIAS_THREAD, GATHERING, SATURDAY, CAUSE));

        assertThat(payloads()).containsExactly(new FinishGathering(MARIAS_THREAD, GATHERING, SATURDAY));
        assertThat(bus.getDispatchedCommands().getFirst().getMetaData())
                .containsEntry(Meta.CORRELATION, "SM1")
                .containsEntry(Meta.ROUTING_KEY, MARIA.toString());
    }

    @Test
    void givesUpADraftNobodyAnswered() {
        new ExpiryTimer(commands).run(new ExpiryTimer.Data(EXTRACTION, HOUSEHOLD, CAUSE));

        assertThat(payloads()).containsExactly(new Abandon(EXTRACTION, HOUSEHOLD, Abandonment.EXPIRED));
    }

    private RecordFiling filing() {
        return (RecordFiling) payloads().getFirst();
    }

    private List<Object> payloads() {
        return bus.getDispatchedCommands().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
