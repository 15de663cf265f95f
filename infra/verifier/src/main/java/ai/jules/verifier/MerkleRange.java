package ai.jules.verifier;

import java.util.Arrays;
import java.util.List;

/**
 * The tree of RFC 9162 (2.1.1) over all leaves so far, kept as the roots of its full subtrees: one hash for each binary
 * digit of the size, 64 at most.
 */
final class MerkleRange {

    /** At each level the root of a full subtree of 2^level leaves, where the size has that digit. */
    private final byte[][] subtrees = new byte[Long.SIZE][];

    private long size;

    void add(byte[] leafHash) {
        var hash = leafHash;
        int level = 0;
        for (; (size >> level & 1) == 1; level++) {
            hash = Sha256.node(subtrees[level], hash);
        }
        subtrees[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte[] root = null;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                root = root == null ? subtrees[level] : Sha256.node(subtrees[level], root);
            }
        }
        return root == null ? Sha256.of(new byte[0]) : root;
    }

    /**
     * Whether a proof leads from a leaf to a root (2.1.3.2).
     *
     * @param proof hashes from the bottom up
     */
    static boolean includes(byte[] leafHash, long index, List<byte[]> proof, long treeSize, byte[] root) {
        if (index < 0 || index >= treeSize) {
            return false;
        }
        long first = index;
        long last = treeSize - 1;
        var hash = leafHash;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == last) {
                hash = Sha256.node(sibling, hash);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Sha256.node(hash, sibling);
            }
            first >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
