package ai.jules.saga.language;

import ai.jules.platform.messaging.EventGroup;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event group and the job of this context. A job that cannot hand its command over is tried until it can. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    EventGroup interpretationsGroup() {
        return InterpretationPolicy.group();
    }

    @Bean
    @Qualifier("model")
    Task<InterpretText.Data> interpretTextJob(InterpretText job) {
        return Tasks.oneTime(InterpretText.JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, _) -> job.run(instance.getData()));
    }
}
