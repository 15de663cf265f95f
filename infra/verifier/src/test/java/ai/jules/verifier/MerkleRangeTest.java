package ai.jules.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference vectors of Certificate Transparency, and the recursion of RFC 9162. */
class MerkleRangeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @Tag("rule-29")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void leadsToTheRootsOfTheReference(int size, String root) {
        var tree = new MerkleRange();
        LEAVES.stream()
                .limit(size)
                .forEach(leaf -> tree.add(Sha256.leaf(HexFormat.of().parseHex(leaf))));

        assertThat(Sha256.hex(tree.root())).isEqualTo(root);
        assertThat(tree.size()).isEqualTo(size);
    }

    @Test
    void agreesWithTheRecursionAtEverySize() {
        var tree = new MerkleRange();
        List<byte[]> leaves = new ArrayList<>();
        for (int size = 1; size <= 130; size++) {
            leaves.add(LittleLog.leafHash("entry " + size));
            tree.add(leaves.getLast());

            assertThat(tree.root()).isEqualTo(LittleLog.root(leaves));
        }
    }

    @Test
    void followsTheProofOfEveryLeafOfEverySizeAndNoOther() {
        for (int size = 1; size <= 20; size++) {
            var leaves = IntStream.range(0, size)
                    .mapToObj(i -> LittleLog.leafHash("entry " + i))
                    .toList();
            var root = LittleLog.root(leaves);
            for (int index = 0; index < size; index++) {
                var proof = LittleLog.path(index, leaves);

                assertThat(MerkleRange.includes(leaves.get(index), index, proof, size, root))
                        .isTrue();
                assertThat(MerkleRange.includes(LittleLog.leafHash("another"), index, proof, size, root))
                        .isFalse();
                assertThat(MerkleRange.includes(leaves.get(index), size, proof, size, root))
                        .isFalse();
                assertThat(MerkleRange.includes(leaves.get(index), index, with(proof, root), size, root))
                        .isFalse();
                if (size > 1) {
                    assertThat(MerkleRange.includes(leaves.get(index), index, List.of(), size, root))
                            .isFalse();
                    assertThat(MerkleRange.includes(leaves.get(index), (index + 1) % size, proof, size, root))
                            .isFalse();
                }
            }
        }
    }

    private static List<byte[]> with(List<byte[]> proof, byte[] more) {
        var longer = new ArrayList<>(proof);
        longer.add(more);
        return longer;
    }
}
