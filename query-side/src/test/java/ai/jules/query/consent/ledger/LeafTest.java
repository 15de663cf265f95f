package ai.jules.query.consent.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.jules.events.member.MemberEvent;
import ai.jules.events.preference.PreferenceEvent;
import ai.jules.kernel.EventName;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bytes of docs/ledger.md, which never change. */
class LeafTest {

    private static final UUID MARIA = UUID.fromString("0199aaaa-0000-7000-8000-000000000101");

    private static Leaf leaf() {
        return new Leaf(
                7,
                Instant.parse("2026-11-21T15:00:01.123456789Z"),
                new Incoming(
                        EntryType.GIVEN,
                        MARIA,
                        Instant.parse("2026-11-21T15:00:00Z"),
                        "0199aaaa-0000-7000-8000-0000000000e1",
                        "ConsentGiven",
                        "1",
                        "member:" + MARIA,
                        3,
                        "{\"a\":\"\u00e9\"}".getBytes(UTF_8),
                        "{}".getBytes(UTF_8)));
    }

    @Test
    @Tag("rule-30")
    void isWrittenAsItIsFrozen() {
        assertThat(new String(leaf().document(), UTF_8))
                .isEqualTo("{\"at\":\"2026-11-21T15:00:00.000000Z\",\"event\":{"
                        + "\"id\":\"0199aaaa-0000-7000-8000-0000000000e1\",\"metadata\":\"e30=\","
                        + "\"name\":\"ConsentGiven\",\"number\":3,\"payload\":\"eyJhIjoiw6kifQ==\",\"revision\":\"1\","
                        + "\"stream\":\"member:0199aaaa-0000-7000-8000-000000000101\"},\"format\":\"ledger-entry/1\","
                        + "\"member\":\"0199aaaa-0000-7000-8000-000000000101\","
                        + "\"recordedAt\":\"2026-11-21T15:00:01.123456Z\",\"sequence\":7,\"type\":\"given\"}");
    }

    @Test
    @Tag("rule-29")
    void hasAHashThatNeverChanges() {
        assertThat(HexFormat.of().formatHex(MerkleTree.leafHash(leaf().document())))
                .isEqualTo("623f76c3f75f014fba6c1878c1216e0f01a80d1416f9c8da8a6f63726f591122");
    }

    @Test
    void isReadAsItWasWritten() {
        var read = Leaf.read(leaf().document());

        assertThat(read.document()).isEqualTo(leaf().document());
        assertThat(read.entry().member()).isEqualTo(MARIA);
        assertThat(read.entry().payload()).isEqualTo(leaf().entry().payload());
    }

    @Test
    void isNotReadFromAnythingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.read("{}".getBytes(UTF_8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.read("not JSON".getBytes(UTF_8)));
    }

    /** A new event of a person must be made an entry, or be said not to be one. */
    @Test
    @Tag("rule-28")
    void everyEventOfAMemberIsAnEntryOrIsKnownNotToBe() {
        var entries = Arrays.stream(MemberEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventName.class).value())
                .filter(name -> EntryType.ofEvent(name).isPresent())
                .toList();

        assertThat(entries)
                .containsExactlyInAnyOrder(
                        "ConsentRequested",
                        "ConsentGiven",
                        "ConsentRefused",
                        "ConsentExpired",
                        "ConsentRevoked",
                        "DisclosureShown",
                        "MessageAuthorised",
                        "MessageSuppressed",
                        "MessageDeferred",
                        "MemberForgotten",
                        "ErasureCompleted");
    }

    @Test
    @Tag("rule-28")
    void anEventNobodyKnowsIsNotLeftOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> EntryType.ofEvent("ConsentSold"));
        assertThat(PreferenceEvent.class.getPermittedSubclasses())
                .allSatisfy(event ->
                        assertThat(EntryType.ofEvent(event.getSimpleName())).isEmpty());
    }

    @Test
    void noCellOfATableIsAFormula() {
        assertThat(Csv.record("=1+1", "+1", "-1", "@a", "\tb", "plain", "a,b", "say \"hi\"", ""))
                .isEqualTo("'=1+1,'+1,'-1,'@a,'\tb,plain,\"a,b\",\"say \"\"hi\"\"\",\r\n");
    }
}
