package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.household.HouseholdZoneTold;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.DisclosureShown;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.language.Disclosures;
import ai.jules.platform.privacy.BlindIndex;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;

/** What is kept of an opt-in, what follows it, and whose a number is (compliance B), over HTTP on the real database. */
class OptInIT {

    private final Node node = Node.shared();

    private StoredText text(String from, String body) {
        var text = SignedText.of(Node.sid(), from, Node.DIRECT, body);
        assertThat(node.send(text).status()).isEqualTo(200);
        return StoredText.of(node, text.sid());
    }

    private static String sha256(String words) throws Exception {
        var digest =
                MessageDigest.getInstance("SHA-256").digest(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @ParameterizedTest
    @Tag("rule-9")
    @ValueSource(strings = {"JOIN", "  jOiN!! \uD83D\uDE00 ", "Start."})
    void holdsEverythingThatProvesIt(String words) throws Exception {
        var before = node.bean(Clock.class).instant();
        var join = SignedText.of(Node.sid(), Node.newNumber(), Node.DIRECT, words);
        node.send(join);

        var stored = StoredText.of(node, join.sid()).only(ConsentGiven.class);
        var evidence = ((ConsentGiven) stored.event()).evidence();
        assertThat(evidence.disclosure().id()).isEqualTo("welcome");
        assertThat(evidence.disclosure().version()).isEqualTo(1);
        assertThat(evidence.disclosure().sha256())
                .isEqualTo(sha256(Disclosures.of("welcome", 1).words()));
        assertThat(evidence.channel()).isEqualTo("sms");
        assertThat(evidence.providerMessageId()).isEqualTo(join.sid());
        assertThat(evidence.words().value()).hasValue(words);
        assertThat(evidence.to()).isEqualTo(Node.DIRECT);
        assertThat(evidence.saidAt()).as("the provider's form tells no time").isNull();
        assertThat(stored.recordedAt())
                .isBetween(before.minusMillis(1), node.bean(Clock.class).instant());
    }

    /** Its votes open and close by it. */
    @ParameterizedTest
    @CsvSource({"+16025550164, America/Phoenix", "+18085550164, Pacific/Honolulu", "+18005550164, America/New_York"})
    void countsTheDaysOfAHouseholdWhereItsNumberIsFrom(String number, String zone) {
        assertThat(text(number, "JOIN").all(HouseholdZoneTold.class))
                .extracting(HouseholdZoneTold::zone)
                .containsExactly(zone);
    }

    @Test
    @Tag("rule-9")
    void holdsTheTermsOfTheInvitationItAnswers() throws Exception {
        var maria = Node.newNumber();
        var leo = Node.newNumber();
        node.text(maria, "JOIN");
        node.text(maria, "Maria");
        node.text(maria, "invite Leo " + leo);

        var given = text(leo, "Sure, why not").all(ConsentGiven.class);

        assertThat(given).singleElement().satisfies(it -> {
            assertThat(it.evidence().disclosure().id()).isEqualTo("invitation");
            assertThat(it.evidence().disclosure().sha256())
                    .isEqualTo(sha256(Disclosures.of("invitation", 1).words()));
            assertThat(it.evidence().words().value()).hasValue("Sure, why not");
        });
    }

    @Test
    @Tag("rule-10")
    void isAnsweredByItsTermsFirst() {
        var joined = text(Node.newNumber(), "JOIN");

        var first = joined.all(ReplyComposed.class).getFirst();
        var words = first.body().value().orElseThrow();
        assertThat(words).startsWith(Disclosures.of("welcome", 1).words()).hasSizeLessThanOrEqualTo(306);
        assertThat(words)
                .contains("Jules", "HELP", "jules.example/help", "STOP", "frequency", "Msg & data rates may apply");
        assertThat(joined.all(DisclosureShown.class)).singleElement().satisfies(shown -> assertThat(shown.message())
                .isEqualTo(first.message()));
    }

    @ParameterizedTest
    @Tag("rule-11")
    @ValueSource(strings = {"yes", "y", "sure", "ok", "Yeah!"})
    void isNoYesBeforeAnybodyAsked(String yes) {
        var sam = Node.newNumber();

        var first = text(sam, yes);
        assertThat(first.types()).doesNotContain("ConsentGiven");
        assertThat(first.all(ReplyComposed.class))
                .extracting(ReplyComposed::kind)
                .containsExactly(MessageKind.INTRODUCTION);

        assertThat(text(sam, yes).types()).contains("ConsentGiven");
    }

    @Test
    @Tag("rule-11")
    void isNoYesFromWhoHasLeft() {
        var sam = Node.newNumber();
        node.text(sam, "JOIN");
        node.text(sam, "opt out");

        assertThat(text(sam, "yes").types()).containsExactly("TextReceived", "SilenceKept");
    }

    @Test
    @Tag("rule-14")
    void givesANumberToOneMemberWhoeverTriesAtOnce() {
        var index = node.bean(BlindIndex.class).lookup(new PhoneNumber(Node.newNumber()));

        var inserted = Node.atOnce(IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(_ -> () -> insert(index, UUID.randomUUID()))
                .toList());

        assertThat(inserted).containsOnlyOnce(true);
    }

    private boolean insert(byte[] index, UUID member) {
        try {
            node.house()
                    .jdbc()
                    .sql("insert into phone_directory (blind_index, member_id) values (?, ?)")
                    .params(index, member)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Test
    @Tag("rule-14")
    void givesAMemberOneNumber() {
        var index = node.bean(BlindIndex.class);
        var member = UUID.randomUUID();
        assertThat(insert(index.lookup(new PhoneNumber(Node.newNumber())), member))
                .isTrue();

        var jdbc = node.house().jdbc();
        assertThatThrownBy(() -> jdbc.sql("insert into phone_directory (blind_index, member_id) values (?, ?)")
                        .params(index.lookup(new PhoneNumber(Node.newNumber())), member)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    @Tag("rule-14")
    void isOnePersonAndOneHouseholdHoweverManyTextsJoinAtOnce() {
        var sam = Node.newNumber();
        var joins = IntStream.range(0, 12)
                .mapToObj(_ -> SignedText.of(Node.sid(), sam, Node.DIRECT, "JOIN"))
                .toList();

        var answers = Node.atOnce(joins.stream()
                .<Callable<Integer>>map(join -> () -> node.send(join).status())
                .toList());

        assertThat(answers).containsOnly(200);
        var types = joins.stream()
                .flatMap(join -> StoredText.of(node, join.sid()).types().stream())
                .toList();
        assertThat(types).containsOnlyOnce("MemberMet", "ConsentGiven", "HouseholdFounded", "MemberJoinedHousehold");
    }
}
