package ai.jules.saga.member;

import ai.jules.platform.messaging.EventGroup;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event group and the timer of this context. */
@Configuration(proxyBeanMethods = false)
class OnboardingConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    EventGroup onboardingGroup() {
        return EventGroup.reaction(MemberOnboardingSaga.GROUP, "member").unhurried();
    }

    @Bean
    @Qualifier("timer")
    Task<InvitationTimer.Data> expireInvitation(InvitationTimer timer) {
        return Tasks.oneTime(InvitationTimer.JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, _) -> timer.run(instance.getData()));
    }
}
