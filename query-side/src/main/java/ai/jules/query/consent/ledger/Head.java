package ai.jules.query.consent.ledger;

/** How long the ledger is and what its root is, at one moment. */
public record Head(long size, byte[] root) {}
