package ai.jules.command.conversation.twilio;

import ai.jules.command.conversation.ProvidersDoor;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Checks the provider's signature on the raw form (rule 23). The URL comes from configuration, never from a header. What
 * passes is handed on as {@link SignedForm}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TwilioSignatureFilter extends ProvidersDoor {

    static final String FORM = SignedForm.class.getName();

    private final TwilioSettings settings;
    private final TwilioSignature signature;

    TwilioSignatureFilter(TwilioSettings settings, MeterRegistry meters) {
        super(MediaType.APPLICATION_FORM_URLENCODED_VALUE, meters);
        this.settings = settings;
        this.signature = new TwilioSignature(Stream.concat(
                        Stream.of(settings.authToken()),
                        settings.secondAuthToken().filter(token -> !token.isBlank()).stream())
                .toList());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith(PATH) || path.equals(BACKUPS_REPORTS);
    }

    @Override
    protected Optional<String> believe(HttpServletRequest request, byte[] body) {
        var form = SignedForm.read(body);
        var given = request.getHeader("X-Twilio-Signature");
        if (given == null || !signature.isRight(url(request), form, given)) {
            return Optional.empty();
        }
        request.setAttribute(FORM, form);
        return Optional.of(
                form.value("MessageSid").map(TwilioSignatureFilter::id).orElse("-"));
    }

    private String url(HttpServletRequest request) {
        var query = request.getQueryString();
        return settings.publicUrl() + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** An id if it is one; nothing else from a request may reach the log. */
    private static String id(String text) {
        return text.matches("[A-Za-z0-9]{1,40}") ? text : "-";
    }
}
