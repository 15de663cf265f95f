package ai.jules.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A request whose parameters are those of its address only. The servlet API would read a posted form to find more, and
 * the form would be gone when it is to be passed on. Counts the body while it is read.
 */
final class UntouchedBody extends HttpServletRequestWrapper {

    private final long limit;
    private final Map<String, String[]> parameters;
    private @Nullable ServletInputStream body;

    UntouchedBody(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
        this.parameters = ofQuery(request.getQueryString());
    }

    private static Map<String, String[]> ofQuery(@Nullable String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        MultiValueMap<String, @Nullable String> raw =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        raw.forEach((name, values) -> parameters.put(
                decode(name), values.stream().map(UntouchedBody::decode).toArray(String[]::new)));
        return Collections.unmodifiableMap(parameters);
    }

    private static String decode(@Nullable String text) {
        return text == null ? "" : UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Counted(super.getInputStream(), limit);
        }
        return body;
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream source;
        private long left;

        private Counted(ServletInputStream source, long limit) {
            this.source = source;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = source.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = source.read(bytes, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int bytes) throws BodyTooLarge {
            left -= bytes;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
