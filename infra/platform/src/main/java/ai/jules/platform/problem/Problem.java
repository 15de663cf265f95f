package ai.jules.platform.problem;

import ai.jules.platform.observability.Correlation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code https://jules.example/problems/<code>}
 * @param errors which fields were wrong; never their values
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String correlationId,
        List<FieldError> errors) {

    static final String TYPE_BASE = "https://jules.example/problems/";

    record FieldError(String field, String message) {}

    static Problem of(ProblemException problem) {
        return of(problem, List.of());
    }

    static Problem of(ProblemException problem, List<FieldError> errors) {
        return new Problem(
                TYPE_BASE + problem.code(),
                problem.title(),
                problem.status().value(),
                problem.detail(),
                Correlation.current().orElse(null),
                errors);
    }
}
