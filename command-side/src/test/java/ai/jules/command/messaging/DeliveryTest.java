package ai.jules.command.messaging;

import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.events.delivery.DeliveryStatus.DELIVERED;
import static ai.jules.events.delivery.DeliveryStatus.FAILED;
import static ai.jules.events.delivery.DeliveryStatus.QUEUED;
import static ai.jules.events.delivery.DeliveryStatus.SENDING;
import static ai.jules.events.delivery.DeliveryStatus.SENT;
import static ai.jules.events.delivery.DeliveryStatus.UNDELIVERED;

import ai.jules.command.Snapshots;
import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.commands.DeliveryCommand.RecordStatus;
import ai.jules.events.delivery.DeliveryAccepted;
import ai.jules.events.delivery.DeliveryFailed;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.delivery.DeliveryStatusChanged;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {

    private static final RecordAcceptance ACCEPT = new RecordAcceptance(delivery(1), MARIA, "twilio", "SM1", 1);
    private static final DeliveryAccepted ACCEPTED = new DeliveryAccepted(delivery(1), MARIA, "twilio", "SM1", 1);
    private static final RecordAcceptance AGAIN = new RecordAcceptance(delivery(1), MARIA, "twilio", "SM2", 2);
    private static final DeliveryAccepted ACCEPTED_AGAIN = new DeliveryAccepted(delivery(1), MARIA, "twilio", "SM2", 2);
    private static final RecordAcceptance ACCEPT_BY_THE_BACKUP =
            new RecordAcceptance(delivery(1), MARIA, "sinch", "BK1", 4);
    private static final DeliveryAccepted ACCEPTED_BY_THE_BACKUP =
            new DeliveryAccepted(delivery(1), MARIA, "sinch", "BK1", 4);
    private static final DeliveryAccepted AGAIN_BY_THE_BACKUP =
            new DeliveryAccepted(delivery(1), MARIA, "sinch", "BK1", 2);
    private static final RecordGivingUp GIVE_UP = new RecordGivingUp(delivery(1), MARIA, 3, 20429);
    private static final DeliveryFailed GIVEN_UP = new DeliveryFailed(delivery(1), MARIA, 3, 20429);

    private final FixtureConfiguration<Delivery> fixture = new AggregateTestFixture<>(Delivery.class);

    @Test
    void beginsWhenAProviderTakesIt() {
        fixture.givenNoPriorActivity().when(ACCEPT).expectEvents(ACCEPTED);
    }

    @Test
    void isTakenOnce() {
        fixture.given(ACCEPTED)
                .when(new RecordAcceptance(delivery(1), MARIA, "twilio", "SM2", 2))
                .expectNoEvents();
    }

    @Test
    @Tag("rule-20")
    void beginsWithACallbackThatOvertakesOurOwnRecord() {
        fixture.givenNoPriorActivity().when(said(SENT)).expectEvents(changed(SENT));
    }

    @Test
    void isTakenAlsoAfterTheCallbackThatOvertookIt() {
        fixture.given(changed(DELIVERED)).when(ACCEPT).expectEvents(ACCEPTED);
    }

    @ParameterizedTest
    @Tag("rule-20")
    @CsvSource({
        "QUEUED, SENDING",
        "QUEUED, DELIVERED",
        "SENDING, SENT",
        "SENT, DELIVERED",
        "SENT, UNDELIVERED",
        "QUEUED, FAILED"
    })
    void goesOn(DeliveryStatus before, DeliveryStatus after) {
        fixture.given(ACCEPTED, changed(before)).when(said(after)).expectEvents(changed(after));
    }

    @ParameterizedTest
    @Tag("rule-20")
    @CsvSource({"SENDING, QUEUED", "SENT, SENDING", "SENT, QUEUED"})
    void neverGoesBack(DeliveryStatus before, DeliveryStatus after) {
        fixture.given(ACCEPTED, changed(before)).when(said(after)).expectNoEvents();
    }

    @ParameterizedTest
    @Tag("rule-20")
    @EnumSource(DeliveryStatus.class)
    void hearsTheSameStatusOnce(DeliveryStatus status) {
        fixture.given(ACCEPTED, changed(status)).when(said(status)).expectNoEvents();
    }

    @ParameterizedTest
    @Tag("rule-20")
    @EnumSource(DeliveryStatus.class)
    void anEndIsAnEnd(DeliveryStatus status) {
        fixture.given(ACCEPTED, changed(DELIVERED)).when(said(status)).expectNoEvents();
        fixture.given(ACCEPTED, changed(UNDELIVERED)).when(said(status)).expectNoEvents();
        fixture.given(ACCEPTED, changed(FAILED)).when(said(status)).expectNoEvents();
    }

    @Test
    void keepsTheProvidersErrorCode() {
        fixture.given(ACCEPTED)
                .when(new RecordStatus(delivery(1), MARIA, UNDELIVERED, 30005, "twilio", "SM1"))
                .expectEvents(new DeliveryStatusChanged(delivery(1), MARIA, UNDELIVERED, 30005));
    }

    @Test
    void isGivenUpWhenNobodyTakesIt() {
        fixture.givenNoPriorActivity().when(GIVE_UP).expectEvents(GIVEN_UP);
    }

    @Test
    void isGivenUpOnce() {
        fixture.given(GIVEN_UP).when(GIVE_UP).expectNoEvents();
    }

    @Test
    void isNotGivenUpOnceSomebodyTookIt() {
        fixture.given(ACCEPTED).when(GIVE_UP).expectNoEvents();
    }

    @Test
    void isNotGivenUpOnceACallbackProvesThatSomebodyTookIt() {
        fixture.given(changed(SENT)).when(GIVE_UP).expectNoEvents();
    }

    @Test
    void mayTurnOutToHaveBeenTakenAfterAll() {
        fixture.given(GIVEN_UP).when(ACCEPT).expectEvents(ACCEPTED);
    }

    @Test
    void beginsAnewWhenWhatWasNotDeliveredIsHandedOverAgain() {
        fixture.given(ACCEPTED, changed(UNDELIVERED)).when(AGAIN).expectEvents(ACCEPTED_AGAIN);
        fixture.given(ACCEPTED, changed(UNDELIVERED), ACCEPTED_AGAIN)
                .when(saidOfTheSecond(SENT))
                .expectEvents(changed(SENT));
    }

    @Test
    void doesNotBeginAnewOnceItIsDelivered() {
        fixture.given(ACCEPTED, changed(DELIVERED)).when(AGAIN).expectNoEvents();
        fixture.given(ACCEPTED, changed(DELIVERED)).when(saidOfTheSecond(SENT)).expectNoEvents();
    }

    @ParameterizedTest
    @Tag("rule-20")
    @EnumSource(DeliveryStatus.class)
    void hearsNothingMoreOfTheProvidersMessageThatHasEnded(DeliveryStatus status) {
        fixture.given(ACCEPTED, changed(UNDELIVERED), ACCEPTED_AGAIN)
                .when(said(status))
                .expectNoEvents();
        fixture.given(ACCEPTED, changed(UNDELIVERED), ACCEPTED_AGAIN, changed(QUEUED))
                .when(said(status))
                .expectNoEvents();
    }

    @Test
    void hearsOfAnotherAttemptBeforeOurOwnRecordOfIt() {
        fixture.given(ACCEPTED, changed(UNDELIVERED))
                .when(saidOfTheSecond(SENT))
                .expectEvents(changed(SENT));
        fixture.given(ACCEPTED, changed(UNDELIVERED), changed(SENT)).when(AGAIN).expectEvents(ACCEPTED_AGAIN);
        fixture.given(ACCEPTED, changed(UNDELIVERED), changed(SENT), ACCEPTED_AGAIN)
                .when(saidOfTheSecond(QUEUED))
                .expectNoEvents();
        fixture.given(ACCEPTED, changed(UNDELIVERED), changed(SENT), ACCEPTED_AGAIN)
                .when(saidOfTheSecond(DELIVERED))
                .expectEvents(changed(DELIVERED));
    }

    @ParameterizedTest
    @Tag("rule-20")
    @EnumSource(DeliveryStatus.class)
    void theEndOfAnotherAttemptIsAnEndToo(DeliveryStatus status) {
        fixture.given(ACCEPTED, changed(UNDELIVERED), changed(FAILED))
                .when(saidOfTheSecond(status))
                .expectNoEvents();
        fixture.given(ACCEPTED, changed(UNDELIVERED), changed(FAILED), ACCEPTED_AGAIN)
                .when(saidOfTheSecond(status))
                .expectNoEvents();
    }

    @Test
    @Tag("rule-20")
    void goesOnAsTheBackupSaysThatHasIt() {
        fixture.given(ACCEPTED_BY_THE_BACKUP).when(saidByTheBackup(SENT)).expectEvents(changed(SENT));
        fixture.given(ACCEPTED_BY_THE_BACKUP, changed(SENT))
                .when(saidByTheBackup(DELIVERED))
                .expectEvents(changed(DELIVERED));
        fixture.given(ACCEPTED_BY_THE_BACKUP, changed(DELIVERED))
                .when(saidByTheBackup(FAILED))
                .expectNoEvents();
    }

    @Test
    @Tag("rule-20")
    void beginsWithTheBackupsReportThatOvertakesOurOwnRecord() {
        fixture.givenNoPriorActivity().when(saidByTheBackup(DELIVERED)).expectEvents(changed(DELIVERED));
        fixture.given(changed(DELIVERED)).when(ACCEPT_BY_THE_BACKUP).expectEvents(ACCEPTED_BY_THE_BACKUP);
    }

    @ParameterizedTest
    @Tag("rule-20")
    @EnumSource(DeliveryStatus.class)
    void hearsNothingOfAProviderThatDoesNotHaveIt(DeliveryStatus status) {
        fixture.given(ACCEPTED).when(saidByTheBackup(status)).expectNoEvents();
        fixture.given(ACCEPTED, changed(SENT)).when(saidByTheBackup(status)).expectNoEvents();
        fixture.given(ACCEPTED, changed(DELIVERED))
                .when(saidByTheBackup(status))
                .expectNoEvents();
        fixture.given(ACCEPTED_BY_THE_BACKUP).when(said(status)).expectNoEvents();
        fixture.given(ACCEPTED_BY_THE_BACKUP, changed(SENT)).when(said(status)).expectNoEvents();
        fixture.given(ACCEPTED_BY_THE_BACKUP, changed(UNDELIVERED), ACCEPTED_AGAIN)
                .when(saidByTheBackup(status))
                .expectNoEvents();
    }

    @ParameterizedTest
    @Tag("rule-20")
    @EnumSource(DeliveryStatus.class)
    void hearsNothingWithoutAnIdOfAProviderThatDoesNotHaveIt(DeliveryStatus status) {
        fixture.given(ACCEPTED)
                .when(new RecordStatus(delivery(1), MARIA, status, null, "sinch", null))
                .expectNoEvents();
    }

    @Test
    @Tag("rule-20")
    void hearsOfTheBackupsAttemptBeforeOurOwnRecordOfIt() {
        fixture.given(ACCEPTED, changed(UNDELIVERED))
                .when(saidByTheBackup(SENT))
                .expectEvents(changed(SENT));
        fixture.given(ACCEPTED, changed(UNDELIVERED), changed(SENT))
                .when(saidByTheBackup(DELIVERED))
                .expectEvents(changed(DELIVERED));
        fixture.given(ACCEPTED, changed(UNDELIVERED), changed(SENT), AGAIN_BY_THE_BACKUP)
                .when(said(DELIVERED))
                .expectNoEvents();
        fixture.given(ACCEPTED, changed(UNDELIVERED), changed(SENT), AGAIN_BY_THE_BACKUP)
                .when(saidByTheBackup(DELIVERED))
                .expectEvents(changed(DELIVERED));
    }

    @Test
    void survivesASnapshotAfterASecondAttempt() {
        fixture.given(ACCEPTED, changed(UNDELIVERED), ACCEPTED_AGAIN)
                .when(saidOfTheSecond(SENT))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    @Test
    void survivesASnapshot() {
        fixture.given(ACCEPTED, changed(QUEUED), changed(SENDING))
                .when(said(SENT))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    private static RecordStatus said(DeliveryStatus status) {
        return new RecordStatus(delivery(1), MARIA, status, null, "twilio", "SM1");
    }

    private static RecordStatus saidOfTheSecond(DeliveryStatus status) {
        return new RecordStatus(delivery(1), MARIA, status, null, "twilio", "SM2");
    }

    private static RecordStatus saidByTheBackup(DeliveryStatus status) {
        return new RecordStatus(delivery(1), MARIA, status, null, "sinch", "BK1");
    }

    private static DeliveryStatusChanged changed(DeliveryStatus status) {
        return new DeliveryStatusChanged(delivery(1), MARIA, status, null);
    }
}
