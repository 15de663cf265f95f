package ai.jules.query.reading;

import ai.jules.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a few reads at a time work and the others wait in the order they came. The connection pool is no line: whoever gives
 * a connection back takes it again first, so that in a crowd somebody waits many times as long as the others, and the
 * projections, which need connections of the same pool, would wait with them. Pictures and exports, which take as long as whoever
 * fetches them, stand in no line.
 */
@Component
final class ReadingLine implements HandlerInterceptor {

    /**
     * Two for each processor, as one works here while the database works for the other: who is let in beyond that is not
     * served sooner, but is interrupted in the middle of it. The pool has connections left for the projections.
     */
    private static final int AT_ONCE = Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 12);

    /** As long as a connection would be waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (stands(handler) && !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ProblemException(
                    "too-much-to-read",
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Too many are reading at this moment.",
                    "Try again in a few seconds.");
        }
        return true;
    }

    private static boolean stands(Object handler) {
        return handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(ReadsFrom.class);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (stands(handler)) {
            places.release();
        }
    }
}
