package ai.jules.local;

import ai.jules.platform.observability.JsonLines;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What this process has written into its log, in the very form it is written in. */
final class WrittenLog extends AppenderBase<ILoggingEvent> {

    private final Queue<byte[]> lines = new ConcurrentLinkedQueue<>();
    private final Encoder<ILoggingEvent> encoder;

    private WrittenLog(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
    }

    /** From now on this process logs as much as the house does for its operators; the terminal of the tests stays quiet. */
    static WrittenLog fromNowOn() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(terminal -> terminal.addFilter(onlyErrors()));
        root.setLevel(Level.WARN);
        context.getLogger("ai.jules").setLevel(Level.INFO);
        var encoder = new JsonLines();
        encoder.setContext(context);
        encoder.start();
        var written = new WrittenLog(encoder);
        written.setContext(context);
        written.start();
        root.addAppender(written);
        return written;
    }

    private static ThresholdFilter onlyErrors() {
        var filter = new ThresholdFilter();
        filter.setLevel(Level.ERROR.toString());
        filter.start();
        return filter;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(encoder.encode(event));
    }

    List<byte[]> lines() {
        return List.copyOf(lines);
    }
}
