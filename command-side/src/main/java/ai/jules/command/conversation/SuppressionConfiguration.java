package ai.jules.command.conversation;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Suppression is written while the event is appended, in the same transaction, and its failure is the command's. */
@Configuration(proxyBeanMethods = false)
class SuppressionConfiguration {

    @Bean
    ConfigurerModule suppressionInTheSameTransaction() {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerSubscribingEventProcessor(Suppressions.GROUP);
            processing.registerErrorHandler(Suppressions.GROUP, _ -> PropagatingErrorHandler.instance());
            processing.registerListenerInvocationErrorHandler(
                    Suppressions.GROUP, _ -> PropagatingErrorHandler.instance());
        });
    }
}
