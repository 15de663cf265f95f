package ai.jules.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code proofs.jsonl}: for each entry of one person, how it leads to the checkpoint. */
final class ProofsFile extends Alongside<ProofsFile.Proof> {

    static final String NAME = "proofs.jsonl";

    /** @param hashes from the bottom up */
    record Proof(long sequence, List<byte[]> hashes) {}

    private final Lines lines;

    ProofsFile(Path file, Report report) throws IOException {
        super(NAME, report);
        this.lines = new Lines(file);
    }

    @Override
    @Nullable
    Proof read() throws IOException, Malformed {
        var line = lines.next();
        if (line == null) {
            return null;
        }
        if (!line.whole()) {
            throw new Malformed("a line is not ended, or too long");
        }
        var proof = Json.object(JsonReader.read(line.bytes()));
        proof.hasOnly(Set.of("sequence", "proof"));
        List<byte[]> hashes = new ArrayList<>();
        for (var hash : proof.array("proof")) {
            hashes.add(Sha256.parse(Json.text(hash)));
        }
        return new Proof(proof.count("sequence"), hashes);
    }

    @Override
    long sequence(Proof proof) {
        return proof.sequence();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
