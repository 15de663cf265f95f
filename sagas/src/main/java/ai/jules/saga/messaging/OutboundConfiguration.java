package ai.jules.saga.messaging;

import ai.jules.platform.messaging.EventGroup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the outbox listens to, and what it does by itself. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    EventGroup outboundGroup() {
        return EventGroup.reaction(OutboundPolicy.GROUP, "thread", "group", "member");
    }

    @Bean
    EventGroup outboundStatusesGroup() {
        return EventGroup.reaction(StatusPolicy.GROUP, "delivery").calm();
    }

    @Bean
    @Qualifier("timer")
    Task<Void> purgeOutboxJob(PurgeOutbox purge) {
        return Tasks.recurring("purge-outbox", FixedDelay.ofHours(1)).execute((_, _) -> purge.run());
    }
}
