package ai.jules.query.consent.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The right edge of a growing tree: all that is needed to append to it and to know its root. Not thread-safe. */
final class Frontier {

    /** Told of every subtree above the leaves that an appended leaf completes. */
    @FunctionalInterface
    interface Completed {
        void subtree(int level, long place, byte[] hash);
    }

    private long size;
    private final List<byte[]> peaks = new ArrayList<>();

    /** Of the empty tree. */
    Frontier() {}

    /**
     * @param peaks as {@link #peaks()} writes them
     * @throws IllegalArgumentException when a tree of that size has another number of peaks
     */
    Frontier(long size, byte[] peaks) {
        if (peaks.length != Long.bitCount(size) * MerkleTree.HASH_BYTES) {
            throw new IllegalArgumentException("these are not the peaks of a tree of " + size);
        }
        this.size = size;
        for (int at = 0; at < peaks.length; at += MerkleTree.HASH_BYTES) {
            this.peaks.add(Arrays.copyOfRange(peaks, at, at + MerkleTree.HASH_BYTES));
        }
    }

    void add(byte[] leafHash, Completed completed) {
        var hash = leafHash;
        int level = 0;
        for (long place = size; (place & 1) == 1; ) {
            hash = MerkleTree.nodeHash(peaks.removeLast(), hash);
            place >>= 1;
            level++;
            completed.subtree(level, place, hash);
        }
        peaks.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return MerkleTree.emptyRoot();
        }
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleTree.nodeHash(peaks.get(i), root);
        }
        return root;
    }

    /** The complete subtrees, the largest first, one hash behind the other. */
    byte[] peaks() {
        var out = new ByteArrayOutputStream();
        peaks.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
