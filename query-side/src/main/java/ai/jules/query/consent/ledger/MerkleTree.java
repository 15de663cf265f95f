package ai.jules.query.consent.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The tree over the leaves as RFC 9162 defines it: hashes, proofs. Nothing here knows where nodes are kept. */
public final class MerkleTree {

    public static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** Where the hashes of complete subtrees are found. */
    @FunctionalInterface
    public interface Nodes {

        /**
         * The subtree of 2^level leaves that begins with leaf {@code place * 2^level}.
         *
         * @param level 0 for the leaves themselves
         */
        byte[] hash(int level, long place);
    }

    public static byte[] leafHash(byte[] leaf) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(leaf);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root over no leaves. */
    static byte[] emptyRoot() {
        return sha256().digest();
    }

    /** MTH(D_size), section 2.1.1. */
    public static byte[] root(long size, Nodes nodes) {
        return size == 0 ? emptyRoot() : hash(0, size, nodes);
    }

    /**
     * PATH(leaf, D_size), section 2.1.3.1.
     *
     * @return from the bottom up
     */
    public static List<byte[]> inclusion(long leaf, long size, Nodes nodes) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("no such leaf in a tree of this size");
        }
        var path = new ArrayList<byte[]>();
        path(leaf, 0, size, nodes, path);
        return path;
    }

    private static void path(long leaf, long start, long count, Nodes nodes, List<byte[]> path) {
        if (count == 1) {
            return;
        }
        long left = largestPowerBelow(count);
        if (leaf < left) {
            path(leaf, start, left, nodes, path);
            path.add(hash(start + left, count - left, nodes));
        } else {
            path(leaf - left, start + left, count - left, nodes, path);
            path.add(hash(start, left, nodes));
        }
    }

    /**
     * PROOF(first, D_second), section 2.1.4.1.
     *
     * @param first at least 1
     * @return from the bottom up; empty when both are the same
     */
    public static List<byte[]> consistency(long first, long second, Nodes nodes) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("no tree grows from that size to this");
        }
        var proof = new ArrayList<byte[]>();
        subproof(first, 0, second, true, nodes, proof);
        return proof;
    }

    private static void subproof(long first, long start, long count, boolean whole, Nodes nodes, List<byte[]> proof) {
        if (first == count) {
            if (!whole) {
                proof.add(hash(start, count, nodes));
            }
            return;
        }
        long left = largestPowerBelow(count);
        if (first <= left) {
            subproof(first, start, left, whole, nodes, proof);
            proof.add(hash(start + left, count - left, nodes));
        } else {
            subproof(first - left, start + left, count - left, false, nodes, proof);
            proof.add(hash(start, left, nodes));
        }
    }

    /** Of any run of leaves that the tree has as a subtree. */
    private static byte[] hash(long start, long count, Nodes nodes) {
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.hash(level, start >> level);
        }
        long left = largestPowerBelow(count);
        return nodeHash(hash(start, left, nodes), hash(start + left, count - left, nodes));
    }

    /** The largest power of two smaller than a count of at least two. */
    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
