package ai.jules.command;

import ai.jules.platform.JulesService;
import ai.jules.platform.eventstore.EventStoreConfiguration;
import ai.jules.platform.messaging.CommandInboxConfiguration;
import ai.jules.platform.storage.StorageConfiguration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** HTTP and commands in, decisions, events out. */
@JulesService
@ComponentScan
@ConfigurationPropertiesScan
@ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class})
@Import({EventStoreConfiguration.class, CommandInboxConfiguration.class, StorageConfiguration.class})
public class CommandSide {

    /**
     * Reading back is most of what a text costs: with n events between snapshots a command replays n/2 of them, and each event
     * is replayed once more for its snapshot.
     */
    private static final int EVENTS_PER_SNAPSHOT = 15;

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommandSide.class).properties("spring.config.name=command-side");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    @Bean
    SnapshotTriggerDefinition everyFewEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }
}
