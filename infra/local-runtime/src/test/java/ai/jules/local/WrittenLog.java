package ai.jules.local;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
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

    static WrittenLog fromNowOn() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var written = new WrittenLog(encoderOf(root));
        written.setContext(context);
        written.start();
        root.addAppender(written);
        return written;
    }

    private static Encoder<ILoggingEvent> encoderOf(Logger root) {
        for (var appenders = root.iteratorForAppenders(); appenders.hasNext(); ) {
            if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> printing) {
                return printing.getEncoder();
            }
        }
        throw new IllegalStateException("nothing is logged here");
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(encoder.encode(event));
    }

    List<byte[]> lines() {
        return List.copyOf(lines);
    }
}
