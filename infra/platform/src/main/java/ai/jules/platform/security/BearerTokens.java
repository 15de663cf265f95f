package ai.jules.platform.security;

import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody past who needs a token and has none. On open routes a good token is noticed and a bad one ignored: who
 * wants to sign in may carry an old one.
 */
final class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    /** The request attribute that holds the caller. */
    static final String CALLER = Caller.class.getName();

    private final Tokens tokens;
    private final Routes routes;

    BearerTokens(Tokens tokens, Routes routes) {
        this.tokens = tokens;
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (caller.isEmpty() && needsToken(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            ProblemWriter.write(ProblemException.unauthenticated(), response);
            return;
        }
        caller.ifPresent(known -> request.setAttribute(CALLER, known));
        chain.doFilter(request, response);
    }

    private boolean needsToken(HttpServletRequest request) {
        var raw = request.getRequestURI().substring(request.getContextPath().length());
        var rest = request.getPathInfo();
        return routes.needToken(raw, request.getServletPath() + (rest == null ? "" : rest));
    }

    private Optional<Caller> caller(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            return Optional.of(tokens.verify(header.substring(SCHEME.length()).strip()));
        } catch (InvalidToken e) {
            return Optional.empty();
        }
    }
}
