package ai.jules.saga.messaging;

import ai.jules.platform.messaging.EventGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the outbox listens to. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    EventGroup outboundGroup() {
        return EventGroup.reaction(OutboundPolicy.GROUP, "thread", "group", "member", "delivery");
    }
}
