package ai.jules.local;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes of an exception only what cannot be personal: its classes and, for each, the nearest line of our own code. The
 * message may quote what a person said.
 */
public final class Causes extends ThrowableHandlingConverter {

    private static final int DEEPEST = 10;

    @Override
    public String convert(ILoggingEvent event) {
        return Stream.iterate(event.getThrowableProxy(), cause -> cause != null, IThrowableProxy::getCause)
                .limit(DEEPEST)
                .map(Causes::describe)
                .collect(Collectors.joining(" <- ", event.getThrowableProxy() == null ? "" : " | ", ""));
    }

    private static String describe(IThrowableProxy cause) {
        return Arrays.stream(cause.getStackTraceElementProxyArray())
                .map(StackTraceElementProxy::getStackTraceElement)
                .filter(line -> line.getClassName().startsWith("ai.jules."))
                .findFirst()
                .map(line -> cause.getClassName() + " at " + line.getClassName() + ":" + line.getLineNumber())
                .orElse(cause.getClassName());
    }
}
