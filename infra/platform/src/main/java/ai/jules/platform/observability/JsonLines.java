package ai.jules.platform.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes each log event as one line of JSON: {@code at, level, logger, thread, message, error}, and what the MDC holds.
 * Of an exception only the classes are written, and everything passes {@link PhoneMask}. Works without Boot's logging
 * system. Named in {@code logback-json.xml}.
 */
public final class JsonLines extends EncoderBase<ILoggingEvent> {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NONE = {};

    @Override
    public byte[] headerBytes() {
        return NONE;
    }

    @Override
    public byte[] footerBytes() {
        return NONE;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new StringWriter();
        try (var out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            out.writeStringProperty(
                    "at", Instant.ofEpochMilli(event.getTimeStamp()).toString());
            out.writeStringProperty("level", event.getLevel().toString());
            out.writeStringProperty("logger", event.getLoggerName());
            out.writeStringProperty("thread", PhoneMask.hide(event.getThreadName()));
            out.writeStringProperty("message", PhoneMask.hide(String.valueOf(event.getFormattedMessage())));
            for (var entry : event.getMDCPropertyMap().entrySet()) {
                out.writeStringProperty(entry.getKey(), PhoneMask.hide(String.valueOf(entry.getValue())));
            }
            if (event.getThrowableProxy() != null) {
                out.writeStringProperty("error", kinds(event.getThrowableProxy()));
            }
            out.writeEndObject();
        }
        return line.append('\n').toString().getBytes(UTF_8);
    }

    private static String kinds(IThrowableProxy failure) {
        var kinds = new ArrayList<String>();
        for (var cause = failure; cause != null && kinds.size() < 8; cause = cause.getCause()) {
            kinds.add(cause.getClassName());
        }
        var frames = failure.getStackTraceElementProxyArray();
        var place = frames == null || frames.length == 0 ? "" : " at " + frames[0].getStackTraceElement();
        return String.join(" < ", kinds) + place;
    }
}
