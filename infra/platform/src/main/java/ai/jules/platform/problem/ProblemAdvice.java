package ai.jules.platform.problem;

import ai.jules.commands.Refused;
import ai.jules.platform.observability.Failure;
import ai.jules.platform.privacy.KeyUnavailable;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a problem document. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException problem) {
        return answer(problem, List.of(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownStream(AggregateNotFoundException e) {
        return answer(ProblemException.notFound(), List.of(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refusal) {
        return answer(RefusalWords.problem(refusal.reason()), List.of(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> changedMeanwhile(ConcurrencyException e) {
        return answer(Fault.CHANGED_MEANWHILE.exception(), List.of(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(violation ->
                        new Problem.FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        return answer(Fault.INVALID_REQUEST.exception(), errors, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        if (KeyUnavailable.isBehind(e)) {
            LOG.warn("A request could not be served: {}", Failure.describe(e));
            return answer(Fault.TEMPORARILY_UNAVAILABLE.exception(), List.of(), HttpHeaders.EMPTY);
        }
        LOG.error("A request failed: {}", Failure.describe(e));
        return answer(Fault.UNEXPECTED.exception(), List.of(), HttpHeaders.EMPTY);
    }

    /** All exceptions of Spring MVC itself end here. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof AsyncRequestNotUsableException) {
            return null;
        }
        if (status.is5xxServerError() || KeyUnavailable.isBehind(e)) {
            return status.value() == 503
                    ? answer(Fault.TEMPORARILY_UNAVAILABLE.exception(), List.of(), headers)
                    : unexpected(e);
        }
        var fault = e instanceof HttpMessageNotReadableException ? Fault.UNREADABLE_BODY : Fault.of(status);
        return answer(fault.exception(), errors(e), headers);
    }

    private static List<Problem.FieldError> errors(Exception e) {
        return switch (e) {
            case MethodArgumentNotValidException invalid ->
                invalid.getFieldErrors().stream()
                        .map(error -> new Problem.FieldError(error.getField(), words(error)))
                        .toList();
            case HandlerMethodValidationException invalid ->
                invalid.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new Problem.FieldError(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        words(error))))
                        .toList();
            default -> List.of();
        };
    }

    /** The constraint's own words; a failed conversion's words would quote what was sent. */
    private static String words(MessageSourceResolvable error) {
        var isConversion = error instanceof org.springframework.validation.FieldError field && field.isBindingFailure();
        var message = error.getDefaultMessage();
        return isConversion || message == null ? "cannot be used" : message;
    }

    private static ResponseEntity<Object> answer(
            ProblemException problem, List<Problem.FieldError> errors, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(problem, errors));
    }
}
