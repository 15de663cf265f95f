package ai.jules.phone;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The few parts that are not classes of ours, or need the settings to be built. */
@Configuration(proxyBeanMethods = false)
class PhoneParts {

    @Bean
    SimulatedClock clock(PhoneSettings settings) {
        return SimulatedClock.over(Clock.systemUTC(), settings.clockPath());
    }

    @Bean
    ProviderAccount providerAccount(PhoneSettings settings) {
        return ProviderAccount.of(settings);
    }

    /** HTTP/1.1 without upgrade headers, as the provider's own webhooks arrive. */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient outgoing() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }
}
