package ai.jules.platform.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problems that any request can meet; the code is the name in kebab-case. */
enum Fault {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Something in this request is missing or cannot be used."),
    UNREADABLE_BODY(HttpStatus.BAD_REQUEST, "The body of this request cannot be read."),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Please sign in first."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do this."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "This cannot be answered in the form you ask for."),
    CHANGED_MEANWHILE(HttpStatus.CONFLICT, "Somebody else changed this at the same moment. Please try again."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "This is too large."),
    UNSUPPORTED_CONTENT_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of content is not understood here."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "That was a lot at once. Please wait a moment."),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. Please try again."),
    TEMPORARILY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "This is not possible just now. Please try again soon.");

    private final HttpStatus status;
    private final String title;

    Fault(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    ProblemException exception() {
        return new ProblemException(name().toLowerCase(Locale.ROOT).replace('_', '-'), status, title);
    }

    /** What a bare status says, the nearest of its class for one without a fault of its own. */
    static Fault of(HttpStatusCode status) {
        for (var fault : values()) {
            if (fault.status.value() == status.value()) {
                return fault;
            }
        }
        return status.is4xxClientError() ? INVALID_REQUEST : UNEXPECTED;
    }
}
