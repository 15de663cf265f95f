package ai.jules.saga.mealplan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.messaging.TestPostgres;
import ai.jules.saga.reads.QuerySide;
import com.github.kagkarlsson.scheduler.task.Task;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Everything of a week as Spring puts it together. */
class PlanningWiringIT {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    @ConfigurationPropertiesScan
    static class Planning {}

    @Test
    void startsFromItsDefaultsAlone() throws Exception {
        var database = new DriverManagerDataSource(TestPostgres.create(), "postgres", "");
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        var second = Duration.ofSeconds(1);
        new ApplicationContextRunner()
                .withUserConfiguration(Planning.class)
                .withBean(JdbcClient.class, () -> JdbcClient.create(database))
                .withBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database))
                .withBean(FaultPoints.class, () -> _ -> {})
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(Commands.class, () -> new Commands(new RecordingCommandBus()))
                .withBean(Jobs.class, () -> new JobsOnPaper().jobs(Clock.systemUTC()))
                .withBean(
                        QuerySide.class,
                        () -> new QuerySide(
                                URI.create("http://127.0.0.1:1"), second, second, second, key, Clock.systemUTC()))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeansOfType(EventGroup.class).values())
                            .containsExactlyInAnyOrder(
                                    EventGroup.reaction("week-schedule", "household")
                                            .unhurried(),
                                    EventGroup.reaction("weekly-planning", "household", "plan", "member", "refusal")
                                            .calm(),
                                    EventGroup.reaction("allergies", "household")
                                            .calm(),
                                    EventGroup.reaction("thaw", "plan").unhurried());
                    assertThat(context.getBeansOfType(Task.class).values())
                            .extracting(Task::getName)
                            .containsExactlyInAnyOrder(
                                    "open-week",
                                    "find-candidates",
                                    "nudge-voters",
                                    "close-poll",
                                    "ask-household",
                                    "give-week-up",
                                    "check-options",
                                    "tell-outcome",
                                    "recheck-dinners",
                                    "tell-replaced",
                                    "remind-to-thaw");
                    assertThat(context.getBean(WeekSettings.class)).isEqualTo(WeekStage.SETTINGS);
                });
    }
}
