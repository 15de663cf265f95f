package ai.jules.gateway;

import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Asks the services. One connection pool, three kinds of patience: an ordinary answer, an export or a check of the whole ledger, and
 * a live stream, which has no end. HTTP/1.1 only, since an upgrade offer on every request buys nothing here; redirects
 * are the client's to follow.
 */
class Upstream implements ProxyExchange {

    private final ProxyExchange ordinary;
    private final ProxyExchange exports;
    private final ProxyExchange streams;

    Upstream(GatewaySettings settings, GatewayMvcProperties properties) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
        ordinary = waiting(client, settings.answerTimeout(), properties);
        exports = waiting(client, settings.exportTimeout(), properties);
        streams = waiting(client, null, properties);
    }

    private static ProxyExchange waiting(HttpClient client, @Nullable Duration limit, GatewayMvcProperties properties) {
        var requests = new JdkClientHttpRequestFactory(client);
        if (limit != null) {
            requests.setReadTimeout(limit);
        }
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(requests).build(), properties);
    }

    private static boolean isLong(String path) {
        return path.endsWith("/export") || path.endsWith("/audit/verify");
    }

    @Override
    public ServerResponse exchange(Request request) {
        String path = request.getServerRequest().path();
        ProxyExchange patient = path.endsWith("/stream") ? streams : isLong(path) ? exports : ordinary;
        return patient.exchange(request);
    }
}
