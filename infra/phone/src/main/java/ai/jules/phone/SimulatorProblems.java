package ai.jules.phone;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors of the simulator as RFC 9457 problems; the text of an exception of somebody else's never leaves. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SimulatorProblems {

    @ExceptionHandler
    ProblemDetail refused(SimulatorRefusal refusal) {
        return problem(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return problem(HttpStatus.BAD_REQUEST, "unreadable-body", "The body is not the JSON that is expected here");
    }

    private static ProblemDetail problem(HttpStatus status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:jules:problem:" + code));
        return problem;
    }
}
