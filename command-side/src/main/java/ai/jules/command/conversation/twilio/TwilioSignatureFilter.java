package ai.jules.command.conversation.twilio;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks the provider's signature on the raw form before anything is read from it (rule 23). The URL comes from
 * configuration, never from a header. What passes is handed on as {@link SignedForm}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TwilioSignatureFilter extends OncePerRequestFilter {

    static final String FORM = SignedForm.class.getName();

    private static final Logger log = LoggerFactory.getLogger(TwilioSignatureFilter.class);
    private static final String PATH = "/api/v1/sms/";
    private static final int LARGEST = 64 * 1024;

    private final TwilioSettings settings;
    private final TwilioSignature signature;
    private final MeterRegistry meters;

    TwilioSignatureFilter(TwilioSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.signature = new TwilioSignature(Stream.concat(
                        Stream.of(settings.authToken()),
                        settings.secondAuthToken().filter(token -> !token.isBlank()).stream())
                .toList());
        this.meters = meters;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isForm(request)) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "unsupported-content-type");
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too-large");
            return;
        }
        var form = SignedForm.read(body);
        var given = request.getHeader("X-Twilio-Signature");
        if (given == null || !signature.isRight(url(request), form, given)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "signature-invalid");
            return;
        }
        meters.counter("jules.webhook.signatures", "result", "right").increment();
        log.info(
                "signature right for {}",
                form.value("MessageSid").map(TwilioSignatureFilter::id).orElse("-"));
        request.setAttribute(FORM, form);
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && List.of(type.split(";"))
                        .getFirst()
                        .strip()
                        .equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private String url(HttpServletRequest request) {
        var query = request.getQueryString();
        return settings.publicUrl() + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** An id if it is one; nothing else from an unverified request may reach the log. */
    private static String id(String text) {
        return text.matches("[A-Za-z0-9]{1,40}") ? text : "-";
    }

    private void refuse(HttpServletResponse response, int status, String code) throws IOException {
        meters.counter("jules.webhook.signatures", "result", code).increment();
        log.warn("refused a provider request: {}", code);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"type\":\"https://jules.example/problems/" + code
                        + "\",\"title\":\"Not accepted\",\"status\":" + status + "}");
    }
}
