package ai.jules.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Topics, transactions and the event groups a service declares as {@link EventGroup} beans. */
@Configuration(proxyBeanMethods = false)
public class MessagingConfiguration {

    @Bean
    Topics topics() {
        return new Topics(1);
    }

    @Bean
    KafkaAdmin.NewTopics declaredTopics(Topics topics, MessagingSettings settings) {
        return new KafkaAdmin.NewTopics(
                topic(topics.events(), settings),
                topic(topics.commands(), settings),
                topic(topics.deadCommands(), settings));
    }

    /**
     * The topics are the wire between processes: no time limit, so that a new projection can read everything. An event's
     * time is our Clock's, which may be ahead of the broker's.
     */
    private static NewTopic topic(String name, MessagingSettings settings) {
        return new NewTopic(name, Topics.PARTITIONS, settings.replicas())
                .configs(java.util.Map.of(
                        "retention.ms",
                        "-1",
                        "retention.bytes",
                        "-1",
                        "message.timestamp.after.max.ms",
                        Long.toString(Long.MAX_VALUE)));
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    Provenance provenance(Clock clock) {
        // Axon stamps events by a static clock; ours follows the one Clock of the process.
        GenericEventMessage.clock = clock;
        return new Provenance(clock);
    }

    @Bean
    ParkedEvents parkedEvents(JdbcClient jdbc, Clock clock) {
        return new ParkedEvents(jdbc, clock);
    }

    @Bean
    EventGroups eventGroups(
            List<EventGroup> groups,
            ParkedEvents parked,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Serializer serializer,
            ObjectProvider<EventUpcaster> upcasters,
            ConsumerFactory<String, byte[]> consumers,
            Topics topics,
            MeterRegistry meters) {
        var transaction = new TransactionTemplate(transactions);
        var chain = new EventUpcasterChain(upcasters.orderedStream().toList());
        var readers = groups.stream()
                .map(group -> new EventReader(
                        group, new Positions(jdbc, group.name()), parked, transaction, serializer, chain, meters))
                .toList();
        Gauge.builder("jules.events.parked.now", parked, ParkedEvents::count).register(meters);
        return new EventGroups(readers, consumers, topics, jdbc, transaction);
    }

    /** Each group is an Axon subscribing processor fed by its reader, whose failures must not be swallowed. */
    @Bean
    ConfigurerModule eventGroupProcessors(EventGroups groups) {
        return configurer ->
                configurer.eventProcessing(processing -> groups.readers().forEach(reader -> {
                    var name = reader.group().name();
                    processing.registerSubscribingEventProcessor(name, _ -> reader);
                    processing.registerErrorHandler(name, _ -> PropagatingErrorHandler.instance());
                    processing.registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance());
                }));
    }
}
