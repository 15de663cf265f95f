package ai.jules.query.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Vectors of the reference implementation, and properties of every tree up to seventy leaves. */
@Tag("rule-29")
class MerkleTreeTest {

    private static final int LARGEST = 70;

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    /** A tree that keeps what the database keeps. */
    private static final class Grown implements MerkleTree.Nodes {

        private final Frontier frontier = new Frontier();
        private final Map<List<Long>, byte[]> nodes = new HashMap<>();

        Grown add(byte[] leaf) {
            var hash = MerkleTree.leafHash(leaf);
            nodes.put(List.of(0L, frontier.size()), hash);
            frontier.add(hash, (level, place, node) -> nodes.put(List.of((long) level, place), node));
            return this;
        }

        @Override
        public byte[] hash(int level, long place) {
            return nodes.get(List.of((long) level, place));
        }
    }

    private static Grown tree(int size) {
        var tree = new Grown();
        IntStream.range(0, size).forEach(leaf -> tree.add(("leaf " + leaf).getBytes(StandardCharsets.UTF_8)));
        return tree;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void hasTheRootsOfTheReferenceImplementation() {
        var tree = new Grown();
        assertThat(hex(tree.frontier.root())).isEqualTo(ROOTS.getFirst());
        for (int size = 1; size <= LEAVES.size(); size++) {
            tree.add(HexFormat.of().parseHex(LEAVES.get(size - 1)));

            assertThat(hex(tree.frontier.root())).isEqualTo(ROOTS.get(size));
            assertThat(hex(MerkleTree.root(size, tree))).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void hasTheProofsOfTheReferenceImplementation() {
        var tree = new Grown();
        LEAVES.forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));

        assertThat(MerkleTree.inclusion(0, 8, tree).stream().map(MerkleTreeTest::hex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(MerkleTree.consistency(6, 8, tree).stream().map(MerkleTreeTest::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void provesEveryLeafOfEveryTree() {
        var tree = tree(LARGEST);
        for (long size = 1; size <= LARGEST; size++) {
            var root = tree((int) size).frontier.root();
            assertThat(MerkleTree.root(size, tree)).isEqualTo(root);
            for (long leaf = 0; leaf < size; leaf++) {
                var proof = MerkleTree.inclusion(leaf, size, tree);

                assertThat(ProofChecks.includes(tree.hash(0, leaf), leaf, size, proof, root))
                        .isTrue();
                assertThat(ProofChecks.includes(tree.hash(0, (leaf + 1) % LARGEST), leaf, size, proof, root))
                        .isFalse();
            }
        }
    }

    @Test
    void provesThatEveryTreeGrewOutOfEverySmallerOne() {
        var tree = tree(LARGEST);
        for (long second = 1; second <= LARGEST; second++) {
            for (long first = 1; first <= second; first++) {
                var proof = MerkleTree.consistency(first, second, tree);
                var before = MerkleTree.root(first, tree);
                var after = MerkleTree.root(second, tree);

                assertThat(ProofChecks.grewFrom(first, before, second, after, proof))
                        .isTrue();
                if (first < second) {
                    assertThat(ProofChecks.grewFrom(first, after, second, after, proof))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void asksForNoMoreNodesThanTheTreeIsHigh() {
        var asked = new ArrayList<Long>();
        MerkleTree.inclusion(123_456, 1_000_000, (_, place) -> {
            asked.add(place);
            return new byte[MerkleTree.HASH_BYTES];
        });

        assertThat(asked).hasSizeLessThan(40);
    }

    @Test
    void goesOnFromItsPeaks() {
        for (int size = 0; size < LARGEST; size++) {
            var tree = tree(size).frontier;
            var again = new Frontier(tree.size(), tree.peaks());
            var leaf = MerkleTree.leafHash(new byte[] {1});
            tree.add(leaf, (_, _, _) -> {});
            again.add(leaf, (_, _, _) -> {});

            assertThat(again.root()).isEqualTo(tree.root());
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, new byte[MerkleTree.HASH_BYTES]));
    }

    @Test
    void provesNothingOutsideTheTree() {
        var tree = tree(3);

        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.inclusion(3, 3, tree));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.consistency(0, 3, tree));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleTree.consistency(4, 3, tree));
    }
}
