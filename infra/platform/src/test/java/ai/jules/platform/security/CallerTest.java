package ai.jules.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final HouseholdId riveras = new HouseholdId(UUID.randomUUID());
    private final HouseholdId neighbours = new HouseholdId(UUID.randomUUID());
    private final MemberId maria = new MemberId(UUID.randomUUID());
    private final Caller caller = new Caller(maria, Optional.of(riveras), Role.ADULT);

    @Test
    void mayDoWhatIsItsOwn() {
        assertThatCode(() -> caller.mustBelongTo(riveras)).doesNotThrowAnyException();
        assertThatCode(() -> caller.mustBe(maria)).doesNotThrowAnyException();
        assertThatCode(() -> caller.mustHave(Role.ACCOUNT_HOLDER, Role.ADULT)).doesNotThrowAnyException();
    }

    @Test
    void neverLearnsThatAnotherHouseholdExists() {
        assertProblem("not-found", () -> caller.mustBelongTo(neighbours));
        assertProblem("not-found", () -> caller.mustBe(new MemberId(UUID.randomUUID())));
        assertProblem("not-found", () -> new Caller(maria, Optional.empty(), Role.ADULT).mustBelongTo(riveras));
    }

    @Test
    void isForbiddenWhatItsRoleMayNotDo() {
        assertProblem("forbidden", () -> caller.mustHave(Role.AUDITOR));
        assertProblem("forbidden", () -> caller.mustHave(Role.AUDITOR, Role.OPERATOR));
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(act).withMessage(code);
    }
}
