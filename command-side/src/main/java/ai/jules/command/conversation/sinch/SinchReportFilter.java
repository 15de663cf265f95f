package ai.jules.command.conversation.sinch;

import ai.jules.command.conversation.ProvidersDoor;
import ai.jules.command.conversation.sinch.SinchSignature.Headers;
import ai.jules.platform.security.CallbackLinks;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Lets in who comes to an address that we signed for one text and told nobody but the provider. What an SMS account posts the
 * provider signs only where that has been arranged; there its signature must be right as well. What passes is handed on as
 * {@link SignedReport}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SinchReportFilter extends ProvidersDoor {

    static final String REPORT = SignedReport.class.getName();

    private static final String HEADER = "x-sinch-webhook-signature";

    private final CallbackLinks links;
    private final SinchSignature signature;
    private final boolean isSigned;

    SinchReportFilter(SinchSettings settings, Clock clock, MeterRegistry meters) {
        super(MediaType.APPLICATION_JSON_VALUE, meters);
        this.links = new CallbackLinks(settings.callbackSecrets(), clock);
        this.signature = new SinchSignature(settings.webhookSecrets(), clock);
        this.isSigned = !settings.webhookSecrets().isEmpty();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(BACKUPS_REPORTS);
    }

    @Override
    protected Optional<String> believe(HttpServletRequest request, byte[] body) {
        var about = links.read(request::getParameter);
        if (about.isEmpty() || isSigned && !signature.isRight(headers(request), body)) {
            return Optional.empty();
        }
        request.setAttribute(REPORT, new SignedReport(about.get(), body));
        return Optional.of(about.get().delivery().uuid().toString());
    }

    private static Headers headers(HttpServletRequest request) {
        return new Headers(
                request.getHeader(HEADER),
                request.getHeader(HEADER + "-nonce"),
                request.getHeader(HEADER + "-timestamp"),
                request.getHeader(HEADER + "-algorithm"));
    }
}
