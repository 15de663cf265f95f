package ai.jules.platform.faults;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Nothing happens at a fault point unless {@code jules.faults.halt-at} names it: then the process dies there, once, without
 * hooks, as by a pulled plug. A mark in the data directory remembers that it has happened.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FaultSettings.class)
public class FaultsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(FaultsConfiguration.class);
    private static final int KILLED = 137;

    @Bean
    FaultPoints faultPoints(FaultSettings settings) {
        var haltAt = settings.haltAt();
        if (haltAt.isBlank()) {
            return _ -> {};
        }
        var mark = Path.of(settings.marks(), "fault-" + haltAt + ".done");
        return name -> {
            if (name.equals(haltAt) && firstTime(mark)) {
                log.error("halting at {}", name);
                Runtime.getRuntime().halt(KILLED);
            }
        };
    }

    private static boolean firstTime(Path mark) {
        try {
            Files.createFile(mark);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("the mark of a fault cannot be written", e);
        }
    }
}
