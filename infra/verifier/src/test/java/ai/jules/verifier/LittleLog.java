package ai.jules.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Riveras' log and its exports, written by hand from docs/ledger.md, the tree by the recursion of RFC 9162. */
final class LittleLog {

    static final String MARIA = "0199aaaa-0000-7000-8000-000000000101";
    static final String LEO = "0199aaaa-0000-7000-8000-000000000102";
    static final String WELCOME = "Jules: you're in. Reply STOP to stop.";
    private static final Instant START = Instant.parse("2026-11-21T15:00:00Z");

    final KeyPair keys = newKeys();
    /** Each a leaf. */
    final List<String> entries = new ArrayList<>();

    static LittleLog ofTheRiveras() {
        var log = new LittleLog();
        log.add("disclosed", "DisclosureShown", MARIA, about(MARIA, disclosure()));
        log.add("given", "ConsentGiven", MARIA, about(MARIA, evidence(MARIA)));
        log.add(
                "requested",
                "ConsentRequested",
                LEO,
                about(LEO, "\"by\":\"member:" + MARIA + "\",\"name\":" + sealed(MARIA, "name")));
        log.add("authorised", "MessageAuthorised", MARIA, about(MARIA, "\"to\":" + sealed(MARIA, "to")));
        log.add("disclosed", "DisclosureShown", LEO, about(LEO, disclosure()));
        log.add("given", "ConsentGiven", LEO, about(LEO, evidence(LEO)));
        log.add("authorised", "MessageAuthorised", LEO, about(LEO, "\"to\":" + sealed(LEO, "to")));
        log.add("revoked", "ConsentRevoked", LEO, about(LEO, withdrawal(LEO)));
        log.add("suppressed", "MessageSuppressed", LEO, about(LEO, "\"to\":" + sealed(LEO, "to")));
        log.add(
                "accessed",
                "AuditorAccess",
                null,
                "{\"by\":\"auditor\",\"kind\":\"export\",\"member\":null,\"query\":\"all\"}");
        log.add("authorised", "MessageAuthorised", MARIA, about(MARIA, "\"to\":" + sealed(MARIA, "to")));
        return log;
    }

    void add(String type, String event, @Nullable String member, String payload) {
        entries.add(leaf(entries.size(), type, event, member, payload));
    }

    static String leaf(long sequence, String type, String event, @Nullable String member, String payload) {
        var at = time(sequence);
        return "{\"at\":\"" + at + "\",\"event\":{\"id\":\"event-" + sequence + "\",\"metadata\":\"" + base64("{}")
                + "\",\"name\":\"" + event + "\",\"number\":0,\"payload\":\"" + base64(payload)
                + "\",\"revision\":\"1\",\"stream\":\"" + (member == null ? "access:1" : "member:" + member)
                + "\"},\"format\":\"ledger-entry/1\",\"member\":" + (member == null ? "null" : "\"" + member + "\"")
                + ",\"recordedAt\":\"" + at + "\",\"sequence\":" + sequence + ",\"type\":\"" + type + "\"}";
    }

    static String about(String member, String more) {
        return "{\"member\":\"member:" + member + "\"," + more + "}";
    }

    static String sealed(String member, String field) {
        return "{\"subject\":\"member:" + member + "\",\"purpose\":\"EVIDENCE\",\"key\":1,\"field\":\"" + field
                + "\",\"sealed\":\"" + base64("sealed for " + member) + "\"}";
    }

    private static String disclosure() {
        return "\"disclosure\":{\"id\":\"welcome\",\"version\":1,\"sha256\":\"" + sha256(WELCOME.getBytes(UTF_8))
                + "\"}";
    }

    private static String evidence(String member) {
        return "\"evidence\":{" + disclosure() + ",\"channel\":\"sms\",\"words\":" + sealed(member, "words") + "}";
    }

    private static String withdrawal(String member) {
        return "\"withdrawal\":{\"channel\":\"sms\",\"words\":" + sealed(member, "words") + "}";
    }

    // --- exports

    /** Of everything, with an earlier checkpoint of the first 5 entries. */
    void export(Path directory) throws IOException {
        write(directory, "entries.jsonl", String.join("\n", entries) + "\n");
        write(directory, "entries.csv", csv(entries));
        write(directory, "disclosures/welcome.1.txt", WELCOME);
        write(directory, "checkpoints/000000000005-20261121T150005Z.json", checkpoint(5));
        seal(directory, null, entries.size(), checkpoint(entries.size()), keys);
    }

    /** Of one person's entries. */
    void export(Path directory, String member) throws IOException {
        var theirs = entries.stream()
                .filter(entry -> entry.contains("\"member\":\"" + member + "\""))
                .toList();
        write(directory, "entries.jsonl", String.join("\n", theirs) + "\n");
        write(directory, "entries.csv", csv(theirs));
        write(directory, "disclosures/welcome.1.txt", WELCOME);
        write(directory, "checkpoints/000000000005-20261121T150005Z.json", checkpoint(5));
        var proofs = new StringBuilder();
        for (var entry : theirs) {
            int index = entries.indexOf(entry);
            var proof = path(index, leaves(entries)).stream()
                    .map(hash -> "\"" + hex(hash) + "\"")
                    .toList();
            proofs.append("{\"sequence\":" + index + ",\"proof\":[" + String.join(",", proof) + "]}\n");
        }
        write(directory, "proofs.jsonl", proofs.toString());
        seal(directory, member, theirs.size(), checkpoint(entries.size()), keys);
    }

    /** Writes a manifest that fits whatever the directory holds now: nothing signs it, so anybody can. */
    static void seal(Path directory, @Nullable String member, int entries, String checkpoint, KeyPair keys)
            throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                var name = directory.relativize(file).toString();
                if (!name.equals("manifest.json")) {
                    var bytes = Files.readAllBytes(file);
                    files.add("{\"name\":\"" + name + "\",\"sha256\":\"" + sha256(bytes) + "\",\"bytes\":"
                            + bytes.length + "}");
                }
            }
        }
        write(
                directory,
                "manifest.json",
                "{\"format\":\"ledger-export/1\",\"tool\":\"test\",\"exportedAt\":\"2026-11-22T00:00:00Z\","
                        + "\"scope\":\"" + (member == null ? "all" : "member") + "\",\"member\":"
                        + (member == null ? "null" : "\"" + member + "\"")
                        + ",\"from\":0,\"entries\":" + entries + ",\"files\":[" + String.join(",", files)
                        + "],\"checkpoint\":" + checkpoint
                        + ",\"publicKey\":\"" + publicKey(keys) + "\",\"keyIds\":[\"" + keyId(keys)
                        + "\"],\"disclosures\":[{\"id\":\"welcome\","
                        + "\"version\":1,\"sha256\":\"" + sha256(WELCOME.getBytes(UTF_8))
                        + "\",\"file\":\"disclosures/welcome.1.txt\"}]}");
    }

    String checkpoint(int size) {
        return checkpoint(entries.subList(0, size), keys, keyId(keys));
    }

    static String checkpoint(List<String> entries, KeyPair keys, String keyId) {
        return checkpoint(entries.size(), hex(root(leaves(entries))), keys, keyId);
    }

    static String checkpoint(long size, String root, KeyPair keys, String keyId) {
        var inner = "{\"at\":\"2026-11-21T16:00:00Z\",\"format\":\"ledger-checkpoint/1\",\"keyId\":\"" + keyId
                + "\",\"rootHash\":\"" + root + "\",\"treeSize\":" + size + "}";
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(inner.getBytes(UTF_8));
            return "{\"checkpoint\":" + inner + ",\"signature\":\""
                    + Base64.getEncoder().encodeToString(signature.sign()) + "\"}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String csv(List<String> entries) {
        var csv = new StringBuilder("sequence,type,member,at,recordedAt,event,channel,disclosure,leafHash\r\n");
        entries.forEach(entry -> csv.append(csvLine(entry)));
        return csv.toString();
    }

    static String csvLine(String entry) {
        var payload = new String(Base64.getDecoder().decode(between(entry, "\"payload\":\"", "\"")), UTF_8);
        var member = entry.contains("\"member\":null") ? "" : between(entry, "\"member\":\"", "\"");
        return String.join(
                        ",",
                        between(entry, "\"sequence\":", ","),
                        between(entry, "\"type\":\"", "\""),
                        member,
                        between(entry, "\"at\":\"", "\""),
                        between(entry, "\"recordedAt\":\"", "\""),
                        between(entry, "\"name\":\"", "\""),
                        payload.contains("\"channel\"") ? "sms" : "",
                        payload.contains("\"disclosure\"") ? "welcome.1" : "",
                        hex(leafHash(entry)))
                + "\r\n";
    }

    static String publicKey(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    static String keyId(KeyPair keys) {
        return sha256(keys.getPublic().getEncoded()).substring(0, 16);
    }

    static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- the tree, as RFC 9162 defines it

    /** 2.1.1: MTH. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return hash();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return hash(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** 2.1.3.1: PATH. */
    static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        var path = new ArrayList<>(index < k ? path(index, left) : path(index - k, right));
        path.add(index < k ? root(right) : root(left));
        return path;
    }

    static List<byte[]> leaves(List<String> entries) {
        return entries.stream().map(LittleLog::leafHash).toList();
    }

    static byte[] leafHash(String entry) {
        return hash(new byte[] {0}, entry.getBytes(UTF_8));
    }

    private static byte[] hash(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(byte[] bytes) {
        return hex(hash(bytes));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String time(long sequence) {
        return START.plusSeconds(sequence).toString().replace("Z", ".000000Z");
    }

    static void write(Path directory, String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
