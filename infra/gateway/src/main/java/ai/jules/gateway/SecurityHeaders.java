package ai.jules.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser is told about every answer. Set before the answer is made, so a service that knows better overrides it.
 * Inline styles are allowed because the dashboard's components write them; inline scripts are not.
 */
class SecurityHeaders extends OncePerRequestFilter implements Ordered {

    private static final Map<String, String> ALWAYS = ignoringCase(Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src"
                            + " 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"));

    private final GatewaySettings settings;

    SecurityHeaders(GatewaySettings settings) {
        this.settings = settings;
    }

    private static Map<String, String> ignoringCase(Map<String, String> headers) {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return Collections.unmodifiableMap(sorted);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        String proto = ClientAddress.toldByProxy(request, settings.trustedProxies(), "X-Forwarded-Proto");
        if (request.isSecure() || "https".equals(proto)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, new Overridable(response));
    }

    /** The proxy adds a service's headers to those already there; of these there must be one. */
    private static final class Overridable extends HttpServletResponseWrapper {

        private Overridable(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (ALWAYS.containsKey(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
