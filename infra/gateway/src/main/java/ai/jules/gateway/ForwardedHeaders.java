package ai.jules.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells the services whose request it is, in {@code X-Forwarded-For}, {@code -Host} and {@code -Proto}. Whatever a client
 * claims there itself is thrown away; only a trusted proxy is believed.
 */
class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

    private final GatewaySettings settings;

    ForwardedHeaders(GatewaySettings settings) {
        this.settings = settings;
    }

    /** After the library's own filters, which remove everything of the kind. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var servlet = request.servletRequest();
        var told = new HttpHeaders(headers);
        told.headerNames().stream()
                .filter(ForwardedHeaders::isForwarded)
                .toList()
                .forEach(told::remove);
        told.set("X-Forwarded-For", ClientAddress.of(servlet, settings.trustedProxies()));
        told.set("X-Forwarded-Proto", toldOr(servlet, "X-Forwarded-Proto", servlet.getScheme()));
        String host = servlet.getHeader(HttpHeaders.HOST);
        if (host != null) {
            told.set("X-Forwarded-Host", toldOr(servlet, "X-Forwarded-Host", host));
        }
        return told;
    }

    private String toldOr(HttpServletRequest request, String header, String otherwise) {
        return Optional.ofNullable(ClientAddress.toldByProxy(request, settings.trustedProxies(), header))
                .orElse(otherwise);
    }

    private static boolean isForwarded(String header) {
        return header.equalsIgnoreCase("Forwarded") || header.regionMatches(true, 0, "X-Forwarded-", 0, 12);
    }
}
