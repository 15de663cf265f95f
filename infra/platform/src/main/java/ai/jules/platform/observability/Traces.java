package ai.jules.platform.observability;

import ai.jules.kernel.Meta;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one text or request sets off, step by step, for who looks after a running system. Off unless somebody asks for traces;
 * then nothing here does anything. A step says what kind of thing was done and to which ids, never what was said
 * (rule 37): {@link Step} takes nothing else. From process to process a trace goes in the metadata of commands and events,
 * see {@link Meta#TRACE}.
 */
public final class Traces {

    /** Of W3C Trace Context, section 3.2. */
    private static final String TRACEPARENT = "traceparent";

    private static final Traces OFF = new Traces(Tracer.NOOP, Propagator.NOOP, false);

    private final Tracer tracer;
    private final Propagator propagator;
    private final boolean on;

    private Traces(Tracer tracer, Propagator propagator, boolean on) {
        this.tracer = tracer;
        this.propagator = propagator;
        this.on = on;
    }

    /** Where nobody asked for traces. */
    public static Traces off() {
        return OFF;
    }

    static Traces by(Tracer tracer, Propagator propagator) {
        return new Traces(tracer, propagator, true);
    }

    /** Asked where even to look for a parent would cost something. */
    public boolean areOn() {
        return on;
    }

    /** The parent named in the metadata of a command or an event. */
    public static @Nullable String parentIn(Map<String, ?> metadata) {
        return metadata.get(Meta.TRACE) instanceof String parent ? parent : null;
    }

    /** Something that comes from outside: the first step of a trace of its own. */
    public Step open(String name) {
        return on ? start(tracer.spanBuilder().setNoParent().kind(Span.Kind.SERVER), name) : Step.NONE;
    }

    /** A step after its parent; without one the first of a trace. */
    public Step begin(String name, @Nullable String parent) {
        if (!on) {
            return Step.NONE;
        }
        return parent == null ? start(tracer.spanBuilder().setNoParent(), name) : start(after(parent), name);
    }

    /** A step after its parent; without one none at all. */
    public Step follow(String name, @Nullable String parent) {
        return on && parent != null ? start(after(parent), name) : Step.NONE;
    }

    /** The same, for a request to somebody else. */
    public Step call(String name, @Nullable String parent) {
        return on && parent != null ? start(after(parent).kind(Span.Kind.CLIENT), name) : Step.NONE;
    }

    /** Until closed, the step is what this thread is at, and its log lines name the trace. */
    Tracer.SpanInScope enter(Step step) {
        return step.span() == null ? () -> {} : tracer.withSpan(step.span());
    }

    /** What this thread is at, as a parent. */
    public Optional<String> current() {
        var span = on ? tracer.currentSpan() : null;
        return span == null ? Optional.empty() : Optional.ofNullable(nameOf(span));
    }

    private Span.Builder after(String parent) {
        return propagator.extract(Map.of(TRACEPARENT, parent), (carrier, key) -> carrier.get(key));
    }

    private Step start(Span.Builder builder, String name) {
        var span = builder.name(Step.fitName(name)).start();
        return new Step(span, nameOf(span));
    }

    private @Nullable String nameOf(Span span) {
        var carrier = new HashMap<String, String>();
        propagator.inject(span.context(), carrier, HashMap::put);
        return carrier.get(TRACEPARENT);
    }
}
