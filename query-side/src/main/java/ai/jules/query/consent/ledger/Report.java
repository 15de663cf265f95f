package ai.jules.query.consent.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the whole ledger found.
 *
 * @param sound nothing was found
 * @param checkpoints how many were checked
 * @param events how many of the topic are entries, repetitions counted once
 * @param accesses how many rows of auditor_access are entries
 * @param found how many findings there are; {@code findings} holds the first of them
 */
public record Report(
        boolean sound,
        Instant at,
        long treeSize,
        String rootHash,
        long checkpoints,
        long events,
        long accesses,
        long found,
        List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }
}
