/**
 * What a running system says of itself: a correlation id on every request and log line, log lines as JSON, and never a
 * person's data, an exception's text or a stack trace in one (rule 37). Services import
 * {@link ObservabilityConfiguration} and include {@code ai/jules/platform/logback-json.xml} in their logback.xml. Traces, for
 * who asks for them, are made through {@link ai.jules.platform.observability.Traces} alone.
 */
@NullMarked
package ai.jules.platform.observability;

import org.jspecify.annotations.NullMarked;
