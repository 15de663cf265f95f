package ai.jules.query.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a few reads at a time work and the others wait in the order they came. The connection pool is no line: whoever gives
 * a connection back takes it again first, so that in a crowd somebody waits many times as long as the others, and the
 * projections, which need connections of the same pool, would wait with them.
 */
@Component
final class ReadingLine implements HandlerInterceptor {

    /** More than two processors can work on; the pool has connections left for the projections. */
    private static final int AT_ONCE = 8;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        places.acquireUninterruptibly();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        places.release();
    }
}
