package ai.jules.command.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a provider comes in: whether it is the provider is decided on the raw request before anything is read from it
 * (rule 23), and every decision is noted, by ids only.
 */
public abstract class ProvidersDoor extends OncePerRequestFilter {

    /** Everything under it is the first provider's, but for {@link #BACKUPS_REPORTS}. */
    public static final String PATH = "/api/v1/sms/";

    /** The backup's one door; an address that is written otherwise is not it. */
    public static final String BACKUPS_REPORTS = PATH + "reports";

    private static final int LARGEST = 64 * 1024;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final MeterRegistry meters;
    private final String contentType;

    /** @param contentType the only one that is read, without parameters */
    protected ProvidersDoor(String contentType, MeterRegistry meters) {
        this.contentType = contentType;
        this.meters = meters;
    }

    /**
     * Whether the provider sent this; leaves in the request what the controller reads.
     *
     * @param body at most 64 KiB
     * @return what it is about, for the log; empty when it is not to be believed
     */
    protected abstract Optional<String> believe(HttpServletRequest request, byte[] body);

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isReadable(request)) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "unsupported-content-type");
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too-large");
            return;
        }
        var id = believe(request, body);
        if (id.isEmpty()) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "signature-invalid");
            return;
        }
        meters.counter("jules.webhook.signatures", "result", "right").increment();
        log.info("signature right for {}", id.get());
        chain.doFilter(request, response);
    }

    private boolean isReadable(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && List.of(type.split(";")).getFirst().strip().equalsIgnoreCase(contentType);
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
