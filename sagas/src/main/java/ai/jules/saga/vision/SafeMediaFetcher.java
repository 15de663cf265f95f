package ai.jules.saga.vision;

import ai.jules.saga.vision.MediaRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches what a text pointed to without being led astray (rule 26): https and public addresses only, checked for every
 * address of the name before and once more on the socket that is really connected, so that a name that changes its mind
 * gains nothing. Trusted origins are exempt from both, and they alone see the credentials. One redirect is followed,
 * without credentials. The size is counted while reading.
 *
 * <p>{@link HttpURLConnection} instead of the newer client, because that one gives no hold of the socket it connects.
 */
@Component
public class SafeMediaFetcher implements AutoCloseable {

    private final List<Origin> trusted;
    private final String authorization;
    private final Duration timeout;
    private final SSLSocketFactory tls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public SafeMediaFetcher(MediaSettings settings) {
        this.trusted = settings.trustedOrigins().stream().map(Origin::of).toList();
        this.authorization = settings.user() == null || settings.password() == null
                ? ""
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
        this.timeout = settings.timeout();
        this.tls = new PublicOnly((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * Blocks until the media is there, at most for the configured time.
     *
     * @return the bytes, at most {@link Pictures#MAX_BYTES}
     * @throws MediaRefused when there is nothing to be had, or nothing that may be had
     */
    public byte[] fetch(URI address) throws MediaRefused {
        AtomicReference<HttpURLConnection> open = new AtomicReference<>();
        Future<byte[]> fetched = threads.submit(() -> fetch(address, true, open));
        try {
            return fetched.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MediaRefused refused ? refused : new MediaRefused(Reason.UNAVAILABLE);
        } catch (TimeoutException e) {
            throw new MediaRefused(Reason.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MediaRefused(Reason.UNAVAILABLE);
        } finally {
            fetched.cancel(true);
            HttpURLConnection connection = open.get();
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private byte[] fetch(URI address, boolean first, AtomicReference<HttpURLConnection> open)
            throws MediaRefused, IOException {
        HttpURLConnection connection = connect(address, first);
        open.set(connection);
        int status = connection.getResponseCode();
        return switch (status) {
            case 200 -> body(connection);
            case 301, 302, 303, 307, 308 -> {
                if (!first) {
                    throw new MediaRefused(Reason.TOO_MANY_REDIRECTS);
                }
                URI next = location(address, connection);
                connection.disconnect();
                yield fetch(next, false, open);
            }
            case 408, 425, 429 -> throw new MediaRefused(Reason.UNAVAILABLE);
            default -> throw new MediaRefused(status >= 500 ? Reason.UNAVAILABLE : Reason.NOT_FOUND);
        };
    }

    private HttpURLConnection connect(URI address, boolean first) throws MediaRefused, IOException {
        boolean exempt = check(address);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) timeout.toMillis());
        connection.setReadTimeout((int) timeout.toMillis());
        connection.setRequestProperty("Accept", "image/*");
        if (exempt && first && !authorization.isEmpty()) {
            connection.setRequestProperty("Authorization", authorization);
        }
        if (!exempt && connection instanceof HttpsURLConnection https) {
            https.setSSLSocketFactory(tls);
        }
        return connection;
    }

    /** @return whether the origin is a trusted one */
    private boolean check(URI address) throws MediaRefused {
        String host = address.getHost();
        String scheme = address.getScheme();
        if (host == null || scheme == null || address.getRawUserInfo() != null) {
            throw new MediaRefused(Reason.FORBIDDEN_ADDRESS);
        }
        boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
        if (web && trusted.contains(Origin.of(address))) {
            return true;
        }
        if (!scheme.equalsIgnoreCase("https")) {
            throw new MediaRefused(Reason.FORBIDDEN_ADDRESS);
        }
        try {
            for (InetAddress resolved : InetAddress.getAllByName(bare(host))) {
                if (!PublicAddress.is(resolved)) {
                    throw new MediaRefused(Reason.FORBIDDEN_ADDRESS);
                }
            }
        } catch (UnknownHostException e) {
            throw new MediaRefused(Reason.UNAVAILABLE);
        }
        return false;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static URI location(URI from, HttpURLConnection connection) throws MediaRefused {
        String location = connection.getHeaderField("Location");
        try {
            if (location != null) {
                return from.resolve(location);
            }
        } catch (IllegalArgumentException e) {
            // A location that is no address leads nowhere.
        }
        throw new MediaRefused(Reason.UNAVAILABLE);
    }

    private static byte[] body(HttpURLConnection connection) throws IOException, MediaRefused {
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readNBytes(Pictures.MAX_BYTES + 1);
            if (bytes.length > Pictures.MAX_BYTES) {
                connection.disconnect();
                throw new MediaRefused(Reason.TOO_LARGE);
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private record Origin(String scheme, String host, int port) {

        static Origin of(URI uri) {
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int standard = scheme.equals("https") ? 443 : 80;
            return new Origin(
                    scheme, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() < 0 ? standard : uri.getPort());
        }
    }

    /** Connects to public addresses only, whatever the name resolves to by now. */
    private static final class PublicOnly extends SSLSocketFactory {

        private final SSLSocketFactory real;

        PublicOnly(SSLSocketFactory real) {
            this.real = real;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint, int millis) throws IOException {
                    if (!(endpoint instanceof InetSocketAddress address)
                            || address.isUnresolved()
                            || !PublicAddress.is(address.getAddress())) {
                        throw new IOException("not a public address");
                    }
                    super.connect(endpoint, millis);
                }
            };
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            return real.createSocket(socket, host, port, autoClose);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new IOException("only by connect");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            throw new IOException("only by connect");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw new IOException("only by connect");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            throw new IOException("only by connect");
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return real.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return real.getSupportedCipherSuites();
        }
    }
}
