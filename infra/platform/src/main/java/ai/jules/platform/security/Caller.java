package ai.jules.platform.security;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.problem.ProblemException;
import java.util.Optional;
import java.util.Set;

/** Who is asking, as the token says. */
public record Caller(MemberId member, Optional<HouseholdId> household, Role role) {

    /** @throws ProblemException not found, for another household's things are not there */
    public void mustBelongTo(HouseholdId asked) {
        if (!household.equals(Optional.of(asked))) {
            throw ProblemException.notFound();
        }
    }

    /** @throws ProblemException not found, when it is somebody else */
    public void mustBe(MemberId asked) {
        if (!member.equals(asked)) {
            throw ProblemException.notFound();
        }
    }

    /** @throws ProblemException forbidden, with none of these roles */
    public void mustHave(Role first, Role... others) {
        if (role != first && !Set.of(others).contains(role)) {
            throw ProblemException.forbidden();
        }
    }
}
