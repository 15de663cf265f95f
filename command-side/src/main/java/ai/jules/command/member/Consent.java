package ai.jules.command.member;

/** Where a person's consent stands. */
public enum Consent {
    NONE,
    ACTIVE,
    REVOKED
}
