package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ai.jules.local.transcript.Handsets;
import ai.jules.local.transcript.Handsets.Reply;
import ai.jules.local.transcript.Handsets.Text;
import ai.jules.local.transcript.Performance;
import ai.jules.platform.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody leaves by e-mail: an operator enters it in one line, and the whole house keeps to it. */
@InThisProcess
@ExtendWith(SharedHouse.class)
class EnteredRevocationE2E {

    private static final String WORDS = "Kindly strike my xylophone from your list";
    private static final String FAREWELL =
            "You are unsubscribed from Jules and will get no more texts. Text START to come back.";

    @TempDir
    private Path directory;

    private RunningHouse house;
    private Handsets handsets;
    private String maria;
    private String leo;

    @BeforeEach
    void settleIn(RunningHouse shared) {
        house = shared;
        handsets = new Handsets(house.phone());
        var performance = Performance.in(house).play("entered-revocation", """
            maria > JOIN
            < ...What should I call you?...
            maria > Maria
            < ...Your household is ready...
            """);
        maria = performance.numberOf("maria");
        leo = performance.numberOf("leo");
    }

    private String revoke(String... more) {
        return RevokeCommand.revoke(with(more));
    }

    private String[] with(String... more) {
        var here = Stream.of(
                "--port", "" + house.options().port(), "--data", house.data().toString());
        return Stream.concat(Stream.of(more), here).toArray(String[]::new);
    }

    private List<String> received(String phone) {
        house.settle();
        return handsets.received(phone).stream().map(Reply::body).toList();
    }

    private void text(String from, String body) {
        var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        assertThat(handsets.send(new Text(sid, from, false, body, List.of(), false))
                        .accepted())
                .isTrue();
    }

    @Test
    @Tag("rule-3")
    @Tag("rule-5")
    @Tag("rule-7")
    @Tag("rule-31")
    @Tag("rule-37")
    void nothingIsSentAfterItUntilStartAndTheLedgerShowsHowItWasSaid() throws IOException {
        var member = revoke(maria, "--channel", "email", "--words", WORDS).split("[ ,]+")[2];
        var before = received(maria);
        assertThat(before.getLast()).isEqualTo(FAREWELL);

        revoke(maria, "--channel", "web", "--words", "unsubscribe");
        text(maria, "add milk");
        text(maria, "what's for dinner?");
        assertThat(received(maria)).as("after she had left").isEqualTo(before);

        text(maria, "START");
        assertThat(received(maria)).hasSize(before.size() + 1).last().asString().contains("Welcome back, Maria");

        var entry = revokedOf(member);
        assertThat(entry.path("channel").asString()).isEqualTo("email");
        assertThat(entry.path("evidence").path("words").asString()).isEqualTo(WORDS);
        assertThat(audit("story", "--phone", maria))
                .anySatisfy(line -> assertThat(line).contains("\"revoked\"", "\"email\"", "xylophone"));
        assertThat(audit("state", "--phone", maria))
                .hasSize(2)
                .satisfiesExactly(
                        person -> assertThat(person).startsWith(member + " active since "),
                        number -> assertThat(number).isEqualTo("number not suppressed"));
        assertThat(audit("state", "--member", member))
                .singleElement()
                .asString()
                .contains(" active ");
        var out = directory.resolve("export");
        audit("export", "--phone", maria, "--out", out.toString());
        assertThat(out.resolve(member).resolve("manifest.json")).exists();
        try (var log = Files.walk(house.data().resolve("logs"))) {
            for (var file : log.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("xylophone").doesNotContain(maria.substring(2));
            }
        }
    }

    private List<String> audit(String... more) {
        return AuditCommand.run(with(more));
    }

    private JsonNode revokedOf(String member) {
        var door = new ApiDoor(house.options(), AuditCommand.NAME, Role.AUDITOR);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> door.get("/audit/consent?memberId=" + member)
                                .path("items")
                                .valueStream()
                                .filter(it -> it.path("type").asString().equals("revoked"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    @Tag("rule-7")
    void aNumberNobodyHasIsLeftInPeace() {
        revoke(leo, "--channel", "operator", "--words", "he rang and said no");

        text(maria, "invite Leo " + leo.substring(2));

        assertThat(received(leo)).isEmpty();
    }

    @Test
    void asksForWhatItNeedsAndNothingElse() {
        for (var wrong : List.of(
                new String[] {"+12025550101"},
                new String[] {"+12025550101", "--channel", "fax", "--words", "no"},
                new String[] {"Maria", "--channel", "web", "--words", "no"})) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> RevokeCommand.Choice.of(wrong))
                    .withMessageStartingWith("usage: ./jules revoke");
        }
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> revoke("+33612345678", "--channel", "web", "--words", "no"))
                .withMessageContaining("not a US phone number");
    }
}
