package ai.jules.verifier;

import static ai.jules.verifier.LittleLog.LEO;
import static ai.jules.verifier.LittleLog.MARIA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every attack of rule 30, by somebody who may write all files anew but does not have the key. */
class VerifierTest {

    private static final String EARLIER = "checkpoints/000000000005-20261121T150005Z.json";

    @TempDir
    Path temporary;

    private final LittleLog log = LittleLog.ofTheRiveras();
    private Path export;
    private String said = "";

    @BeforeEach
    void anHonestExport() throws IOException {
        export = temporary.resolve("export");
        log.export(export);
    }

    @Test
    @Tag("rule-30")
    void findsNothingInAnHonestExport() throws IOException {
        var kept = keep(log.checkpoint(7));

        assertThat(verify("--since", kept.toString(), "--key", key())).as(said).isZero();
        assertThat(said)
                .contains("checked files: 4 of 4", "11 read, in their order", "lead to 3 checkpoints", "verified")
                .doesNotContain("note ");
    }

    @Test
    void saysWhenTheKeyIsOnlyTheExportsOwn() {
        assertThat(verify()).isZero();
        assertThat(said).contains("is only the one the export itself names");
    }

    @Test
    void findsNothingInAnHonestExportOfOnePerson() throws IOException {
        onePerson(LEO);

        assertThat(verify("--key", key())).as(said).isZero();
        assertThat(said).contains("6 of 6 are proven");
    }

    @Test
    void findsNothingInAnEmptyLog() throws IOException {
        var empty = new LittleLog();
        export = temporary.resolve("empty");
        LittleLog.write(export, "entries.jsonl", "");
        LittleLog.write(export, "entries.csv", LittleLog.csv(List.of()));
        LittleLog.write(export, "disclosures/welcome.1.txt", LittleLog.WELCOME);
        LittleLog.seal(export, null, 0, empty.checkpoint(0), empty.keys);

        assertThat(verify()).as(said).isZero();
        assertThat(said).contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    // --- rule 30, attack by attack

    @Test
    @Tag("rule-30")
    void findsAnAlteredByte() throws IOException {
        tamper(entries -> entries.set(3, entries.get(3).replace("event-3", "event-x")), false);

        assertThat(findings()).contains("altered-entry", "rehashed");
        assertThat(said).contains("the first of them entry 3", "the last size that leads to a checkpoint is 0");
    }

    @Test
    void findsAnAlteredByteWhoseCsvWasAlteredToo() throws IOException {
        tamper(entries -> entries.set(8, entries.get(8).replace("event-8", "event-x")), true);

        assertThat(findings()).containsExactly("rehashed");
        assertThat(said).contains("the last size that leads to a checkpoint is 5");
    }

    @Test
    @Tag("rule-30")
    void findsARemovedMiddleEntry() throws IOException {
        tamper(entries -> entries.remove(4), true);

        assertThat(findings()).contains("missing-entry");
        assertThat(said).contains("entry 4");
    }

    @Test
    @Tag("rule-30")
    void findsARemovedMiddleEntryWhenTheOthersWereNumberedAnew() throws IOException {
        tamper(
                entries -> {
                    entries.remove(4);
                    for (int i = 4; i < entries.size(); i++) {
                        entries.set(
                                i, entries.get(i).replace("\"sequence\":" + (i + 1) + ",", "\"sequence\":" + i + ","));
                    }
                },
                true);

        assertThat(findings()).contains("truncated", "rehashed");
    }

    @Test
    @Tag("rule-30")
    void findsATruncatedTail() throws IOException {
        tamper(entries -> entries.subList(8, entries.size()).clear(), true);

        assertThat(findings()).containsExactly("truncated");
    }

    @Test
    @Tag("rule-30")
    void findsATailThatWasTruncatedToAnEarlierCheckpoint() throws IOException {
        var shorter = log.entries.subList(0, 5);
        write("entries.jsonl", String.join("\n", shorter) + "\n");
        write("entries.csv", LittleLog.csv(shorter));
        LittleLog.seal(export, null, 5, log.checkpoint(5), log.keys);

        assertThat(verify("--key", key())).as("a genuine checkpoint of then").isZero();
        assertThat(findings("--since", keep(log.checkpoint(7)).toString())).contains("truncated");
    }

    @Test
    @Tag("rule-30")
    void findsReorderedEntries() throws IOException {
        tamper(entries -> Collections.swap(entries, 6, 7), true);

        assertThat(findings()).contains("reordered").doesNotContain("missing-entry", "duplicated");
    }

    @Test
    @Tag("rule-30")
    void findsADuplicatedEntry() throws IOException {
        tamper(entries -> entries.add(6, entries.get(5)), true);

        assertThat(findings()).contains("duplicated").doesNotContain("reordered", "missing-entry");
    }

    @Test
    @Tag("rule-30")
    void findsALogThatWasHashedAndSignedAnewWithAnotherKey() throws IOException {
        var own = LittleLog.newKeys();
        rewrite(own, LittleLog.keyId(own));

        assertThat(verify()).as("nothing in the export itself can tell").isZero();
        assertThat(findings("--key", key())).contains("rehashed");
        assertThat(findings("--since", keep(log.checkpoint(7)).toString())).contains("rehashed");
        assertThat(said).contains("the first 7 entries do not lead to the root");
    }

    @Test
    @Tag("rule-30")
    void findsALogThatWasHashedAnewUnderTheNameOfTheKnownKey() throws IOException {
        rewrite(LittleLog.newKeys(), LittleLog.keyId(log.keys));

        assertThat(findings("--key", key())).contains("bad-signature");
        assertThat(findings("--key", key(), "--since", keep(log.checkpoint(7)).toString()))
                .contains("rehashed");
    }

    @Test
    @Tag("rule-30")
    void findsCiphertextSwappedBetweenPeopleBeforeItWasSealed() throws IOException {
        var swapped = new LittleLog();
        swapped.add(
                "authorised",
                "MessageAuthorised",
                MARIA,
                LittleLog.about(MARIA, "\"to\":" + LittleLog.sealed(LEO, "to")));
        swapped.add(
                "authorised",
                "MessageAuthorised",
                LEO,
                LittleLog.about(LEO, "\"to\":" + LittleLog.sealed(MARIA, "to")));
        swapped.add("accessed", "AuditorAccess", null, "{\"query\":" + LittleLog.sealed(MARIA, "query") + "}");
        for (int i = 3; i < 5; i++) {
            swapped.add(
                    "authorised",
                    "MessageAuthorised",
                    LEO,
                    LittleLog.about(LEO, "\"to\":" + LittleLog.sealed(LEO, "to")));
        }
        export = temporary.resolve("swapped");
        swapped.export(export);

        assertThat(findings("--key", LittleLog.publicKey(swapped.keys))).containsExactly("swapped-ciphertext");
        assertThat(said).contains("entry 0 ", "entry 1 ", "entry 2 ").doesNotContain("entry 3 ");
    }

    @Test
    @Tag("rule-30")
    void findsCiphertextSwappedBetweenPeopleUnderTheirOwnNames() throws IOException {
        tamper(
                entries -> {
                    var marias = LittleLog.base64("sealed for " + MARIA);
                    var leos = LittleLog.base64("sealed for " + LEO);
                    for (int i : new int[] {3, 6}) {
                        var payload = LittleLog.between(entries.get(i), "\"payload\":\"", "\"");
                        var plain = new String(Base64.getDecoder().decode(payload), UTF_8);
                        var other = plain.contains(marias) ? plain.replace(marias, leos) : plain.replace(leos, marias);
                        entries.set(i, entries.get(i).replace(payload, LittleLog.base64(other)));
                    }
                },
                false);

        assertThat(findings()).contains("altered-entry", "rehashed");
    }

    // --- more of the same kind

    @Test
    void findsABadSignature() throws IOException {
        var signed = log.checkpoint(11);
        LittleLog.seal(export, null, 11, signed.replace("T16:00:00Z", "T17:00:00Z"), log.keys);

        assertThat(findings()).containsExactly("bad-signature");
    }

    @Test
    @Tag("rule-30")
    void findsAnEarlierCheckpointOfAnotherLog() throws IOException {
        var other = new ArrayList<>(log.entries.subList(0, 5));
        Collections.swap(other, 0, 1);
        write(EARLIER, LittleLog.checkpoint(other, log.keys, LittleLog.keyId(log.keys)));
        reseal(11);

        assertThat(findings()).containsExactly("rehashed");
    }

    @Test
    void findsAlteredWordsOfADisclosure() throws IOException {
        write("disclosures/welcome.1.txt", "Jules: you're in for ever.");
        reseal(11);

        assertThat(findings()).containsExactly("disclosure-altered");
        assertThat(said).contains("entry 0 names words", "entry 5 names words");
    }

    @Test
    void findsAFileThatTheManifestDoesNotFit() throws IOException {
        write("entries.csv", LittleLog.csv(log.entries) + "\r\n");
        write("extra.txt", "?");
        Files.delete(export.resolve(EARLIER));

        assertThat(findings()).contains("file-altered");
        assertThat(said).contains("entries.csv holds other bytes", "extra.txt is not named", EARLIER + " is absent");
    }

    @Test
    void findsACsvThatSaysOtherwiseThanTheEntries() throws IOException {
        write("entries.csv", LittleLog.csv(log.entries).replace(",revoked,", ",given,"));
        reseal(11);
        assertThat(findings()).containsExactly("file-altered");

        var hash = LittleLog.hex(LittleLog.leafHash(log.entries.get(2)));
        write("entries.csv", LittleLog.csv(log.entries).replace(hash, "0".repeat(64)));
        reseal(11);
        assertThat(findings()).containsExactly("file-altered");
    }

    @Test
    void readsACsvThatQuotesAndGuardsItsCells() throws IOException {
        write(
                "entries.csv",
                LittleLog.csv(log.entries).replace(",sms,", ",\"sms\",").replace("sequence", "\"sequence\""));
        reseal(11);

        assertThat(verify()).as(said).isZero();
    }

    @Test
    void findsAnEntryOfOnePersonThatIsNotInTheTree() throws IOException {
        onePerson(LEO);
        var file = export.resolve("entries.jsonl");
        Files.writeString(file, Files.readString(file).replace("event-7", "event-x"));
        resealOnePerson(LEO, 6);

        assertThat(findings()).containsExactly("altered-entry");
    }

    @Test
    void findsAnEntryOfOnePersonThatWasLeftOutWhenItsProofWasNot() throws IOException {
        onePerson(LEO);
        var lines = new ArrayList<>(Files.readAllLines(export.resolve("entries.jsonl")));
        lines.remove(2);
        write("entries.jsonl", String.join("\n", lines) + "\n");
        write("entries.csv", LittleLog.csv(lines));
        resealOnePerson(LEO, 5);

        assertThat(findings()).containsExactly("missing-entry");
    }

    @Test
    void findsSomebodyElsesEntryInThePapersOfOnePerson() throws IOException {
        onePerson(LEO);
        resealOnePerson(MARIA, 6);

        assertThat(findings()).containsExactly("malformed");
    }

    @Test
    void findsALeafThatIsNotCanonical() throws IOException {
        tamper(entries -> entries.set(2, entries.get(2).replace("\"sequence\":2", "\"sequence\": 2")), true);

        assertThat(findings()).contains("malformed");
        assertThat(said).contains("line 3: it is not in canonical form");
    }

    @Test
    void findsALineWithoutItsEnd() throws IOException {
        write("entries.jsonl", String.join("\n", log.entries));
        reseal(11);

        assertThat(findings()).contains("malformed");
    }

    // --- what cannot be read

    @Test
    void endsWithTwoForWhatItCannotRead() throws IOException {
        assertThat(run(temporary.resolve("nothing").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run(export.toString(), "--key")).isEqualTo(2);
        assertThat(run(export.toString(), "--key", "?")).isEqualTo(2);
        assertThat(run(export.toString(), "--since", "nothing.json")).isEqualTo(2);
        assertThat(run(export.resolve("entries.jsonl").toString())).isEqualTo(2);
        assertThat(run("a\0b")).isEqualTo(2);
        assertThat(run(export.toString(), "--verbose")).isEqualTo(2);
    }

    @Test
    void findsGarbageWithoutFallingOverIt() throws IOException {
        var random = new Random(30);
        for (var name : List.of("manifest.json", "entries.jsonl", "entries.csv", EARLIER)) {
            log.export(export);
            var honest = Files.readAllBytes(export.resolve(name));
            for (int i = 0; i < 60; i++) {
                var bytes = honest.clone();
                int at = random.nextInt(bytes.length);
                bytes[at] = (byte) (bytes[at] ^ 1 << random.nextInt(8));
                Files.write(export.resolve(name), i % 2 == 0 ? bytes : Arrays.copyOf(bytes, at));
                if (!name.equals("manifest.json")) {
                    reseal(11);
                }

                // an exit of 0 is right where nothing vouches for the bit: a word of the manifest, a CR of the CSV
                assertThat(verify("--key", key())).isBetween(0, 2);
                assertThat(said).doesNotContain("Exception", "\tat ");
                if (name.equals("entries.jsonl")) {
                    assertThat(verify("--key", key())).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void keepsControlCharactersFromTheTerminal() throws IOException {
        write("\u001b[2Jclean.txt", "?");

        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("?[2Jclean.txt").doesNotContain("\u001b");
    }

    // ---

    private void onePerson(String member) throws IOException {
        export = temporary.resolve("person");
        log.export(export, member);
    }

    private void resealOnePerson(String member, int entries) throws IOException {
        LittleLog.seal(export, member, entries, log.checkpoint(11), log.keys);
    }

    /** What somebody does who has the files and not the key: a new manifest, and the CSV if they think of it. */
    private void tamper(Consumer<List<String>> attack, boolean csvToo) throws IOException {
        var entries = new ArrayList<>(log.entries);
        attack.accept(entries);
        write("entries.jsonl", String.join("\n", entries) + "\n");
        if (csvToo) {
            write("entries.csv", LittleLog.csv(entries));
        }
        reseal(entries.size());
    }

    private void reseal(int entries) throws IOException {
        LittleLog.seal(export, null, entries, log.checkpoint(11), log.keys);
    }

    /** Everything anew, so that it agrees with itself. */
    private void rewrite(KeyPair signing, String keyId) throws IOException {
        var entries = new ArrayList<>(log.entries);
        entries.set(1, entries.get(1).replace("event-1", "event-x"));
        write("entries.jsonl", String.join("\n", entries) + "\n");
        write("entries.csv", LittleLog.csv(entries));
        Files.delete(export.resolve(EARLIER));
        LittleLog.seal(export, null, 11, LittleLog.checkpoint(entries, signing, keyId), signing);
    }

    private Path keep(String checkpoint) throws IOException {
        LittleLog.write(temporary, "kept.json", checkpoint);
        return temporary.resolve("kept.json");
    }

    private void write(String name, String text) throws IOException {
        LittleLog.write(export, name, text);
    }

    private String key() {
        return LittleLog.publicKey(log.keys);
    }

    /** The names of what was found. */
    private List<String> findings(String... options) {
        assertThat(verify(options)).as(said).isEqualTo(Verifier.FINDINGS);
        return said.lines()
                .filter(line -> line.startsWith("FINDING "))
                .map(line -> LittleLog.between(line, "FINDING ", ":"))
                .distinct()
                .toList();
    }

    private int verify(String... options) {
        var arguments = new ArrayList<>(List.of(export.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int status = Verifier.run(new PrintStream(out, true, UTF_8), arguments);
        said = out.toString(UTF_8);
        return status;
    }
}
