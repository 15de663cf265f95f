package ai.jules.query.reading;

import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.messaging.Watermarks;
import ai.jules.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a read that carries {@code Jules-Consistent-With}, one token or several with commas between them, wait until its group
 * has come so far; after two seconds it
 * answers what it has, with {@code Jules-Stale: true}.
 */
final class ConsistentReads implements HandlerInterceptor {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Watermarks watermarks;

    ConsistentReads(Watermarks watermarks) {
        this.watermarks = watermarks;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = request.getHeader(ConsistencyToken.WANTED);
        if (wanted != null && handler instanceof HandlerMethod method) {
            var reads = method.getBeanType().getAnnotation(ReadsFrom.class);
            if (reads != null && !watermarks.await(reads.value(), tokens(wanted), PATIENCE)) {
                response.setHeader(ConsistencyToken.STALE, "true");
            }
        }
        return true;
    }

    private static List<ConsistencyToken> tokens(String wanted) {
        try {
            return ConsistencyToken.parseAll(wanted);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    "invalid-consistency-token",
                    HttpStatus.BAD_REQUEST,
                    "This consistency token cannot be used.",
                    "Pass what a write answered as " + ConsistencyToken.WRITTEN + ", unchanged.");
        }
    }
}
