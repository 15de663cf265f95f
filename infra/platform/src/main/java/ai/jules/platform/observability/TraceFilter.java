package ai.jules.platform.observability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Begins a trace for each request of the API. Its name is the method and the pattern of the route, never the address that was
 * asked for; whatever trace the caller names is not taken over, since callers are strangers.
 */
final class TraceFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final Traces traces;

    TraceFilter(Traces traces) {
        this.traces = traces;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        try (var step = traces.open(method);
                var _ = traces.enter(step)) {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | IOException | RuntimeException e) {
                step.failed(e);
                throw e;
            } finally {
                var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                step.rename(route == null ? method : method + " " + route);
                step.note("http.response.status_code", response.getStatus());
            }
        }
    }
}
