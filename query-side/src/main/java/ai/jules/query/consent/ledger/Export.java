package ai.jules.query.consent.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.jules.language.Disclosures;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what an auditor takes away: the directory of docs/ledger.md, as a zip. The ledger is signed first; what is exported
 * is exactly what that checkpoint covers, read piece by piece, so that memory does not grow with the ledger.
 */
@Component
public class Export {

    private static final String FORMAT = "ledger-export/1";
    private static final String TOOL = "jules " + tool();

    private final LedgerEntries entries;
    private final Checkpoints checkpoints;
    private final Clock clock;

    public Export(LedgerEntries entries, Checkpoints checkpoints, Clock clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    private static String tool() {
        var version = Export.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }

    /** @param member only that person's entries, each with its proof; null for all */
    public void write(@Nullable UUID member, OutputStream out) throws IOException {
        var signed = checkpoints.signed();
        var zip = new ZipDirectory(out);
        long count = entries(zip, member, signed.checkpoint());
        if (member != null) {
            proofs(zip, member, signed.checkpoint());
        }
        table(zip, member, signed.checkpoint());
        for (var text : Disclosures.all()) {
            zip.file(file(text.ref().id(), text.ref().version()), text.bytes());
        }
        var keyIds = new LinkedHashSet<String>(List.of(signed.checkpoint().keyId()));
        for (var key : signed.earlier()) {
            var bytes = checkpoints.bytes(key);
            keyIds.add(Checkpoint.read(bytes).keyId());
            zip.file("checkpoints/" + key.substring(key.lastIndexOf('/') + 1), bytes);
        }
        zip.last("manifest.json", files -> manifest(member, count, signed, keyIds, files));
    }

    private long entries(ZipDirectory zip, @Nullable UUID member, Checkpoint checkpoint) throws IOException {
        var count = new long[1];
        zip.file(
                "entries.jsonl",
                out -> each(member, checkpoint, entry -> {
                    out.write(entry.document());
                    out.write('\n');
                    count[0]++;
                }));
        return count[0];
    }

    private void proofs(ZipDirectory zip, UUID member, Checkpoint checkpoint) throws IOException {
        zip.file(
                "proofs.jsonl",
                out -> entries.eachPiece(member, checkpoint.treeSize(), piece -> {
                    var proofs = entries.ofTree(nodes -> piece.stream()
                            .map(entry -> MerkleTree.inclusion(entry.sequence(), checkpoint.treeSize(), nodes))
                            .toList());
                    quietly(() -> {
                        for (int i = 0; i < piece.size(); i++) {
                            out.write(CanonicalJson.bytes(Map.of(
                                    "sequence", piece.get(i).sequence(),
                                    "proof",
                                            proofs.get(i).stream()
                                                    .map(HexFormat.of()::formatHex)
                                                    .toList())));
                            out.write('\n');
                        }
                    });
                }));
    }

    private void table(ZipDirectory zip, @Nullable UUID member, Checkpoint checkpoint) throws IOException {
        zip.file("entries.csv", out -> {
            out.write(Csv.record(
                            "sequence",
                            "type",
                            "member",
                            "at",
                            "recordedAt",
                            "event",
                            "channel",
                            "disclosure",
                            "leafHash")
                    .getBytes(UTF_8));
            each(member, checkpoint, entry -> out.write(row(entry).getBytes(UTF_8)));
        });
    }

    private static String row(Entry entry) {
        return Csv.record(
                Long.toString(entry.sequence()),
                entry.type().wireName(),
                entry.member() == null ? "" : entry.member().toString(),
                Leaf.time(entry.at()),
                Leaf.time(entry.recordedAt()),
                entry.eventName(),
                entry.channel() == null ? "" : entry.channel(),
                entry.disclosure() == null
                        ? ""
                        : entry.disclosure().id() + "." + entry.disclosure().version(),
                entry.leafHashHex());
    }

    private byte[] manifest(
            @Nullable UUID member,
            long count,
            Checkpoints.Signed signed,
            LinkedHashSet<String> keyIds,
            List<Map<String, Object>> files) {
        var manifest = new HashMap<String, @Nullable Object>();
        manifest.put("format", FORMAT);
        manifest.put("tool", TOOL);
        manifest.put("exportedAt", Leaf.time(clock.instant()));
        manifest.put("scope", member == null ? "all" : "member");
        manifest.put("member", member == null ? null : member.toString());
        manifest.put("from", 0);
        manifest.put("entries", count);
        manifest.put("files", files);
        manifest.put("checkpoint", signed.checkpoint().members());
        manifest.put("keyIds", List.copyOf(keyIds));
        manifest.put("disclosures", disclosures());
        var keys = checkpoints.publicKeys().stream()
                .map(Base64.getEncoder()::encodeToString)
                .toList();
        manifest.put("publicKey", keys.getFirst());
        if (keys.size() > 1) {
            manifest.put("publicKeys", keys);
        }
        return CanonicalJson.bytes(manifest);
    }

    private static List<Map<String, Object>> disclosures() {
        var all = new ArrayList<Map<String, Object>>();
        for (var text : Disclosures.all()) {
            var ref = text.ref();
            all.add(Map.of(
                    "id", ref.id(),
                    "version", ref.version(),
                    "sha256", ref.sha256(),
                    "file", file(ref.id(), ref.version())));
        }
        return all;
    }

    private static String file(String disclosure, int version) {
        return "disclosures/" + disclosure + "." + version + ".txt";
    }

    private interface EntryWriter {
        void write(Entry entry) throws IOException;
    }

    private void each(@Nullable UUID member, Checkpoint checkpoint, EntryWriter writer) {
        entries.eachPiece(
                member,
                checkpoint.treeSize(),
                piece -> quietly(() -> {
                    for (var entry : piece) {
                        writer.write(entry);
                    }
                }));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void quietly(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
