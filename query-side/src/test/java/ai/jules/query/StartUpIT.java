package ai.jules.query;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.messaging.KafkaCommandBus;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.support.OpenEntityManagerInViewInterceptor;
import org.springframework.transaction.PlatformTransactionManager;

class StartUpIT {

    private final Installation jules = Installation.get();

    @Test
    void writesViewsAndPositionsInOneTransaction() {
        assertThat(jules.bean(PlatformTransactionManager.class)).isInstanceOf(JpaTransactionManager.class);
        assertThat(jules.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(jules.bean(JpaTransactionManager.class).getDataSource()).isSameAs(jules.bean(DataSource.class));
    }

    @Test
    void keepsItsDataInTheReadSchemaAlone() {
        assertThat(jules.bean(DataSource.class)).isInstanceOfSatisfying(HikariDataSource.class, pool -> {
            assertThat(pool.getPoolName()).isEqualTo("query-side");
            assertThat(pool.getSchema()).isEqualTo("read");
        });
        assertThat(jules.jdbc()
                        .sql("select table_name from information_schema.tables where table_schema = 'read'")
                        .query(String.class)
                        .list())
                .contains("group_position", "stream_watermark", "parked_event", "recipe_view", "flyway_history");
    }

    @Test
    void readsTheTopicThroughOneSubscribingProcessorForEachGroupButTheLedger() {
        var groups = jules.context().getBeansOfType(EventGroup.class).values().stream()
                .filter(group -> group.kind() != EventGroup.Kind.LEDGER)
                .map(EventGroup::name)
                .collect(Collectors.toSet());
        var processors = jules.bean(EventProcessingConfiguration.class).eventProcessors();

        assertThat(groups).contains("recipes", "shopping", "pantry", "members", "messages", "consent");
        assertThat(processors.keySet()).isEqualTo(groups);
        assertThat(processors.values()).allSatisfy(processor -> {
            assertThat(processor).isInstanceOf(SubscribingEventProcessor.class);
            assertThat(processor.isRunning()).isTrue();
        });
    }

    @Test
    void readsEventsByTheirStableNames() {
        assertThat(jules.bean(Serializer.class).getClass().getSimpleName()).isEqualTo("NamedSerializer");
        assertThat(jules.context()
                        .getBean("eventSerializer", Serializer.class)
                        .getClass()
                        .getSimpleName())
                .isEqualTo("NamedSerializer");
    }

    @Test
    void hasNoStoreAndOneClock() {
        assertThat(jules.context().getBeansOfType(EventStore.class)).isEmpty();
        assertThat(jules.context().getBeansOfType(TokenStore.class)).isEmpty();
        assertThat(jules.context().getBeansOfType(Clock.class)).hasSize(1);
        assertThat(jules.context().getBeansOfType(OpenEntityManagerInViewInterceptor.class))
                .isEmpty();
    }

    @Test
    void handlesNoCommandAndSaysOnlyThroughTheBroker() {
        assertThat(jules.context().getBeansOfType(CommandBus.class)).hasSize(1);
        assertThat(jules.bean(CommandBus.class)).isInstanceOf(KafkaCommandBus.class);
    }

    @Test
    void tellsItsHealthAndMetrics() {
        assertThat(jules.get("/health", "").json().path("status").asString()).isEqualTo("UP");
        assertThat(new String(jules.get("/metrics", "").bytes())).contains("jules_events_parked_now");
    }
}
