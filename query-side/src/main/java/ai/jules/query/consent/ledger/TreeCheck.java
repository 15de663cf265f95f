package ai.jules.query.consent.ledger;

import ai.jules.query.consent.ledger.Finding.Kind;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every leaf once, a thousand at a time, and grows the tree again beside the one that is kept (rule 29). */
@Component
class TreeCheck {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final LedgerEntries entries;
    private final Checkpoints checkpoints;

    TreeCheck(JdbcClient jdbc, Ledger ledger, LedgerEntries entries, Checkpoints checkpoints) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.entries = entries;
        this.checkpoints = checkpoints;
    }

    /** @param checkpoints how many were read */
    record Grown(Head head, long checkpoints) {}

    Grown check(Findings findings) {
        var waiting = new TreeMap<Long, List<Checkpoints.Kept>>();
        int read = readCheckpoints(waiting, findings);
        var head = ledger.head();
        var tree = new Frontier();
        compare(waiting.remove(0L), tree, findings);
        var expected = new AtomicLong();
        entries.eachPiece(null, head.size(), piece -> {
            for (var entry : piece) {
                if (entry.sequence() != expected.get()) {
                    findings.add(Kind.MISSING_ENTRY, expected.get(), "the next that is there is " + entry.sequence());
                }
                expected.set(entry.sequence() + 1);
                check(entry, findings);
                tree.add(entry.leafHash(), (_, _, _) -> {});
                compare(waiting.remove(tree.size()), tree, findings);
            }
        });
        if (tree.size() != head.size()) {
            findings.add(Kind.MISSING_ENTRY, expected.get(), "the head counts " + head.size() + " entries");
        } else if (!Arrays.equals(tree.root(), head.root())) {
            findings.add(Kind.REHASHED, null, "the head");
        }
        waiting.values().stream()
                .flatMap(List::stream)
                .forEach(beyond -> findings.add(Kind.TRUNCATED, head.size(), beyond.key()));
        return new Grown(head, read);
    }

    private static void check(Entry entry, Findings findings) {
        if (!Arrays.equals(MerkleTree.leafHash(entry.document()), entry.leafHash())) {
            findings.add(Kind.ALTERED_ENTRY, entry.sequence(), "its hash is another");
        }
        if (!saysWhatItsDocumentSays(entry)) {
            findings.add(Kind.ALTERED_ENTRY, entry.sequence(), "its columns say otherwise than its document");
        }
    }

    private static boolean saysWhatItsDocumentSays(Entry entry) {
        try {
            return entry.agreesWith(Leaf.read(entry.document()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void compare(@Nullable List<Checkpoints.Kept> due, Frontier tree, Findings findings) {
        for (var kept : due == null ? List.<Checkpoints.Kept>of() : due) {
            if (!Arrays.equals(kept.checkpoint().rootHash(), tree.root())) {
                findings.add(Kind.REHASHED, tree.size(), kept.key());
            }
        }
    }

    private int readCheckpoints(Map<Long, List<Checkpoints.Kept>> waiting, Findings findings) {
        var keys = publicKeys();
        var stored = checkpoints.keys();
        for (var key : stored) {
            try {
                var kept = checkpoints.read(key);
                var signer = keys.get(kept.checkpoint().keyId());
                if (signer == null || !kept.checkpoint().isSignedBy(signer)) {
                    findings.add(Kind.BAD_SIGNATURE, null, key);
                }
                waiting.merge(kept.checkpoint().treeSize(), List.of(kept), TreeCheck::both);
            } catch (IllegalArgumentException e) {
                findings.add(Kind.CHECKPOINT_ALTERED, null, key);
            }
        }
        jdbc
                .sql("select object_key, document from ledger_checkpoint order by object_key")
                .query((row, _) -> Map.entry(row.getString(1), row.getBytes(2)))
                .list()
                .stream()
                .filter(row -> !isKept(row.getKey(), row.getValue()))
                .forEach(row -> findings.add(Kind.CHECKPOINT_ALTERED, null, row.getKey()));
        return stored.size();
    }

    private boolean isKept(String key, byte[] document) {
        try {
            return Arrays.equals(checkpoints.bytes(key), document);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Checkpoints.Kept> both(List<Checkpoints.Kept> one, List<Checkpoints.Kept> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private Map<String, PublicKey> publicKeys() {
        var keys = new HashMap<String, PublicKey>();
        for (var encoded : checkpoints.publicKeys()) {
            try {
                var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
                keys.put(Checkpoint.keyId(key), key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a key of the ledger is no Ed25519 key", e);
            }
        }
        return keys;
    }
}
