package ai.jules.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose request it is: the peer, or the nearest address no trusted proxy stands for. */
final class ClientAddress {

    private ClientAddress() {}

    static String of(HttpServletRequest request, @Nullable Pattern trustedProxies) {
        String peer = request.getRemoteAddr();
        if (trustedProxies == null || !trustedProxies.matcher(peer).matches()) {
            return peer;
        }
        var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        return hops.reversed().stream()
                .filter(hop -> !trustedProxies.matcher(hop).matches())
                .findFirst()
                .orElse(peer);
    }

    /** What the trusted proxy in front says about a request, or null when nobody trusted stands in front. */
    static @Nullable String toldByProxy(HttpServletRequest request, @Nullable Pattern trustedProxies, String header) {
        boolean trusted = trustedProxies != null
                && trustedProxies.matcher(request.getRemoteAddr()).matches();
        return trusted ? request.getHeader(header) : null;
    }
}
