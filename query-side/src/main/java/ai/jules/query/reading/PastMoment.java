package ai.jules.query.reading;

import ai.jules.platform.problem.ProblemException;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** A moment somebody asks about. */
public final class PastMoment {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private PastMoment() {}

    /** @throws ProblemException bad request, for a time no row could have */
    public static Instant checked(Instant at) {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LAST)) {
            throw new ProblemException(
                    "invalid-request",
                    HttpStatus.BAD_REQUEST,
                    "Something in this request is missing or cannot be used.",
                    "There is no record of that time.");
        }
        return at;
    }
}
