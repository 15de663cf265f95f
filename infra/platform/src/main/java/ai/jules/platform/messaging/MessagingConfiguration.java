package ai.jules.platform.messaging;

import ai.jules.platform.observability.Traces;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;

/** Topics, transactions, and where messages come from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingSettings.class)
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

    @Bean
    LateTopics lateTopics(KafkaAdmin admin) {
        return new LateTopics(admin::initialize);
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
    Provenance provenance(Clock clock, Traces traces) {
        // Axon stamps events by a static clock; ours follows the one Clock of the process.
        GenericEventMessage.clock = clock;
        return new Provenance(clock, traces);
    }
}
