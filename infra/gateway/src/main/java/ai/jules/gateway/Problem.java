package ai.jules.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the gateway itself answers when it cannot pass a request on (RFC 9457); {@code type} never changes. */
enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "invalid-request", "The request cannot be read"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This address cannot be used like that"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The request is larger than is accepted here"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests, try again in a moment"),
    BAD_ANSWER(HttpStatus.BAD_GATEWAY, "bad-answer", "The service broke off its answer"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable", "The service is not there at the moment"),
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "timeout", "The service took too long to answer");

    private final HttpStatus status;
    private final String code;
    private final String title;

    Problem(HttpStatus status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return "https://jules.example/problems/" + code;
    }

    String json() {
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}".formatted(type(), title, status.value());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        byte[] body = json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
