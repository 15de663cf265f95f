package ai.jules.query.consent;

import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.query.consent.ledger.Accesses;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where every auditor passes: shows that they are one, and is written down before anything is read for them (rule 31). */
@Component
class AuditDesk {

    private final Accesses accesses;

    AuditDesk(Accesses accesses) {
        this.accesses = accesses;
    }

    /**
     * @param member whom they ask about; null when it is no single person
     * @param question without phone numbers
     */
    void asks(Caller caller, @Nullable UUID member, String question) {
        caller.mustHave(Role.AUDITOR);
        accesses.read(caller.member().uuid(), member, question);
    }

    void takesAway(Caller caller, @Nullable UUID member, String what) {
        caller.mustHave(Role.AUDITOR);
        accesses.export(caller.member().uuid(), member, what);
    }
}
