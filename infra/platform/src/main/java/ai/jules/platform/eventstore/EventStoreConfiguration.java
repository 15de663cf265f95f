package ai.jules.platform.eventstore;

import ai.jules.kernel.Meta;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Topics;
import ai.jules.platform.observability.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** The event store and its relay; only command-side has them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
public class EventStoreConfiguration {

    /** Event and snapshot tables of {@code db/write}. */
    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("domain_event_entry")
            .snapshotTable("snapshot_event_entry")
            .globalIndexColumn("global_index")
            .timestampColumn("time_stamp")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    private static final int BATCH = 100;

    /** Streams so short that no snapshots are taken of them. */
    private static final Set<String> WITHOUT_SNAPSHOTS = Set.of("delivery", "refusal");

    @Bean
    RelayBell relayBell() {
        return new RelayBell();
    }

    /**
     * The connection of the surrounding Spring transaction and nothing else. Axon's usual wrapper ties the connection to
     * the unit of work that asked first: when that is a nested one and it is refused, the wrapper rolls the whole
     * transaction back while the work around it goes on and commits.
     */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            org.axonframework.config.Configuration axon,
            ConnectionProvider connections,
            TransactionManager transactions,
            RelayBell bell) {
        return new RingingEventStorageEngine(
                org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine.builder()
                        .schema(SCHEMA)
                        .snapshotSerializer(serializer)
                        .eventSerializer(serializer)
                        .upcasterChain(axon.upcasterChain())
                        .snapshotFilter(axon.snapshotFilter())
                        .persistenceExceptionResolver(new UniqueViolations())
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .batchSize(BATCH)
                        // sequence numbers have no gaps: what is not full is the end, and need not be asked for again
                        .finalAggregateBatchPredicate(batch -> batch.size() < BATCH),
                WITHOUT_SNAPSHOTS,
                axon.snapshotFilter(),
                transactions,
                bell);
    }

    /** As Axon would make it, with the name it gives it. */
    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    ForthcomingEventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration axon) {
        return new ForthcomingEventStore(EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class)));
    }

    @Bean
    static PlainAggregates plainAggregates() {
        return new PlainAggregates();
    }

    @Bean
    CommandTargetResolver knownTargets() {
        return new KnownTargets();
    }

    /** For aggregates that are asked often in a short time; they name it as their cache. */
    @Bean
    Cache lentAggregates(JdbcClient jdbc) {
        return new LentAggregates(jdbc, System::nanoTime);
    }

    /**
     * Snapshots are taken by one thread of their own: the default takes a second connection while the aggregate's lock is
     * held and starves the pool under load.
     */
    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore eventStore,
            TransactionManager transactions) {
        var executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("snapshots").factory());
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .eventStore(eventStore)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .executor(executor)
                .build();
    }

    @Bean
    EventRelay eventRelay(
            DataSource dataSource,
            ProducerFactory<String, byte[]> producers,
            Serializer serializer,
            Topics topics,
            RelayBell bell,
            Clock clock,
            FaultPoints faults,
            Traces traces,
            MeterRegistry meters) {
        return new EventRelay(
                dataSource,
                new RelayProducer(producers.getConfigurationProperties()),
                new StoredEvents(serializer, Meta.ROUTING_KEY),
                topics,
                bell,
                clock,
                faults,
                new TracedRelay(traces, serializer),
                meters);
    }

    @Bean
    RelayReconciliation relayReconciliation(
            DataSource dataSource,
            ConsumerFactory<String, byte[]> consumers,
            Topics topics,
            EventRelay relay,
            RelaySettings settings,
            MeterRegistry meters) {
        return new RelayReconciliation(
                dataSource, consumers.getConfigurationProperties(), topics, relay, settings.reconcileEvery(), meters);
    }
}
