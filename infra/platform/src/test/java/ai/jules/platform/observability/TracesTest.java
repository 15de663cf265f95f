package ai.jules.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ai.jules.kernel.Meta;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TracesTest {

    private static final String PHONE = "+12025550101";
    private static final String WORDS = "our zebra ate seventeen umbrellas";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final Traces traces = tracing(spans);

    private static Traces tracing(SpanExporter exporter) {
        var tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()
                .get("test");
        return Traces.by(
                new OtelTracer(tracer, new OtelCurrentTraceContext(), _ -> {}),
                new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer));
    }

    private SpanData only() {
        assertThat(spans.getFinishedSpanItems()).hasSize(1);
        return spans.getFinishedSpanItems().getFirst();
    }

    @Test
    @Tag("rule-37")
    void keepsIdsAndDropsWhatPeopleSayAndTheirNumbers() {
        try (var step = traces.open("command AddItems")) {
            step.note("stream", "member:0199aaaa-0000-7000-8000-000000000001")
                    .note("plan", "plan:0199aaaa-0000-7000-8000-000000000001:2026-11-23")
                    .note("sid", "SM0123456789abcdef0123456789abcdef")
                    .note("status", 204)
                    .note("absent", null)
                    .note("phone", PHONE)
                    .note("digits", "2025550101")
                    .note("words", WORDS)
                    .note("url", "http://127.0.0.1/x?Body=milk");
        }

        assertThat(only().getAttributes().asMap())
                .containsOnly(
                        entry(AttributeKey.stringKey("stream"), "member:0199aaaa-0000-7000-8000-000000000001"),
                        entry(AttributeKey.stringKey("plan"), "plan:0199aaaa-0000-7000-8000-000000000001:2026-11-23"),
                        entry(AttributeKey.stringKey("sid"), "SM0123456789abcdef0123456789abcdef"),
                        entry(AttributeKey.stringKey("status"), "204"),
                        entry(AttributeKey.stringKey("phone"), "-"),
                        entry(AttributeKey.stringKey("digits"), "-"),
                        entry(AttributeKey.stringKey("words"), "-"),
                        entry(AttributeKey.stringKey("url"), "-"));
    }

    @Test
    @Tag("rule-37")
    void isNamedAfterNoPhoneNumber() {
        traces.open("GET /api/v1/members/2025550101").close();
        traces.open("GET /api/v1/members/{member}").close();

        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("-", "GET /api/v1/members/{member}");
    }

    @Test
    @Tag("rule-37")
    void keepsOfAFailureItsKindAndPlaceAlone() {
        try (var step = traces.open("command AddItems")) {
            step.failed(new IllegalStateException(WORDS, new IllegalArgumentException(PHONE)));
        }

        assertThat(only().getStatus().getDescription())
                .startsWith("IllegalStateException < IllegalArgumentException at ai.jules.platform.observability.");
        assertThat(only().toString()).doesNotContain("zebra").doesNotContain("2025550101");
    }

    @Test
    void goesOnInAnotherProcessAfterTheStepNamedInTheMetadata() {
        var elsewhere = InMemorySpanExporter.create();
        try (var step = traces.open("POST /api/v1/sms/webhook")) {
            var metadata = Map.of(Meta.TRACE, step.traceparent().orElseThrow());
            tracing(elsewhere)
                    .follow("outbound ReplyComposed", Traces.parentIn(metadata))
                    .close();
        }

        var follower = elsewhere.getFinishedSpanItems().getFirst();
        assertThat(follower.getTraceId()).isEqualTo(only().getTraceId());
        assertThat(follower.getParentSpanId()).isEqualTo(only().getSpanId());
    }

    @Test
    void makesNoTraceOfWhatHasNone() {
        traces.follow("outbound ReplyComposed", Traces.parentIn(Map.of())).close();
        traces.call("provider twilio", null).close();

        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    @Test
    void knowsWhatTheThreadIsAtWhileItIsAtIt() {
        try (var step = traces.open("POST /api/v1/sms/webhook")) {
            try (var _ = traces.enter(step)) {
                assertThat(traces.current()).isEqualTo(step.traceparent());
            }
            assertThat(traces.current()).isEmpty();
        }
    }

    @Test
    void isNothingAtAllUnlessSomebodyAsks() {
        new ApplicationContextRunner()
                .withUserConfiguration(ObservabilityConfiguration.class)
                .run(context -> {
                    assertThat(context).hasSingleBean(Traces.class);
                    assertThat(context.getBean(Traces.class)).isSameAs(Traces.off());
                    assertThat(context).doesNotHaveBean(SdkTracerProvider.class);
                    assertThat(context).doesNotHaveBean(SpanExporter.class);
                });
        var off = Traces.off();
        assertThat(List.of(off.open("a"), off.begin("a", null), off.follow("a", "b"), off.call("a", "b")))
                .containsOnly(Step.NONE);
    }

    @Test
    void sendsToTheAddressItIsGiven() {
        new ApplicationContextRunner()
                .withUserConfiguration(ObservabilityConfiguration.class)
                .withPropertyValues(
                        "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:9/v1/traces")
                .run(context -> {
                    assertThat(context.getBean(Traces.class).areOn()).isTrue();
                    assertThat(context).hasSingleBean(SpanExporter.class);
                });
    }

    @Test
    void anEmptyAddressIsNone() {
        new ApplicationContextRunner()
                .withUserConfiguration(ObservabilityConfiguration.class)
                .withPropertyValues("management.opentelemetry.tracing.export.otlp.endpoint=/v1/traces")
                .run(context ->
                        assertThat(context.getBean(Traces.class).areOn()).isFalse());
    }
}
