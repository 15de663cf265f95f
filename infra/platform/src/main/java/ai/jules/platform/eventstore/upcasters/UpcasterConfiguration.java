package ai.jules.platform.eventstore.upcasters;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All upcasters as one chain: for the event store, and for every reader of the wire. */
@Configuration(proxyBeanMethods = false)
public class UpcasterConfiguration {

    @Bean
    EventUpcaster upcasters() {
        return chain();
    }

    /** The same chain for tools and tests outside a context; jumps of one event stand in their order. */
    public static EventUpcaster chain() {
        return new EventUpcasterChain(
                new MessageAuthorisedOneToTwo(),
                new MessageAuthorisedTwoToThree(),
                new FlowMovedOneToTwo(),
                new QuestionAskedOneToTwo(),
                new ConsentRevokedOneToTwo());
    }
}
