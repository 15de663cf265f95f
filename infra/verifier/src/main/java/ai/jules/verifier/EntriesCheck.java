package ai.jules.verifier;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the entries once, from the first to the last, and holds one at a time. */
final class EntriesCheck {

    static final String NAME = "entries.jsonl";

    private final Path directory;
    private final Manifest manifest;
    private final CheckpointsCheck checkpoints;
    private final DisclosuresCheck disclosures;
    private final Report report;

    private final MerkleRange tree = new MerkleRange();
    private final SequenceOrder order = new SequenceOrder();
    private long lines;
    private long proven;
    private boolean inOrder = true;

    /** Of a line of the CSV that carries another hash than the entry's; -1 while there is none. */
    private long firstOtherHash = -1;

    private long otherHashes;

    EntriesCheck(
            Path directory,
            Manifest manifest,
            CheckpointsCheck checkpoints,
            DisclosuresCheck disclosures,
            Report report) {
        this.directory = directory;
        this.manifest = manifest;
        this.checkpoints = checkpoints;
        this.disclosures = disclosures;
        this.report = report;
    }

    void check() throws IOException {
        try (var entries = new Lines(directory.resolve(NAME));
                var csv = new CsvFile(directory.resolve(CsvFile.NAME), report);
                var proofs = wholeLog() ? null : new ProofsFile(directory.resolve(ProofsFile.NAME), report)) {
            if (wholeLog()) {
                checkpoints.grown(tree);
            }
            for (var line = entries.next(); line != null; line = entries.next()) {
                lines++;
                entry(line, csv, proofs);
            }
            end(csv, proofs);
        }
    }

    private boolean wholeLog() {
        return manifest.member() == null;
    }

    private void entry(Lines.Line line, CsvFile csv, @Nullable ProofsFile proofs) throws IOException {
        var hash = Sha256.leaf(line.bytes());
        long sequence = order.expected();
        Leaf leaf = null;
        try {
            if (!line.whole()) {
                throw new Malformed("its line is not ended, or too long");
            }
            var json = JsonReader.read(line.bytes());
            long named = Leaf.sequence(json);
            sequence = named >= 0 ? named : sequence;
            leaf = Leaf.read(json, line.bytes());
        } catch (Malformed e) {
            report.finding(Finding.MALFORMED, NAME + " line " + lines + ": " + e.getMessage());
        }
        boolean onward = takesItsPlace(sequence);
        if (wholeLog()) {
            tree.add(hash);
            if (inOrder) {
                checkpoints.grown(tree);
            }
        }
        if (leaf != null) {
            contents(leaf);
        }
        if (onward) {
            boolean isProven = proofs != null && proof(sequence, hash, proofs);
            alongside(sequence, leaf, hash, csv, isProven);
        }
    }

    /** Whether the entry is further on than all before it. */
    private boolean takesItsPlace(long sequence) {
        return switch (order.take(sequence)) {
            case NEXT -> true;
            case AHEAD -> {
                inOrder &= !wholeLog();
                yield true;
            }
            case LATE -> {
                inOrder = false;
                report.finding(Finding.REORDERED, "entry " + sequence + " stands behind later ones, in line " + lines);
                yield false;
            }
            case AGAIN -> {
                inOrder = false;
                report.finding(Finding.DUPLICATED, "entry " + sequence + " is there again, in line " + lines);
                yield false;
            }
        };
    }

    private void contents(Leaf leaf) {
        var entry = "entry " + leaf.sequence();
        if (!wholeLog() && !manifest.member().equals(leaf.member())) {
            report.finding(Finding.MALFORMED, entry + " is not about the person of this export");
        }
        if (!Inside.envelopesAreOfItsPeople(leaf)) {
            report.finding(Finding.SWAPPED_CIPHERTEXT, entry + " holds an envelope of somebody it is not about");
        }
        if (!Inside.payloadIsAboutItsMember(leaf)) {
            report.finding(Finding.ALTERED_ENTRY, entry + " says another member than the event it holds");
        }
        try {
            var terms = Inside.terms(leaf);
            if (terms != null && !disclosures.holds(terms)) {
                report.finding(Finding.DISCLOSURE_ALTERED, entry + " names words that this export does not hold");
            }
        } catch (Malformed e) {
            report.finding(Finding.MALFORMED, entry + ": its disclosure: " + e.getMessage());
        }
    }

    private boolean proof(long sequence, byte[] hash, ProofsFile proofs) throws IOException {
        var proof = proofs.of(sequence);
        if (proof == null) {
            report.finding(Finding.MALFORMED, "entry " + sequence + " has no proof");
            return false;
        }
        var root = manifest.checkpoint();
        if (!MerkleRange.includes(hash, sequence, proof.hashes(), root.treeSize(), root.rootHash())) {
            report.finding(
                    Finding.ALTERED_ENTRY, "the proof of entry " + sequence + " does not lead to the checkpoint");
            return false;
        }
        proven++;
        return true;
    }

    private void alongside(long sequence, @Nullable Leaf leaf, byte[] hash, CsvFile csv, boolean isProven)
            throws IOException {
        var row = csv.of(sequence);
        if (row == null) {
            report.finding(Finding.FILE_ALTERED, CsvFile.NAME + " has no line for entry " + sequence);
            return;
        }
        if (!row.leafHash().equals(Sha256.hex(hash))) {
            if (wholeLog()) {
                otherHash(sequence);
            } else if (isProven) {
                csvIsWrong(sequence);
            }
        }
        try {
            if (leaf != null && !row.agreesWith(leaf)) {
                report.finding(Finding.FILE_ALTERED, CsvFile.NAME + " says otherwise than entry " + sequence);
            }
        } catch (Malformed alreadyFound) {
            // the entry's disclosure is malformed, and was reported when its contents were looked at
        }
    }

    /** Whether the entry or the line is wrong shows only when the whole tree is known. */
    private void otherHash(long sequence) {
        if (otherHashes++ == 0) {
            firstOtherHash = sequence;
        }
    }

    private void csvIsWrong(long sequence) {
        report.finding(Finding.FILE_ALTERED, CsvFile.NAME + " has another hash than entry " + sequence);
    }

    private void end(CsvFile csv, @Nullable ProofsFile proofs) throws IOException {
        if (wholeLog()) {
            endOfLog();
        } else {
            endOfPerson(csv, proofs);
        }
        if (lines != manifest.entries() && !report.has(Finding.TRUNCATED) && !report.has(Finding.MISSING_ENTRY)) {
            report.finding(
                    lines < manifest.entries() ? Finding.TRUNCATED : Finding.MALFORMED,
                    "the manifest counts " + manifest.entries() + " entries, and there are " + lines);
        }
        if (csv.rowsOfNoEntry() > 0 && inOrder && !report.has(Finding.TRUNCATED)) {
            report.finding(
                    wholeLog() ? Finding.FILE_ALTERED : Finding.MISSING_ENTRY,
                    CsvFile.NAME + " has lines of entries that are not there, the first of " + csv.firstOfNoEntry());
        }
    }

    private void endOfLog() {
        long size = manifest.checkpoint().treeSize();
        order.gaps((first, last) -> report.finding(
                Finding.MISSING_ENTRY, first == last ? "entry " + first : "entries " + first + " to " + last));
        if (order.expected() < size) {
            report.finding(
                    Finding.TRUNCATED,
                    "the checkpoint is of " + size + " entries, and the last that is there is "
                            + (order.expected() - 1));
        }
        if (order.expected() > size) {
            report.finding(Finding.REHASHED, "there are entries from " + size + " on, which no checkpoint covers");
        }
        if (otherHashes > 0) {
            boolean genuine = inOrder && tree.size() == size && !report.has(Finding.REHASHED);
            report.finding(
                    genuine ? Finding.FILE_ALTERED : Finding.ALTERED_ENTRY,
                    otherHashes + " entries have another hash than their line of " + CsvFile.NAME
                            + ", the first of them entry " + firstOtherHash);
        }
        report.checked("entries: " + lines + " read, " + (inOrder ? "in their order" : "not in their order"));
        report.checked("roots: the entries lead to " + checkpoints.led() + " checkpoints, their own root is "
                + Sha256.hex(tree.root()));
    }

    private void endOfPerson(CsvFile csv, @Nullable ProofsFile proofs) throws IOException {
        checkpoints.compareWithEachOther();
        if (proofs != null && proofs.rowsOfNoEntry() > 0 && inOrder) {
            report.finding(
                    Finding.MISSING_ENTRY,
                    ProofsFile.NAME + " has proofs of entries that are not there, the first of "
                            + proofs.firstOfNoEntry());
        }
        report.checked("entries: " + proven + " of " + lines + " are proven to be in the checkpoint's tree");
        report.note("an export of one person cannot prove that nothing of theirs was left out, nor that earlier"
                + " checkpoints lead to this one; an export of everything does");
    }
}
