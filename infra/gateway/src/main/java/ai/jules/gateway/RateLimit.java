package ai.jules.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one client from taking everybody's share. Per gateway instance and per client address: it protects the services'
 * threads, it is no business rule (those are the aggregates').
 */
class RateLimit extends OncePerRequestFilter implements Ordered {

    private final GatewaySettings settings;
    private final TokenBuckets signIn;
    private final TokenBuckets provider;
    private final TokenBuckets other;

    RateLimit(GatewaySettings settings) {
        this.settings = settings;
        signIn = new TokenBuckets(settings.limits().signIn(), System::nanoTime);
        provider = new TokenBuckets(settings.limits().provider(), System::nanoTime);
        other = new TokenBuckets(settings.limits().other(), System::nanoTime);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (bucketsFor(request.getRequestURI()).take(ClientAddress.of(request, settings.trustedProxies()))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            Problem.TOO_MANY_REQUESTS.writeTo(response);
        }
    }

    private TokenBuckets bucketsFor(String path) {
        if (path.startsWith("/api/v1/auth/")) {
            return signIn;
        }
        return path.startsWith("/api/v1/sms/") ? provider : other;
    }
}
