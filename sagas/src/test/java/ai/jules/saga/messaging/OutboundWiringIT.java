package ai.jules.saga.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.observability.Traces;
import ai.jules.platform.privacy.Sealer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

class OutboundWiringIT {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Component.class))
    @ConfigurationPropertiesScan
    static class Outgoing {}

    @Test
    void startsFromItsSettingsAlone() {
        var database = new DriverManagerDataSource(TestPostgres.create(), "postgres", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/process")
                .load()
                .migrate();
        try (var commandSide = new AnsweringCommandBus(_ -> {})) {
            new ApplicationContextRunner()
                    .withUserConfiguration(Outgoing.class)
                    .withBean(JdbcClient.class, () -> JdbcClient.create(database))
                    .withBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database))
                    .withBean(Clock.class, Clock::systemUTC)
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withBean(Commands.class, () -> new Commands(commandSide))
                    .withBean(Sealer.class, () -> TestKeys.SEALER)
                    .withBean(FaultPoints.class, () -> _ -> {})
                    .withBean(Traces.class, Traces::off)
                    .withPropertyValues(
                            "jules.twilio.base-url=http://127.0.0.1:1",
                            "jules.twilio.account-sid=AC1",
                            "jules.twilio.auth-token=12345",
                            "jules.twilio.public-url=https://jules.example",
                            "jules.twilio.direct-number=+12025550199",
                            "jules.twilio.group-number=+12025550198")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(context.getBean(Dispatcher.class).isRunning())
                                .isTrue();
                        assertThat(context.getBeansOfType(EventGroup.class).values())
                                .containsExactlyInAnyOrder(
                                        EventGroup.reaction("outbound", "thread", "group", "member"),
                                        EventGroup.reaction("outbound-statuses", "delivery")
                                                .calm());
                        assertThat(context.getBean(SmsProvider.class).name()).isEqualTo("twilio");
                        assertThatThrownBy(() -> context.getBean(SmsProvider.class)
                                        .sentSince(
                                                new DeliveryId(UUID.randomUUID()),
                                                Channel.DIRECT,
                                                new PhoneNumber("+12025550101"),
                                                Instant.EPOCH))
                                .isInstanceOf(SmsProvider.ProviderUnavailable.class)
                                .hasMessage("not reached");
                    });
        }
    }
}
