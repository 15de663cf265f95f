package ai.jules.platform.time;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one Clock of a process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimeSettings.class)
public class TimeConfiguration {

    @Bean
    Clock clock(TimeSettings settings) {
        return settings.clockFile() == null ? Clock.systemUTC() : new OffsetClock(settings.clockFile());
    }
}
