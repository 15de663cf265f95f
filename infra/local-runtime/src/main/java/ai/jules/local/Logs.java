package ai.jules.local;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * One log for all applications of this JVM. Each of them would set logging up again for itself and undo what the others
 * did, so they are told not to.
 */
final class Logs {

    private Logs() {}

    /**
     * Must run before the first logger is made.
     *
     * @param name of the file, without its ending
     */
    static void openIn(Path directory, String name) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("jules.log", directory.resolve(name).toString());
        System.setProperty("logback.configurationFile", "ai/jules/local/logback.xml");
        // now and here, since several threads at once would lose the first lines
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
