package ai.jules.saga.member;

import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.phoneOfMaria;
import static ai.jules.TheRiveras.provenOfMaria;
import static ai.jules.events.member.ErasureConfirmed.COMMAND_SIDE;
import static ai.jules.events.member.ErasureConfirmed.QUERY_SIDE;
import static ai.jules.events.member.ErasureConfirmed.SAGAS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.MemberCommand.CompleteErasure;
import ai.jules.commands.MemberCommand.DestroyContent;
import ai.jules.events.delivery.DeliveryAccepted;
import ai.jules.events.delivery.DeliveryFailed;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.ErasureCompleted;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageAuthorised.Basis;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhotoRef;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.storage.FileObjectStore;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import ai.jules.saga.jobs.JobsOnPaper.Scheduler;
import ai.jules.saga.photo.PhotosOnPaper;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.saga.SagaTestFixture;
import org.axonframework.test.saga.WhenState;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maria has asked to be forgotten: first she hears so, then everything of hers goes, and only then it is called done. */
class ErasureSagaTest {

    private static final MemberForgotten FORGOTTEN = new MemberForgotten(
            MARIA, new Withdrawal("sms", LATER_SID, provenOfMaria("FORGET 4821"), Withdrawal.NoticedBy.PLAIN_WORDS));
    private static final DeliveryId FAREWELL = delivery(5);
    private static final Job AT_THE_LATEST =
            new Job(Scheduler.TIMERS, "erase-content", MARIA + "#latest", SATURDAY.plus(ErasureSaga.FAREWELL_PATIENCE));
    private static final Job AT_ONCE = new Job(Scheduler.TIMERS, "erase-content", MARIA.toString(), SATURDAY);
    private static final Job WHEN_KEYS_ARE_GONE = new Job(
            Scheduler.TIMERS, "complete-erasure", MARIA.toString(), SATURDAY.plus(ErasureSaga.KEYS_ARE_GONE_AFTER));

    private final SagaTestFixture<ErasureSaga> fixture = new SagaTestFixture<>(ErasureSaga.class);
    private final JobsOnPaper paper = new JobsOnPaper();
    private final RecordingCommandBus bus = new RecordingCommandBus();

    @BeforeEach
    void wire() {
        InstantSource now = fixture::currentTime;
        fixture.registerResource(paper.jobs(now.withZone(ZoneOffset.UTC)));
    }

    @Test
    @Tag("rule-36")
    void waitsForTheFarewellFiveMinutesAtMost() {
        fixture.givenCurrentTime(SATURDAY).whenPublishingA(FORGOTTEN).expectActiveSagas(1);

        assertThat(paper.scheduled()).containsExactly(AT_THE_LATEST);
    }

    @Test
    void erasesWhenTheFarewellHasLeft() {
        saidFarewell().whenPublishingA(accepted(FAREWELL)).expectActiveSagas(1);

        assertThat(paper.scheduled()).containsExactly(AT_THE_LATEST, AT_ONCE);
    }

    @Test
    void erasesWhenNobodyWouldTakeTheFarewell() {
        saidFarewell().whenPublishingA(new DeliveryFailed(FAREWELL, MARIA, 3, 30003));

        assertThat(paper.scheduled()).containsExactly(AT_THE_LATEST, AT_ONCE);
    }

    @Test
    void erasesWhenTheFarewellMayNotBeSaid() {
        forgotten()
                .whenPublishingA(new MessageSuppressed(
                        MARIA, FAREWELL, MessageKind.OPT_OUT_CONFIRMATION, MessageSuppressed.Reason.EXPIRED));

        assertThat(paper.scheduled()).containsExactly(AT_THE_LATEST, AT_ONCE);
    }

    @Test
    void doesNotMistakeAnotherTextThatLeftForTheFarewell() {
        saidFarewell().whenPublishingA(accepted(delivery(4)));

        assertThat(paper.scheduled()).containsExactly(AT_THE_LATEST);
    }

    @Test
    void doesNotMistakeAnotherTextThatMayNotLeaveForTheFarewell() {
        forgotten()
                .whenPublishingA(
                        new MessageSuppressed(MARIA, delivery(4), MessageKind.REPLY, MessageSuppressed.Reason.REVOKED));

        assertThat(paper.scheduled()).containsExactly(AT_THE_LATEST);
    }

    @Test
    void isCompletedOnceNoProcessCanHaveAKey() {
        destroyed(COMMAND_SIDE, SAGAS)
                .whenPublishingA(new ErasureConfirmed(MARIA, QUERY_SIDE))
                .expectActiveSagas(1);

        assertThat(paper.scheduled()).containsExactly(AT_THE_LATEST, WHEN_KEYS_ARE_GONE);
    }

    @Test
    @Tag("rule-36")
    void isNotCompletedWhileAServiceIsSilent() {
        destroyed(COMMAND_SIDE, SAGAS).whenPublishingA(new ErasureConfirmed(MARIA, SAGAS));

        assertThat(paper.scheduled()).containsExactly(AT_THE_LATEST);
    }

    @Test
    void endsWhenItIsComplete() {
        destroyed(COMMAND_SIDE, SAGAS, QUERY_SIDE)
                .whenPublishingA(new ErasureCompleted(MARIA))
                .expectActiveSagas(0);
    }

    @Test
    void hearsNothingOfOtherPeople() {
        forgotten().whenPublishingA(new ErasureCompleted(LEO)).expectActiveSagas(1);
    }

    @Test
    @Tag("rule-36")
    void theJobDeletesEveryPictureOfThePersonAndAsksForTheKey(@TempDir Path directory) {
        var objects = new FileObjectStore(directory);
        var register = new PhotosOnPaper();
        var hers = new PhotoRef("households/1/recipes/2026/11/1/original.jpg");
        var his = new PhotoRef("households/1/recipes/2026/11/2/original.jpg");
        objects.put(hers.key(), new byte[] {1}, "image/jpeg");
        objects.put(his.key(), new byte[] {2}, "image/jpeg");
        register.note(MARIA, List.of(hers));
        register.note(LEO, List.of(his));
        var job = new EraseContent(register, objects, new Commands(bus));

        job.run(new EraseContent.Data(MARIA, new Cause("event", Map.of())));
        job.run(new EraseContent.Data(MARIA, new Cause("event", Map.of())));

        assertThat(objects.exists(hers.key())).isFalse();
        assertThat(objects.exists(his.key())).isTrue();
        assertThat(register.of(MARIA)).isEmpty();
        assertThat(register.isForgotten(MARIA)).isTrue();
        assertThat(sent()).containsOnly(new DestroyContent(MARIA));
        assertThat(bus.getDispatchedCommands().stream()
                        .map(CommandMessage::getIdentifier)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void theTimerAsksThePersonsAggregate() {
        new ErasureTimer(new Commands(bus)).run(new ErasureTimer.Data(MARIA, new Cause("event", Map.of())));

        assertThat(sent()).containsExactly(new CompleteErasure(MARIA));
    }

    private List<Object> sent() {
        return bus.getDispatchedCommands().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }

    private WhenState forgotten() {
        return fixture.givenCurrentTime(SATURDAY).andThenAPublished(FORGOTTEN);
    }

    private WhenState saidFarewell() {
        return fixture.givenCurrentTime(SATURDAY)
                .andThenAPublished(FORGOTTEN)
                .andThenAPublished(new MessageAuthorised(
                        MARIA,
                        FAREWELL,
                        MessageKind.OPT_OUT_CONFIRMATION,
                        phoneOfMaria(),
                        SATURDAY.plusSeconds(2),
                        Basis.OPT_OUT,
                        null));
    }

    private WhenState destroyed(String... confirmed) {
        var story = fixture.givenCurrentTime(SATURDAY)
                .andThenAPublished(FORGOTTEN)
                .andThenAPublished(new ContentDestroyed(MARIA));
        for (var service : confirmed) {
            story = story.andThenAPublished(new ErasureConfirmed(MARIA, service));
        }
        return story;
    }

    private static DeliveryAccepted accepted(DeliveryId message) {
        return new DeliveryAccepted(message, MARIA, "twilio", "SM1", 1);
    }
}
