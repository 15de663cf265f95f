package ai.jules.query.consent.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.query.Installation;
import ai.jules.query.consent.Auditors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Installation jules = Installation.get();
    private final Auditors audit = new Auditors(jules);

    private Map<String, byte[]> export(String query) throws IOException {
        var answer = audit.ask("export" + query);
        assertThat(answer.header("Content-Type")).contains("application/zip");
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode manifest(Map<String, byte[]> files) {
        return JSON.readTree(files.get("manifest.json"));
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8).lines().toList();
    }

    private Checkpoint checkpoint(JsonNode manifest) {
        var checkpoint = Checkpoint.read(manifest.path("checkpoint").toString().getBytes(UTF_8));
        assertThat(checkpoint.isSignedBy(jules.bean(Checkpoints.class).publicKey()))
                .isTrue();
        return checkpoint;
    }

    @Test
    @Tag("rule-32")
    void holdsTheFilesOfItsManifestByteForByte() throws IOException {
        audit.comesAndGoes("+12025550101");

        var files = export("?memberId=" + audit.maria.uuid());

        var manifest = manifest(files);
        assertThat(CanonicalJson.bytes(JSON.treeToValue(manifest, Map.class))).isEqualTo(files.get("manifest.json"));
        assertThat(manifest.path("files").valueStream().map(file -> file.path("name")
                        .asString()))
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> !name.equals("manifest.json"))
                        .toList())
                .contains("entries.jsonl", "proofs.jsonl", "entries.csv", "disclosures/welcome.1.txt");
        for (var file : manifest.path("files")) {
            var bytes = files.get(file.path("name").asString());
            assertThat(bytes).hasSize(file.path("bytes").asInt());
            assertThat(HexFormat.of().formatHex(MerkleTree.sha256().digest(bytes)))
                    .isEqualTo(file.path("sha256").asString());
        }
        for (var terms : manifest.path("disclosures")) {
            assertThat(HexFormat.of()
                            .formatHex(MerkleTree.sha256()
                                    .digest(files.get(terms.path("file").asString()))))
                    .isEqualTo(terms.path("sha256").asString());
        }
        assertThat(manifest.path("publicKey").asString())
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(
                                jules.bean(Checkpoints.class).publicKey().getEncoded()));
    }

    @Test
    @Tag("rule-29")
    @Tag("rule-32")
    void ofOnePersonHoldsTheirStoryAndProvesEachEntry() throws IOException {
        audit.comesAndGoes("+12025550101");

        var files = export("?memberId=" + audit.maria.uuid());

        var manifest = manifest(files);
        var checkpoint = checkpoint(manifest);
        var leaves = lines(files, "entries.jsonl");
        assertThat(manifest.path("entries").asInt()).isEqualTo(5).isEqualTo(leaves.size());
        assertThat(leaves.stream().map(leaf -> JSON.readTree(leaf).path("type").asString()))
                .containsExactly("disclosed", "given", "authorised", "revoked", "accessed");
        var proofs = lines(files, "proofs.jsonl");
        for (int i = 0; i < leaves.size(); i++) {
            var proof = JSON.readTree(proofs.get(i));
            assertThat(ProofChecks.includes(
                            MerkleTree.leafHash(leaves.get(i).getBytes(UTF_8)),
                            proof.path("sequence").asLong(),
                            checkpoint.treeSize(),
                            proof.path("proof")
                                    .valueStream()
                                    .map(hash -> HexFormat.of().parseHex(hash.asString()))
                                    .toList(),
                            checkpoint.rootHash()))
                    .isTrue();
        }
    }

    @Test
    @Tag("rule-29")
    @Tag("rule-32")
    void ofEverythingLeadsToItsCheckpointAndHoldsTheEarlierOnes() throws IOException {
        audit.comesAndGoes("+12025550101");
        export("");

        var files = export("");

        var manifest = manifest(files);
        var checkpoint = checkpoint(manifest);
        var tree = new Frontier();
        lines(files, "entries.jsonl")
                .forEach(leaf -> tree.add(MerkleTree.leafHash(leaf.getBytes(UTF_8)), (_, _, _) -> {}));
        assertThat(tree.size()).isEqualTo(checkpoint.treeSize());
        assertThat(tree.root()).isEqualTo(checkpoint.rootHash());
        assertThat(manifest.path("scope").asString()).isEqualTo("all");
        assertThat(files).doesNotContainKey("proofs.jsonl");
        var earlier = files.keySet().stream()
                .filter(name -> name.startsWith("checkpoints/"))
                .toList();
        assertThat(earlier).isNotEmpty().allSatisfy(name -> assertThat(
                        Checkpoint.read(files.get(name)).treeSize())
                .isLessThan(checkpoint.treeSize()));
    }

    @Test
    @Tag("rule-32")
    void ofEverythingIsATableToo() throws IOException {
        audit.comesAndGoes("+12025550101");

        var files = export("");

        var text = new String(files.get("entries.csv"), UTF_8);
        assertThat(text)
                .startsWith("sequence,type,member,at,recordedAt,event,channel,disclosure,leafHash\r\n")
                .endsWith("\r\n");
        var rows = Arrays.stream(text.split("\r\n"))
                .skip(1)
                .collect(Collectors.toMap(row -> row.substring(0, row.indexOf(',')), row -> row));
        assertThat(rows).hasSize(manifest(files).path("entries").asInt());
        var given = jules.bean(LedgerEntries.class)
                .consentOf(audit.maria.uuid(), Auditors.NOON.plusSeconds(60), Long.MAX_VALUE)
                .getLast();
        assertThat(rows.get(Long.toString(given.sequence())))
                .isEqualTo(given.sequence() + ",given," + audit.maria.uuid() + ",2026-11-21T17:01:00.000000Z,"
                        + Leaf.time(given.recordedAt()) + ",ConsentGiven,sms,welcome.1," + given.leafHashHex());
    }

    @Test
    @Tag("rule-32")
    void saysWhatItHoldsAndWithWhatItWasMade() throws IOException {
        audit.comesAndGoes("+12025550101");

        var files = export("?memberId=" + audit.maria.uuid());

        var manifest = manifest(files);
        assertThat(manifest.path("entries").asInt())
                .isEqualTo(lines(files, "entries.jsonl").size());
        assertThat(manifest.path("scope").asString()).isEqualTo("member");
        assertThat(manifest.path("member").asString())
                .isEqualTo(audit.maria.uuid().toString());
        assertThat(manifest.path("tool").asString()).isNotBlank();
        assertThat(manifest.path("format").asString()).matches("[a-z-]+/[0-9]+");
        assertThat(manifest.path("keyIds").valueStream().map(JsonNode::asString))
                .contains(checkpoint(manifest).keyId());
        assertThat(manifest.path("disclosures")
                        .valueStream()
                        .map(terms -> terms.path("id").asString() + "."
                                + terms.path("version").asInt()))
                .contains("welcome.1", "invitation.1", "introduction.1", "help.1", "teen.1");
    }

    @Test
    @Tag("rule-31")
    void isSaidInTheLedgerItself() throws IOException {
        var files = export("");

        var last = JSON.readTree(lines(files, "entries.jsonl").getLast());
        assertThat(last.path("type").asString()).isEqualTo("accessed");
        var payload = JSON.readTree(
                Base64.getDecoder().decode(last.path("event").path("payload").asString()));
        assertThat(payload.path("kind").asString()).isEqualTo("export");
        assertThat(payload.path("by").asString()).isEqualTo(audit.auditor.uuid().toString());
    }

    @Test
    @Tag("rule-29")
    void provesWhatAnAuditorKeeps() {
        audit.comesAndGoes("+12025550101");
        var before = audit.ask("proofs/inclusion/0").json();
        var grown = audit.ask(
                        "proofs/consistency?from=" + before.path("treeSize").asLong())
                .json();

        assertThat(grown.path("fromRoot")).isEqualTo(before.path("rootHash"));
        assertThat(ProofChecks.grewFrom(
                        grown.path("from").asLong(),
                        HexFormat.of().parseHex(grown.path("fromRoot").asString()),
                        grown.path("to").asLong(),
                        HexFormat.of().parseHex(grown.path("toRoot").asString()),
                        grown.path("proof")
                                .valueStream()
                                .map(hash -> HexFormat.of().parseHex(hash.asString()))
                                .toList()))
                .isTrue();
    }
}
