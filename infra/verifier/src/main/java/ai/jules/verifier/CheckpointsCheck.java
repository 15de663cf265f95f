package ai.jules.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was signed about the log, and when: the export's own checkpoint, earlier ones, and the one the auditor kept. */
final class CheckpointsCheck {

    private record Named(String name, Checkpoint checkpoint) {}

    private final Manifest manifest;
    private final KnownKeys keys;
    private final Report report;

    /** Signed ones by tree size, waiting for the tree to have grown to it. */
    private final TreeMap<Long, List<Named>> waiting = new TreeMap<>();

    private int led;
    private long lastGood;

    CheckpointsCheck(Manifest manifest, KnownKeys keys, Report report) {
        this.manifest = manifest;
        this.keys = keys;
        this.report = report;
    }

    void checkCurrent() {
        var current = manifest.checkpoint();
        if (!manifest.keyIds().contains(current.keyId())) {
            report.finding(Finding.MALFORMED, Manifest.NAME + ": its key ids leave out that of its checkpoint");
        }
        add("the checkpoint", current, keys.given() ? Finding.REHASHED : Finding.BAD_SIGNATURE);
    }

    void addEarlier(String name, Checkpoint checkpoint) {
        add(name, checkpoint, Finding.BAD_SIGNATURE);
    }

    /** What the auditor kept is not doubted: another key now means that the log was signed anew. */
    void addKept(Checkpoint checkpoint) {
        add("the checkpoint given with --since", checkpoint, Finding.REHASHED);
    }

    private void add(String name, Checkpoint checkpoint, Finding whenKeyIsUnknown) {
        switch (keys.judge(checkpoint)) {
            case SIGNED ->
                report.checked("signature: " + name + " of " + checkpoint.treeSize() + " entries, " + checkpoint.at()
                        + ", is signed by " + checkpoint.keyId());
            case UNKNOWN_KEY ->
                report.finding(
                        whenKeyIsUnknown,
                        name + " is signed by " + checkpoint.keyId() + ", which is "
                                + (keys.given() ? "no key given with --key" : "no key this export names"));
            case BROKEN -> report.finding(Finding.BAD_SIGNATURE, name + " is not signed by the key it names");
        }
        if (checkpoint.treeSize() > manifest.checkpoint().treeSize()) {
            report.finding(
                    Finding.TRUNCATED,
                    name + " knew " + checkpoint.treeSize() + " entries, the export's own only "
                            + manifest.checkpoint().treeSize());
        }
        waiting.computeIfAbsent(checkpoint.treeSize(), _ -> new ArrayList<>()).add(new Named(name, checkpoint));
    }

    /** To be told at each size, from 0 on. */
    void grown(MerkleRange tree) {
        while (!waiting.isEmpty() && waiting.firstKey() <= tree.size()) {
            var due = waiting.pollFirstEntry();
            if (due.getKey() == tree.size()) {
                compare(due, tree.root());
            }
        }
    }

    private void compare(Map.Entry<Long, List<Named>> due, byte[] root) {
        boolean good = true;
        for (var named : due.getValue()) {
            if (Arrays.equals(named.checkpoint().rootHash(), root)) {
                led++;
            } else {
                good = false;
                report.finding(
                        Finding.REHASHED,
                        "the first " + due.getKey() + " entries do not lead to the root of " + named.name()
                                + "; the last size that leads to a checkpoint is " + lastGood);
            }
        }
        lastGood = good ? due.getKey() : lastGood;
    }

    /** When not all entries are there, two checkpoints of one size can still disagree. */
    void compareWithEachOther() {
        for (var entry : waiting.entrySet()) {
            var first = entry.getValue().getFirst();
            for (var other : entry.getValue()) {
                if (!Arrays.equals(
                        first.checkpoint().rootHash(), other.checkpoint().rootHash())) {
                    report.finding(
                            Finding.REHASHED,
                            first.name() + " and " + other.name() + " are of " + entry.getKey()
                                    + " entries and have different roots");
                }
            }
        }
    }

    /** How many roots the entries led to. */
    int led() {
        return led;
    }
}
