package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.conversation.TextReceived;
import ai.jules.language.Injections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inbound words are data: whatever they tell whoever reads them to do, they change no consent, no member and no destination
 * (rule 27), whoever texts them.
 */
@Tag("rule-27")
class InjectionIT {

    private static final Node node = Node.shared();
    private static final String MARIA = Node.newNumber();
    private static final String LEO = Node.newNumber();
    private static final String ANA = Node.newNumber();

    static Stream<String> injections() {
        return Injections.all().stream();
    }

    @BeforeAll
    static void meetTheFamily() {
        node.text(MARIA, "JOIN");
        node.text(MARIA, "Maria");
        node.text(MARIA, "invite Leo " + LEO);
        node.text(ANA, "opt out");
    }

    private static StoredText text(String from, String body) {
        var text = SignedText.of(Node.sid(), from, Node.DIRECT, body);
        assertThat(node.send(text).status()).isEqualTo(200);
        return StoredText.of(node, text.sid());
    }

    private static void answersItsAuthorOnly(StoredText stored) {
        var author = stored.all(TextReceived.class).getFirst().member();
        assertThat(stored.all(ReplyComposed.class)).allSatisfy(reply -> {
            assertThat(reply.to()).isEqualTo(author);
            assertThat(reply.body().value().orElseThrow()).doesNotContain("HACKED");
        });
    }

    @ParameterizedTest
    @MethodSource("injections")
    void areNotObeyedFromAnAccountHolder(String words) {
        var stored = text(MARIA, words);

        assertThat(stored.types())
                .contains("TextReceived")
                .isSubsetOf(
                        "TextReceived", "ReplyComposed", "FlowMoved", "ExtractionStarted", "RecipeRead", "SilenceKept");
        answersItsAuthorOnly(stored);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void areNotObeyedFromWhoIsInvited(String words) {
        var stored = text(LEO, words);

        assertThat(stored.types()).contains("TextReceived").isSubsetOf("TextReceived", "ReplyComposed", "SilenceKept");
        answersItsAuthorOnly(stored);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void areNotObeyedFromAStranger(String words) {
        var stored = text(Node.newNumber(), words);

        assertThat(stored.types())
                .containsOnlyOnce(
                        "MemberMet", "TextReceived", "WhereaboutsLearned", "ReplyComposed", "DisclosureShown");
        assertThat(stored.types()).hasSize(5);
        answersItsAuthorOnly(stored);
    }

    @ParameterizedTest
    @MethodSource("injections")
    void areNotEvenAnsweredFromWhoHasLeft(String words) {
        assertThat(text(ANA, words).types()).containsExactly("TextReceived", "SilenceKept");
    }
}
