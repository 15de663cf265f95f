package ai.jules.platform.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Answers a request with a problem. Title and detail are read by people: no names, numbers or internals in them. */
public final class ProblemException extends RuntimeException {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String code;
    private final HttpStatus status;
    private final String title;
    private final @Nullable String detail;

    /**
     * @param code kebab-case and stable; the end of the problem's type
     * @param title what is wrong, the same every time
     * @param detail what it means here and what to do, when there is more to say
     */
    public ProblemException(String code, HttpStatus status, String title, @Nullable String detail) {
        super(code);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a problem's code is kebab-case");
        }
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public ProblemException(String code, HttpStatus status, String title) {
        this(code, status, title, null);
    }

    /** For what is not there, and for what must not be known to be there. */
    public static ProblemException notFound() {
        return Fault.NOT_FOUND.exception();
    }

    /** For the right household but the wrong role. */
    public static ProblemException forbidden() {
        return Fault.FORBIDDEN.exception();
    }

    public static ProblemException unauthenticated() {
        return Fault.UNAUTHENTICATED.exception();
    }

    /** For what is missing or cannot be used; the detail says which, without repeating what was sent. */
    public static ProblemException invalid(String detail) {
        var fault = Fault.INVALID_REQUEST.exception();
        return new ProblemException(fault.code, fault.status, fault.title, detail);
    }

    /** A decision against a command: 409 under the command's own code, in its own words. */
    public static ProblemException refused(String code, String words) {
        return new ProblemException(code, HttpStatus.CONFLICT, words);
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public @Nullable String detail() {
        return detail;
    }
}
