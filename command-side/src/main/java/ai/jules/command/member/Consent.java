package ai.jules.command.member;

/** Where a person's consent stands. */
public enum Consent {
    NONE,
    INVITED,
    DECLINED,
    ACTIVE,
    REVOKED,
    ERASED
}
