package ai.jules.platform.observability;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether somebody wants traces: there is an address to send them to ({@code OTEL_EXPORTER_OTLP_ENDPOINT} or
 * {@code OTEL_EXPORTER_OTLP_TRACES_ENDPOINT}, which Spring Boot turns into its own property), or {@code jules.traces} says so,
 * for whoever brings an exporter of their own.
 */
final class TracesAreAskedFor implements Condition {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
    private static final String ANYHOW = "jules.traces";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = context.getEnvironment();
        return settings.getProperty(ENDPOINT, "").contains("://") || settings.getProperty(ANYHOW, Boolean.class, false);
    }
}
