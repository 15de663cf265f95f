package ai.jules.platform.observability;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * What makes and sends traces, where they are asked for; elsewhere none of its classes are even loaded. Observations of Spring
 * and its libraries are not among it: they would tell addresses and statements.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(TracesAreAskedFor.class)
@ImportAutoConfiguration({
    OpenTelemetrySdkAutoConfiguration.class,
    OpenTelemetryTracingAutoConfiguration.class,
    OtlpTracingAutoConfiguration.class
})
class TracingConfiguration {

    /** Within the correlation, before anything can refuse a request. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(Traces traces) {
        var registration = new FilterRegistrationBean<>(new TraceFilter(traces));
        registration.setOrder(ORDER);
        return registration;
    }
}
