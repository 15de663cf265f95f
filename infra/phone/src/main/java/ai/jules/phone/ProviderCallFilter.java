package ai.jules.phone;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** The door of the provider's API: checks the account, and notes every request with its time and outcome. */
class ProviderCallFilter extends OncePerRequestFilter {

    static final String API = "/2010-04-01/";

    private static final String ARRIVED = ProviderCallFilter.class.getName() + ".arrived";
    private static final String CODE = ProviderCallFilter.class.getName() + ".code";
    private static final String MESSAGE = ProviderCallFilter.class.getName() + ".message";
    private static final String HOLD = ProviderCallFilter.class.getName() + ".hold";

    private final ProviderAccount account;
    private final Exchange exchange;
    private final SimulatedClock clock;
    private final Closing closing;
    private final JsonMapper json;

    ProviderCallFilter(
            ProviderAccount account, Exchange exchange, SimulatedClock clock, Closing closing, JsonMapper json) {
        this.account = account;
        this.exchange = exchange;
        this.clock = clock;
        this.closing = closing;
        this.json = json;
    }

    /** When the request came in, by the provider's clock. */
    static Instant arrival(HttpServletRequest request) {
        return (Instant) request.getAttribute(ARRIVED);
    }

    static void noteCode(HttpServletRequest request, int code) {
        request.setAttribute(CODE, code);
    }

    static void noteMessage(HttpServletRequest request, Message message) {
        request.setAttribute(MESSAGE, message);
    }

    /** Asks for the answer to be kept back after the request has been noted. */
    static void hold(HttpServletRequest request, Duration duration) {
        request.setAttribute(HOLD, duration);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = System.nanoTime();
        request.setAttribute(ARRIVED, clock.instant());
        if (account.admits(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
        } else {
            ProviderRefusal refusal = ProviderError.AUTHENTICATE.refusal();
            noteCode(request, refusal.code());
            response.setStatus(refusal.status());
            response.setHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(refusal.body()));
        }
        Duration hold = (Duration) request.getAttribute(HOLD);
        note(request, response.getStatus(), Duration.ofNanos(System.nanoTime() - began), hold);
        if (hold != null) {
            closing.within(hold);
        }
    }

    private void note(HttpServletRequest request, int status, Duration took, @Nullable Duration hold) {
        Message message = (Message) request.getAttribute(MESSAGE);
        boolean send = "POST".equals(request.getMethod());
        ProviderCall.Outcome outcome = hold != null
                ? ProviderCall.Outcome.ACCEPTED_UNANSWERED
                : status < 400 ? ProviderCall.Outcome.ACCEPTED : ProviderCall.Outcome.REFUSED;
        exchange.note(new ProviderCall(
                arrival(request),
                took.toMillis(),
                request.getMethod(),
                request.getRequestURI(),
                outcome,
                status,
                (Integer) request.getAttribute(CODE),
                message == null ? null : message.sid(),
                send ? request.getParameter("From") : null,
                send ? request.getParameter("To") : null));
    }
}
