package ai.jules.gateway;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What a client is told when a service could not be asked. Nothing is sent a second time from here: whoever asked knows
 * whether asking again is safe, the gateway does not.
 */
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    ServerResponse answer(Throwable failure, ServerRequest request) {
        Problem problem = problemOf(failure);
        log.warn(
                "{} answered with {}: {}",
                request.method(),
                problem,
                failure.getClass().getName());
        return ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.json());
    }

    static Problem problemOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge tooLarge -> {
                    return Problem.BODY_TOO_LARGE;
                }
                case HttpConnectTimeoutException noConnection -> {
                    return Problem.UNAVAILABLE;
                }
                case HttpTimeoutException noAnswer -> {
                    return Problem.TIMEOUT;
                }
                case ConnectException noConnection -> {
                    return Problem.UNAVAILABLE;
                }
                case ClosedChannelException gone -> {
                    return Problem.UNAVAILABLE;
                }
                default -> {}
            }
        }
        return Problem.BAD_ANSWER;
    }
}
