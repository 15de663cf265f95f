package ai.jules.platform.observability;

import ai.jules.kernel.Meta;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id that ties together everything one request or message set off. */
public final class Correlation {

    /** Request and response header. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String MDC_KEY = Meta.CORRELATION;
    private static final Pattern FIT = Pattern.compile("[0-9A-Za-z-]{8,64}");

    private Correlation() {}

    /** What the current thread works for. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY));
    }

    /** Until closed, every log line of this thread carries the id. */
    public static Scope enter(String id) {
        var before = MDC.get(MDC_KEY);
        MDC.put(MDC_KEY, id);
        return () -> {
            if (before == null) {
                MDC.remove(MDC_KEY);
            } else {
                MDC.put(MDC_KEY, before);
            }
        };
    }

    /** To be closed by the thread that entered. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    static String mint() {
        return UUID.randomUUID().toString();
    }

    /** An id from outside goes into logs and headers: it must be one, and nobody's phone number. */
    static boolean isFit(String text) {
        return FIT.matcher(text).matches() && PhoneMask.hide(text).equals(text);
    }
}
