package ai.jules.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The search of the spans finds what it looks for, wherever in a span it stands. */
@Tag("rule-37")
class KeptSpansTest {

    private static final String WORDS = "our zebra ate seventeen umbrellas";
    private static final Needles NEEDLES = Needles.of(WORDS);

    private final KeptSpans spans = new KeptSpans();

    private Tracer tracer(Resource resource) {
        return SdkTracerProvider.builder()
                .setResource(resource)
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()
                .get("test");
    }

    private void finish(String name, Consumer<Span> leak) {
        var span = tracer(Resource.empty()).spanBuilder(name).startSpan();
        leak.accept(span);
        span.end();
    }

    @Test
    void findsNothingWhereNothingIs() {
        finish("command AddItems", span -> span.setAttribute("stream", "list:0199aaaa"));

        assertThat(spans.holding(NEEDLES)).isEmpty();
        assertThat(spans.count()).isEqualTo(1);
    }

    @Test
    void findsWordsInTheName() {
        finish("GET /" + WORDS, _ -> {});

        assertThat(spans.holding(NEEDLES)).hasSize(1);
    }

    @Test
    void findsWordsInAnAttributeOfAnyKind() {
        finish("a", span -> span.setAttribute("body", WORDS));
        finish("b", span -> span.setAttribute(AttributeKey.stringArrayKey("bodies"), List.of("x", WORDS)));
        finish("c", span -> span.setAttribute(WORDS, 1));

        assertThat(spans.holding(NEEDLES)).hasSize(3);
    }

    @Test
    void findsWordsInAnEventAndItsAttributes() {
        finish("a", span -> span.addEvent(WORDS));
        finish("b", span -> span.addEvent("said", Attributes.of(AttributeKey.stringKey("body"), WORDS)));

        assertThat(spans.holding(NEEDLES)).hasSize(2);
    }

    @Test
    void findsWordsInTheDescriptionOfAStatusAndInAnException() {
        finish("a", span -> span.setStatus(StatusCode.ERROR, WORDS));
        finish("b", span -> span.recordException(new IllegalStateException(WORDS)));
        finish("c", span -> span.recordException(new IllegalStateException("x", new IllegalStateException(WORDS))));

        assertThat(spans.holding(NEEDLES)).hasSize(3);
    }

    @Test
    void findsWordsInWhatIsSaidOfTheProcess() {
        tracer(Resource.create(Attributes.of(AttributeKey.stringKey("host.name"), WORDS)))
                .spanBuilder("a")
                .startSpan()
                .end();

        assertThat(spans.holding(NEEDLES)).hasSize(1);
    }

    @Test
    void tellsTheWayToASpan() {
        var tracer = tracer(Resource.empty());
        var first = tracer.spanBuilder("webhook").startSpan();
        var second = tracer.spanBuilder("command")
                .setParent(Context.root().with(first))
                .startSpan();
        second.end();
        first.end();

        assertThat(spans.waysTo("command")).containsExactly(List.of("webhook", "command"));
        assertThat(spans.traces()).containsExactly(List.of("command", "webhook"));
    }
}
