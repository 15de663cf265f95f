package ai.jules.command.household;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to a household, the longest-standing first.
 *
 * @param zone the IANA zone the household has told
 */
public record FamilyRoll(List<Entry> members, Optional<String> zone) {

    /** @param name what the household calls them; empty while nobody has said it and when it is gone */
    public record Entry(MemberId member, Role role, Optional<String> name) {}
}
