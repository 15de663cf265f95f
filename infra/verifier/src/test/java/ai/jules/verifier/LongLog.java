package ai.jules.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an honest export of as many entries as are asked for, to measure the verifier with: DIR COUNT. */
final class LongLog {

    private LongLog() {}

    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        var keys = LittleLog.newKeys();
        var tree = new MerkleRange();
        LittleLog.write(directory, "disclosures/welcome.1.txt", LittleLog.WELCOME);
        try (var entries = Files.newBufferedWriter(directory.resolve("entries.jsonl"));
                var csv = Files.newBufferedWriter(directory.resolve("entries.csv"))) {
            csv.write("sequence,type,member,at,recordedAt,event,channel,disclosure,leafHash\r\n");
            for (long i = 0; i < count; i++) {
                var member = "0199aaaa-0000-7000-8000-%012x".formatted(i % 50_000);
                var payload = LittleLog.about(
                        member,
                        "\"message\":\"delivery:" + member + "\",\"kind\":\"REPLY\",\"basis\":\"CONSENT\",\"to\":"
                                + LittleLog.sealed(member, "to"));
                var entry = LittleLog.leaf(i, "authorised", "MessageAuthorised", member, payload);
                entries.write(entry + "\n");
                csv.write(LittleLog.csvLine(entry));
                tree.add(Sha256.leaf(entry.getBytes(UTF_8)));
                if (i % 10_000 == 9_999) {
                    LittleLog.write(
                            directory,
                            "checkpoints/%012d-20261121T150000Z.json".formatted(i + 1),
                            LittleLog.checkpoint(i + 1, Sha256.hex(tree.root()), keys, LittleLog.keyId(keys)));
                }
            }
        }
        LittleLog.seal(
                directory,
                null,
                (int) count,
                LittleLog.checkpoint(count, Sha256.hex(tree.root()), keys, LittleLog.keyId(keys)),
                keys);
    }
}
