package ai.jules.saga;

import ai.jules.events.conversation.InterpretationMiss;
import ai.jules.platform.JulesService;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.messaging.EventGroupsConfiguration;
import ai.jules.platform.messaging.KafkaCommandBus;
import ai.jules.platform.messaging.Topics;
import ai.jules.platform.storage.StorageConfiguration;
import ai.jules.saga.language.LanguageSettings;
import ai.jules.saga.language.NoProposal;
import ai.jules.saga.language.WishReader;
import ai.jules.saga.language.openai.OpenAiWishReader;
import ai.jules.saga.vision.PhotoReader;
import ai.jules.saga.vision.local.LocalPhotoReader;
import ai.jules.saga.vision.local.LocalReaderSettings;
import ai.jules.saga.vision.openai.OpenAiPhotoReader;
import ai.jules.saga.vision.openai.OpenAiSettings;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;

/** Reacts to what happened; the only caller of the outside world. */
@JulesService
@ComponentScan
@ConfigurationPropertiesScan
@ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class})
@Import({EventGroupsConfiguration.class, StorageConfiguration.class})
public class Sagas {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Sagas.class).properties("spring.config.name=sagas");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    @Bean
    CommandBus commandBus(KafkaTemplate<String, byte[]> kafka, Serializer serializer, Topics topics) {
        return new KafkaCommandBus(kafka, serializer, topics);
    }

    @Bean
    Commands commands(CommandBus bus) {
        return new Commands(bus);
    }

    /** With a key a model reads photos, without one this machine does; it never does both. */
    @Bean
    PhotoReader photoReader(OpenAiSettings openAi, LocalReaderSettings local) {
        return openAi.isConfigured() ? new OpenAiPhotoReader(openAi) : new LocalPhotoReader(local);
    }

    /** With a key a model is asked what a text may mean, without one nobody is. */
    @Bean
    WishReader wishReader(OpenAiSettings openAi, LanguageSettings settings) {
        return openAi.isConfigured()
                ? new OpenAiWishReader(openAi, settings)
                : (_, _) -> {
                    throw new NoProposal(InterpretationMiss.UNAVAILABLE);
                };
    }

    @Bean
    ConnectionProvider connectionProvider(javax.sql.DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .sqlSchema(new LockingSagaSchema())
                .build();
    }
}
