package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.jules.local.transcript.Handsets;
import ai.jules.local.transcript.Handsets.Text;
import ai.jules.local.transcript.Performance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one text set off can be followed to its end, in the traces and in the event store. */
@InThisProcess
@ExtendWith(SharedHouse.class)
class TraceE2E {

    private static final String WEBHOOK = "POST /api/v1/sms/webhook";
    private static final String SID = "SM" + UUID.randomUUID().toString().replace("-", "");

    private static RunningHouse house;
    private static KeptSpans spans;
    private static String maria;

    @BeforeAll
    static void sendATextAndAPhoto(RunningHouse shared, KeptSpans kept) {
        house = shared;
        spans = kept;
        var performance = Performance.in(house).play("traces", """
            maria > JOIN
            < ...What should I call you?...
            maria > Maria
            < ...Your household is ready...
            maria > [card]
            < Got it, reading your recipe...
            (clock +4s)
            < ...Grandma's Lasagna...
            maria > perfect
            < Saved Grandma's Lasagna to your family recipe book. UNDO takes it back.
            """);
        maria = performance.numberOf("maria");
        var handsets = new Handsets(house.phone());
        assertThat(handsets.send(new Text(SID, maria, false, "add zucchini and milk", List.of(), false))
                        .accepted())
                .isTrue();
        house.settle();
    }

    @Test
    @Tag("rule-37")
    void aTextIsOneTraceFromTheWebhookToTheRequestToTheProvider() {
        awaitATraceOf(
                WEBHOOK,
                "command ReceiveText",
                "relay TextReceived",
                "messages TextReceived",
                "command AddItems",
                "relay ListItemsAdded",
                "shopping ListItemsAdded",
                "relay ReplyComposed",
                "outbound ReplyComposed",
                "command AuthorizeMessage",
                "relay MessageAuthorised",
                "outbound MessageAuthorised",
                "provider twilio");
        assertThat(spans.waysTo("provider twilio"))
                .contains(List.of(WEBHOOK, "command Reply", "outbound ReplyComposed", "provider twilio"));
    }

    @Test
    void aPhotoIsOneTraceThroughItsJobsAndItsSaga() {
        awaitATraceOf(
                WEBHOOK,
                "photos PhotosGathering",
                "job finish-gathering",
                "photos PhotosReceived",
                "job fetch-photos",
                "job read-photos",
                "command RecordReading",
                "provider twilio");
        // a pasted recipe is read within its text
        assertThat(spans.waysTo("command RecordReading"))
                .filteredOn(way -> way.contains("photos PhotosGathering"))
                .isNotEmpty()
                .allSatisfy(way ->
                        assertThat(way).startsWith(WEBHOOK).anyMatch(step -> step.startsWith("recipe-extraction ")));
    }

    private static void awaitATraceOf(String... steps) {
        await("its spans are here").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(spans.traces())
                .anySatisfy(trace -> assertThat(trace).contains(steps)));
    }

    @Test
    @Tag("rule-37")
    void whatCameOfATextIsListedWithoutAWordOfIt() {
        var lines = TraceCommand.lines(
                SID,
                "--port",
                "" + house.options().port(),
                "--data",
                house.data().toString());

        assertThat(lines).anyMatch(line -> line.matches("20\\S+Z? +TextReceived +thread:\\S+#\\d+ by member:\\S+"));
        assertThat(lines).anyMatch(line -> line.matches("20\\S+ +ReplyComposed +thread:\\S+#\\d+ by member:\\S+"));
        assertThat(lines).anyMatch(line -> line.contains(" DeliveryAccepted "));
        assertThat(lines).anyMatch(line -> line.contains(" DeliveryStatusChanged ") && line.endsWith("by provider"));
        assertThat(lines.getLast()).matches("text delivery:\\S+ REPLY \\S+, asked 1 times, 1 attempts, twilio SM\\S+");
        assertThat(String.join("\n", lines)).doesNotContain("zucchini").doesNotContain(maria.substring(2));
    }

    @Test
    void asksForAnIdAndNothingElse() {
        for (var wrong : List.of(maria, "zucchini and milk", "' or true --")) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> TraceCommand.lines(wrong))
                    .withMessageStartingWith("usage: ./jules trace");
        }
    }
}
