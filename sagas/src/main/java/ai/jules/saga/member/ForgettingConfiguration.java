package ai.jules.saga.member;

import ai.jules.platform.messaging.EventGroup;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event groups and jobs of forgetting. A job that fails is tried again until it is done. */
@Configuration(proxyBeanMethods = false)
class ForgettingConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    EventGroup erasureGroup() {
        return EventGroup.reaction(ErasureSaga.GROUP, "member", "delivery").unhurried();
    }

    @Bean
    EventGroup forgettingGroup() {
        return ForgettingPolicy.group();
    }

    @Bean
    @Qualifier("timer")
    Task<EraseContent.Data> eraseContentJob(EraseContent job) {
        return Tasks.oneTime(EraseContent.JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, _) -> job.run(instance.getData()));
    }

    @Bean
    @Qualifier("timer")
    Task<ErasureTimer.Data> completeErasureJob(ErasureTimer timer) {
        return Tasks.oneTime(ErasureTimer.JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, _) -> timer.run(instance.getData()));
    }
}
