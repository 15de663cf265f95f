package ai.jules.platform.observability;

import io.micrometer.tracing.Span;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a trace, from {@link Traces}; over when it is closed. It takes names of our own and ids, and drops what cannot
 * be one: words have spaces, phone numbers a plus sign. Of an exception it keeps the kind and the place.
 */
public final class Step implements AutoCloseable {

    static final Step NONE = new Step(null, null);

    private static final String UNFIT = "-";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9 ./{}*_-]{0,119}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._#-]{1,200}");

    private final @Nullable Span span;
    private final @Nullable String traceparent;

    Step(@Nullable Span span, @Nullable String traceparent) {
        this.span = span;
        this.traceparent = traceparent;
    }

    static String fitName(String name) {
        return fit(NAME, name);
    }

    private static String fit(Pattern pattern, String text) {
        return pattern.matcher(text).matches() && PhoneMask.hide(text).equals(text) ? text : UNFIT;
    }

    @Nullable
    Span span() {
        return span;
    }

    void rename(String name) {
        if (span != null) {
            span.name(fitName(name));
        }
    }

    /** @param id what is none is not kept */
    public Step note(String key, @Nullable Object id) {
        if (span != null && id != null) {
            span.tag(key, fit(ID, id.toString()));
        }
        return this;
    }

    public void failed(Throwable failure) {
        if (span != null) {
            span.error(new Described(Failure.describe(failure)));
        }
    }

    /** This step as the parent of others; empty where there are no traces. */
    public Optional<String> traceparent() {
        return Optional.ofNullable(traceparent);
    }

    @Override
    public void close() {
        if (span != null) {
            span.end();
        }
    }

    /** Says of a failure what may be said, and has no frames. */
    private static final class Described extends Exception {

        private static final long serialVersionUID = 1L;

        Described(String description) {
            super(description, null, false, false);
        }
    }
}
