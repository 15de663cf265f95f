package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.platform.messaging.HandledCommands;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.spring.eventsourcing.SpringPrototypeAggregateFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** What must be durable or typed is so, whatever an auto-configuration would rather have. */
class StartUpIT {

    private final Node node = Node.shared();

    @Test
    void commitsByTheDatabasesOwnTransactions() {
        assertThat(node.bean(PlatformTransactionManager.class)).isInstanceOf(JdbcTransactionManager.class);
        var axon = node.bean(TransactionManager.class);
        assertThat(axon).isInstanceOf(SpringTransactionManager.class);
        assertThat(ReflectionTestUtils.getField(axon, "transactionManager"))
                .isSameAs(node.bean(PlatformTransactionManager.class));
    }

    @Test
    void keepsEventsInTheDatabase() {
        assertThat(node.context().getBeansOfType(EventStorageEngine.class)).hasSize(1);
        assertThat(node.bean(EventStorageEngine.class))
                .isInstanceOf(JdbcEventStorageEngine.class)
                .hasFieldOrPropertyWithValue(
                        "class", node.bean(EventStorageEngine.class).getClass());
        assertThat(node.bean(EventStorageEngine.class).getClass().getSimpleName())
                .isEqualTo("RingingEventStorageEngine");
        assertThat(node.bean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(ReflectionTestUtils.getField(node.bean(EventStore.class), "storageEngine"))
                .isSameAs(node.bean(EventStorageEngine.class));
    }

    @Test
    void handlesCommandsWhereTheyArriveWithEachInterceptorOnce() {
        assertThat(node.context().getBeansOfType(CommandBus.class)).hasSize(1);
        var bus = node.bean(CommandBus.class);
        assertThat(bus).isInstanceOf(SimpleCommandBus.class);
        assertThat(names(bus, "handlerInterceptors")).containsExactly("CorrelationDataInterceptor", "HandledCommands");
        assertThat(names(bus, "dispatchInterceptors")).containsExactly("Provenance");
        assertThat(node.context().getBeansOfType(HandledCommands.class)).hasSize(1);
        assertThat(node.context().getBeansOfType(CorrelationDataProvider.class).values())
                .extracting(provider -> provider.getClass().getSimpleName())
                .containsExactly("Provenance");
    }

    private static List<String> names(Object owner, String field) {
        return ((List<?>) ReflectionTestUtils.getField(owner, field))
                .stream().map(one -> one.getClass().getSimpleName()).toList();
    }

    @Test
    void followsNoEventsButKeepsSuppressionAndLastMessagesWhereTheyAreAppended() {
        assertThat(node.bean(EventProcessingConfiguration.class).eventProcessors())
                .containsOnlyKeys("suppression", "last-message")
                .allSatisfy((_, it) -> assertThat(it).isInstanceOf(SubscribingEventProcessor.class));
        assertThat(node.context().getBeansOfType(TokenStore.class)).isEmpty();
        assertThat(node.context().getBeansOfType(SagaStore.class)).isEmpty();
    }

    @Test
    void takesSnapshotsOnAThreadOfTheirOwn() {
        var snapshotter = node.context().getBean(org.axonframework.eventsourcing.Snapshotter.class);
        var executor = ReflectionTestUtils.getField(snapshotter, "executor");
        assertThat(executor.getClass().getName()).doesNotContain("DirectExecutor");
        assertThat(node.context().getBeansOfType(SnapshotFilter.class)).hasSizeLessThanOrEqualTo(1);
    }

    /** What is kept of an aggregate may have been overtaken by another process: only a cache that asks the store will do. */
    @Test
    void cachesNoAggregateWithoutAskingTheStoreWhetherItIsTheLatest() {
        assertThat(node.context().getBeansOfType(Repository.class).values())
                .isNotEmpty()
                .allMatch(repository -> repository.getClass().equals(EventSourcingRepository.class)
                        || node.bean(Cache.class) == ReflectionTestUtils.getField(repository, "cache"));
        assertThat(node.bean(Cache.class).getClass().getSimpleName()).isEqualTo("LentAggregates");
    }

    @Test
    void makesAggregatesByTheirConstructorsAndNotAsBeans() {
        assertThat(node.context().getBeansOfType(AggregateFactory.class).values())
                .isNotEmpty()
                .noneMatch(SpringPrototypeAggregateFactory.class::isInstance);
        assertThat(node.context().getBeansOfType(CommandTargetResolver.class).values())
                .singleElement()
                .isNotInstanceOf(AnnotationCommandTargetResolver.class);
    }
}
