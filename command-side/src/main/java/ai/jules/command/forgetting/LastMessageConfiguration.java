package ai.jules.command.forgetting;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The day of a message is written while its event is appended, in the same transaction, and its failure is the command's. */
@Configuration(proxyBeanMethods = false)
class LastMessageConfiguration {

    @Bean
    ConfigurerModule lastMessageInTheSameTransaction() {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.registerSubscribingEventProcessor(LastMessages.GROUP);
            processing.registerErrorHandler(LastMessages.GROUP, _ -> PropagatingErrorHandler.instance());
            processing.registerListenerInvocationErrorHandler(
                    LastMessages.GROUP, _ -> PropagatingErrorHandler.instance());
        });
    }
}
