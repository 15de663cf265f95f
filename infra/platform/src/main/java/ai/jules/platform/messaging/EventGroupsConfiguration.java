package ai.jules.platform.messaging;

import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.observability.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For services that read events: the groups they declare as {@link EventGroup} beans, each with its reader; what an operator
 * needs to look after them, and what reads need to wait for them.
 */
@Configuration(proxyBeanMethods = false)
@Import(EventGroupsController.class)
public class EventGroupsConfiguration {

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
            ObjectProvider<StoredEventHandler> storedEventHandlers,
            ConsumerFactory<String, byte[]> consumers,
            Topics topics,
            FaultPoints faults,
            MeterRegistry meters) {
        var transaction = new TransactionTemplate(transactions);
        var chain = new EventUpcasterChain(upcasters.orderedStream().toList());
        var handlers = storedEventHandlers.stream().collect(Collectors.toMap(StoredEventHandler::group, it -> it));
        var readers = groups.stream()
                .map(group -> new EventReader(
                        group,
                        new Positions(jdbc, group.name()),
                        parked,
                        transaction,
                        serializer,
                        chain,
                        handlers.get(group.name()),
                        faults,
                        meters))
                .toList();
        Gauge.builder("jules.events.parked.now", parked, ParkedEvents::count).register(meters);
        return new EventGroups(readers, consumers, topics, jdbc, transaction);
    }

    /**
     * Each group is an Axon subscribing processor fed by its reader, whose failures must not be swallowed; but for those
     * that take stored events.
     */
    @Bean
    ConfigurerModule eventGroupProcessors(EventGroups groups, Traces traces, Clock clock) {
        return configurer -> configurer.eventProcessing(processing -> groups.readers().stream()
                .filter(reader -> !reader.takesStoredEvents())
                .forEach(reader -> {
                    var name = reader.group().name();
                    processing.registerSubscribingEventProcessor(name, _ -> reader);
                    processing.registerErrorHandler(name, _ -> PropagatingErrorHandler.instance());
                    processing.registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance());
                    if (traces.areOn()) {
                        processing.registerHandlerInterceptor(name, _ -> new TracedEvents(name, traces, clock));
                    }
                }));
    }

    @Bean
    Watermarks watermarks(JdbcClient jdbc, List<EventGroup> groups) {
        return new Watermarks(jdbc, groups);
    }

    @Bean
    EventHistory eventHistory(ConsumerFactory<String, byte[]> consumers, Topics topics, JdbcClient jdbc) {
        return new EventHistory(consumers, topics, jdbc);
    }

    @Bean
    GroupStandings groupStandings(
            EventGroups groups, ParkedEvents parked, JdbcClient jdbc, KafkaAdmin admin, Topics topics) {
        return new GroupStandings(groups, parked, jdbc, admin, topics);
    }
}
