package ai.jules.query;

import ai.jules.platform.JulesService;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.messaging.EventGroupsConfiguration;
import ai.jules.platform.messaging.KafkaCommandBus;
import ai.jules.platform.messaging.Topics;
import ai.jules.platform.storage.StorageConfiguration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;

/** What happened, as it can be looked at: projections, reads, pictures. */
@JulesService
@ComponentScan
@AutoConfigurationPackage
@ImportAutoConfiguration({
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({EventGroupsConfiguration.class, StorageConfiguration.class})
public class QuerySide {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(QuerySide.class).properties("spring.config.name=query-side");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** For one purpose: to confirm that a forgotten person is out of the views. */
    @Bean
    CommandBus commandBus(KafkaTemplate<String, byte[]> kafka, Serializer serializer, Topics topics) {
        return new KafkaCommandBus(kafka, serializer, topics);
    }

    @Bean
    Commands commands(CommandBus bus) {
        return new Commands(bus);
    }
}
