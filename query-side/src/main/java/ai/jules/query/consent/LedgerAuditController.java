package ai.jules.query.consent;

import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.query.consent.ledger.Checkpoint;
import ai.jules.query.consent.ledger.Checkpoints;
import ai.jules.query.consent.ledger.Examination;
import ai.jules.query.consent.ledger.Export;
import ai.jules.query.consent.ledger.Ledger;
import ai.jules.query.consent.ledger.LedgerEntries;
import ai.jules.query.consent.ledger.MerkleTree;
import ai.jules.query.consent.ledger.Report;
import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows an auditor that the ledger is whole, and lets them take it away (rules 29 to 32). */
@RestController
@RequestMapping("/api/v1/audit")
class LedgerAuditController {

    private final AuditDesk desk;
    private final Ledger ledger;
    private final LedgerEntries entries;
    private final Checkpoints checkpoints;
    private final Examination examination;
    private final Export export;

    LedgerAuditController(
            AuditDesk desk,
            Ledger ledger,
            LedgerEntries entries,
            Checkpoints checkpoints,
            Examination examination,
            Export export) {
        this.desk = desk;
        this.ledger = ledger;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.examination = examination;
        this.export = export;
    }

    /**
     * What was signed.
     *
     * @param rootHash 64 hex digits
     * @param signature base64, Ed25519 over the canonical bytes of the checkpoint
     */
    record Signed(long treeSize, String rootHash, Instant at, String keyId, String signature) {}

    /** @param publicKey of those who sign at present, base64 of its X.509 form; compare it with what you were told apart */
    record SignedPage(List<Signed> items, @Nullable String next, String publicKey) {}

    /**
     * That an entry is in the tree of a size (RFC 9162, 2.1.3).
     *
     * @param proof from the bottom up
     */
    record Inclusion(long sequence, String leafHash, long treeSize, String rootHash, List<String> proof) {}

    /** That the tree of a size only grew out of an earlier one (RFC 9162, 2.1.4). */
    record Consistency(long from, String fromRoot, long to, String toRoot, List<String> proof) {}

    @GetMapping("/checkpoints")
    SignedPage checkpoints(
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustHave(Role.AUDITOR);
        var below = Cursor.of(cursor).number();
        desk.asks(caller, null, "checkpoints" + (cursor == null ? "" : " below " + below));
        var found = checkpoints.newestFirst(below, limit + 1);
        var page = Page.of(found, limit, checkpoint -> Cursor.of(checkpoint.treeSize()))
                .map(LedgerAuditController::signed);
        var key = Base64.getEncoder().encodeToString(checkpoints.publicKey().getEncoded());
        return new SignedPage(page.items(), page.next(), key);
    }

    private static Signed signed(Checkpoint checkpoint) {
        return new Signed(
                checkpoint.treeSize(),
                hex(checkpoint.rootHash()),
                checkpoint.at(),
                checkpoint.keyId(),
                Base64.getEncoder().encodeToString(checkpoint.signature()));
    }

    /** Reads everything: some seconds for each hundred thousand entries. */
    @GetMapping("/verify")
    Report verify(Caller caller) {
        desk.asks(caller, null, "verify");
        return examination.examine();
    }

    /** @param treeSize of the tree it is to be shown in; the present one when nobody says */
    @GetMapping("/proofs/inclusion/{sequence}")
    Inclusion inclusion(
            @PathVariable @Min(0) long sequence, @RequestParam @Nullable @Min(1) Long treeSize, Caller caller) {
        desk.asks(caller, null, "inclusion of " + sequence);
        var size = within(treeSize, ledger.head().size());
        var entry = entries.find(sequence).filter(it -> it.sequence() < size).orElseThrow(ProblemException::notFound);
        return entries.ofTree(nodes -> new Inclusion(
                sequence,
                entry.leafHashHex(),
                size,
                hex(MerkleTree.root(size, nodes)),
                hex(MerkleTree.inclusion(sequence, size, nodes))));
    }

    /** @param to the present size when nobody says */
    @GetMapping("/proofs/consistency")
    Consistency consistency(@RequestParam @Min(1) long from, @RequestParam @Nullable @Min(1) Long to, Caller caller) {
        desk.asks(caller, null, "consistency from " + from + (to == null ? "" : " to " + to));
        var size = within(to, ledger.head().size());
        within(from, size);
        return entries.ofTree(nodes -> new Consistency(
                from,
                hex(MerkleTree.root(from, nodes)),
                size,
                hex(MerkleTree.root(size, nodes)),
                hex(MerkleTree.consistency(from, size, nodes))));
    }

    private static long within(@Nullable Long asked, long size) {
        if (asked != null && asked > size) {
            throw new ProblemException(
                    "no-such-tree",
                    HttpStatus.BAD_REQUEST,
                    "The ledger has no such size.",
                    "It has " + size + " entries.");
        }
        return asked == null ? size : asked;
    }

    /** A zip of the directory that the offline verifier checks; of one person or of everything. */
    @GetMapping("/export")
    void export(@RequestParam @Nullable UUID memberId, Caller caller, HttpServletResponse response) throws IOException {
        desk.takesAway(caller, memberId, "export of " + (memberId == null ? "everything" : "one person"));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consent-ledger.zip\"");
        export.write(memberId, response.getOutputStream());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(LedgerAuditController::hex).toList();
    }
}
