package ai.jules.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.jules.rules.Proofs.Proof;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * What we owe the people we text, rule by rule, and the tests that prove it. A rule without a test is not claimed;
 * {@code docs/compliance.md} is written by this test with {@code -Djules.approve=true}.
 */
class ComplianceRulesTest {

    /** Each rule in a few words of ours, the first being rule 1. */
    private static final List<String> RULES = List.of(
            "a keyword ends everything, however it is written",
            "plain words end it too, and look-alikes do not",
            "every way to leave leaves the same record",
            "stop binds before it is answered, and wins over everything that waits",
            "one confirmation, within five minutes, or none",
            "leaving is leaving everything; help is answered always",
            "a handset that left stays in peace until it asks again",
            "nobody is texted unasked, but for one invitation and one introduction",
            "an opt-in is kept with everything that proves it",
            "an opt-in is answered by its terms",
            "who agrees and who declines is read by whole words, and only where somebody asked",
            "terms once shown never change",
            "no texts to children; a teen needs two people's word",
            "numbers of the United States, each of one person",
            "the person's own stream decides about every text to them",
            "so many texts a day and no more",
            "the night is quiet",
            "a steady pace, a few retries, then somebody else, and replies first",
            "a text is sent once, also when nobody knows whether it was",
            "delivery goes forward only",
            "every error of a provider has a class and an effect",
            "texts are short, plain and name their sender",
            "only what the provider signed is believed",
            "a text is kept whole, as it came",
            "a text twice is one text, and answered at once",
            "a photo is fetched without being led astray",
            "words are data and command nobody",
            "the ledger is appended to, complete and without gaps",
            "the ledger is a tree of hashes, signed",
            "whoever tampers with the ledger is found out without us",
            "where anybody stood at any time, and why a text was allowed",
            "one person's story, ready to hand over",
            "what is personal is sealed wherever it lies",
            "two keys for each person, and a master key that can change",
            "a number is found without being kept",
            "forgotten is forgotten, in backups too",
            "what we note for ourselves names nobody");

    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/compliance.md");

    private final List<Proof> proofs = Proofs.in(Repository.files());

    @Test
    void everyRuleIsProvedByATest() {
        var proved = proofs.stream().map(Proof::rule).collect(toSet());

        assertThat(IntStream.rangeClosed(1, RULES.size()).filter(rule -> !proved.contains(rule)))
                .as("rules that no test claims to prove")
                .isEmpty();
    }

    @Test
    void noTestProvesARuleThereIsNot() {
        assertThat(proofs).allSatisfy(proof -> assertThat(proof.rule()).isBetween(1, RULES.size()));
    }

    @Test
    void theDocumentIsUpToDate() throws IOException {
        var now = document();
        if (Boolean.getBoolean("jules.approve")) {
            Files.writeString(DOCUMENT, now);
        }

        assertThat(DOCUMENT).as("-Djules.approve=true writes it anew").exists().hasContent(now);
    }

    private String document() {
        var byRule = proofs.stream().collect(groupingBy(Proof::rule, TreeMap::new, toList()));
        return """
            # Compliance, rule by rule

            What we owe the people we text, and the tests that prove it. Tests name their rules (`@Tag("rule-4")`),
            conversations do in their first line. `ComplianceRulesTest` writes this file with `-Djules.approve=true`, and
            fails when a rule has no test.

            | rule | in short | proved by |
            |---|---|---|
            """ + byRule.entrySet().stream().map(ComplianceRulesTest::line).collect(joining());
    }

    private static String line(Map.Entry<Integer, List<Proof>> rule) {
        var byFile = rule.getValue().stream().collect(groupingBy(Proof::file, TreeMap::new, toList()));
        var tests = byFile.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().getFirst().title()))
                .map(entry -> "[" + entry.getValue().getFirst().title() + "](../"
                        + Repository.ROOT.relativize(entry.getKey()).toString().replace('\\', '/') + "): "
                        + entry.getValue().stream().map(Proof::sentence).collect(joining("; ")))
                .collect(joining(" · "));
        return "| %d | %s | %s |\n".formatted(rule.getKey(), RULES.get(rule.getKey() - 1), tests.replace("|", "\\|"));
    }

    @Test
    void readsASentenceFromAName() {
        assertThat(Proofs.sentence("rule4holdsAtTheReceiver")).isEqualTo("holds at the receiver");
        assertThat(Proofs.sentence("refusesMoreThan64KiB")).isEqualTo("refuses more than 64 ki b");
        assertThat(Proofs.sentence("introducesJulesToAStranger")).isEqualTo("introduces Jules to a stranger");
    }

    @Test
    void readsRulesFromTheFirstLineOfATranscript() {
        var file = Path.of("leaving.txt");

        assertThat(Proofs.inTranscript(file, "# She leaves (rules 1, 2 and 5).\nmaria > stop"))
                .containsExactly(
                        new Proof(1, file, "leaving", "She leaves"),
                        new Proof(2, file, "leaving", "She leaves"),
                        new Proof(5, file, "leaving", "She leaves"));
        assertThat(Proofs.inTranscript(file, "# She leaves.\n# rule 4 (rule 4)."))
                .isEmpty();
    }

    @Test
    void countsNoTestThatDoesNotRunAndNothingThatIsNoTest() {
        var source = """
            @Tag("rule-1")
            class SomeTest {
                @Test void proves() {}
                @Test @Tag("rule-2") void provesMore() {}
                @Test @Disabled @Tag("rule-3") void sleeps() {}
                @Tag("rule-4") void isOnlyAMethod() {}
                // @Test @Tag("rule-5") void isGone() {}
                @Test @Tag("slow") void isSlow() {}
            }
            @Disabled @Tag("rule-6") class OtherTest { @Test void sleeps() {} }
            """;

        assertThat(Proofs.inSource(Path.of("SomeTest.java"), inMemory(source)))
                .extracting(Proof::rule, Proof::sentence)
                .containsExactly(
                        tuple(1, "proves"), tuple(1, "proves more"), tuple(2, "proves more"), tuple(1, "is slow"));
    }

    private static JavaFileObject inMemory(String source) {
        return new SimpleJavaFileObject(URI.create("string:///SomeTest.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
