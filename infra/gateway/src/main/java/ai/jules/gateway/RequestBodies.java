package ai.jules.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets bodies through byte for byte (a webhook is signed over them) and no larger than their path allows. */
class RequestBodies extends OncePerRequestFilter implements Ordered {

    private final GatewaySettings.Bodies largest;

    RequestBodies(GatewaySettings settings) {
        largest = settings.bodies();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = largestFor(request.getRequestURI()).toBytes();
        if (request.getContentLengthLong() > limit) {
            Problem.BODY_TOO_LARGE.writeTo(response);
            return;
        }
        UntouchedBody untouched;
        try {
            untouched = new UntouchedBody(request, limit);
        } catch (IllegalArgumentException brokenEscape) {
            Problem.BAD_REQUEST.writeTo(response);
            return;
        }
        chain.doFilter(untouched, response);
    }

    private DataSize largestFor(String path) {
        if (path.startsWith("/api/v1/sms/")) {
            return largest.provider();
        }
        if (path.startsWith("/simulator/")) {
            return largest.simulator();
        }
        return path.endsWith("/recipes") ? largest.recipe() : largest.other();
    }
}
