package ai.jules.platform.messaging;

import ai.jules.platform.observability.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.serialization.Serializer;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/** Where commands arrive; only command-side has it. */
@Configuration(proxyBeanMethods = false)
public class CommandInboxConfiguration {

    /**
     * After this long of technical failures a command is set aside and somebody is told. Not longer: while it is tried
     * again, no other command of a sixth of all people is handled.
     */
    private static final long GIVE_UP_AFTER_MILLIS = 10_000;

    /** A decision is mostly waiting for the database; what waits for decisions has two seconds (rule 4). */
    private static final int AT_ONCE = 6;

    @Bean
    OnConflict onConflict() {
        return new OnConflict();
    }

    @Bean
    HandledCommands handledCommands(JdbcClient jdbc, Clock clock) {
        return new HandledCommands(jdbc, clock);
    }

    @Bean
    ConfigurerModule onceAndStamped(HandledCommands handled, Provenance provenance, Traces traces) {
        return configurer -> configurer.onInitialize(axon -> axon.onStart(Integer.MIN_VALUE + 10, () -> {
            axon.commandBus().registerDispatchInterceptor(provenance);
            if (traces.areOn()) {
                axon.commandBus().registerHandlerInterceptor(new TracedCommands(traces));
            }
            axon.commandBus().registerHandlerInterceptor(handled);
        }));
    }

    @Bean
    LocalCommands localCommands(CommandBus bus, OnConflict onConflict) {
        return new LocalCommands(bus, onConflict);
    }

    @Bean
    OneTransaction oneTransaction(TransactionManager transactions, OnConflict onConflict) {
        return new OneTransaction(transactions, onConflict);
    }

    @Bean
    CommandInbox commandInbox(
            LocalCommands commands,
            HandledCommands handled,
            EventBus events,
            Serializer serializer,
            PlatformTransactionManager transactions) {
        return new CommandInbox(commands, handled, events, serializer, new TransactionTemplate(transactions));
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> commandContainer(
            CommandInbox inbox,
            ConsumerFactory<String, byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka,
            Topics topics,
            MeterRegistry meters) {
        var properties = new ContainerProperties(topics.commands());
        properties.setGroupId("jules.command-side");
        properties.setMessageListener((MessageListener<String, byte[]>) inbox::take);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("commands");
        container.setConcurrency(AT_ONCE);
        container.setCommonErrorHandler(errorHandler(kafka, topics, meters));
        return container;
    }

    private static DefaultErrorHandler errorHandler(
            KafkaTemplate<String, byte[]> kafka, Topics topics, MeterRegistry meters) {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(2_000);
        backOff.setMaxElapsedTime(GIVE_UP_AFTER_MILLIS);
        var dead = new DeadLetterPublishingRecoverer(
                kafka, (wire, _) -> new TopicPartition(topics.deadCommands(), wire.partition()));
        // what went wrong is told by its class alone: messages and traces may quote what was sent
        dead.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        var handler = new DefaultErrorHandler(
                (wire, failure) -> {
                    dead.accept(wire, failure);
                    meters.counter("jules.commands.dead").increment();
                    LoggerFactory.getLogger(CommandInbox.class)
                            .error("a command was set aside on {}", topics.deadCommands());
                },
                backOff);
        handler.addNotRetryableExceptions(UnreadableCommand.class);
        // while the database is away every command fails, and none of them is to blame
        var patience = new ExponentialBackOff(100, 2);
        patience.setMaxInterval(2_000);
        handler.setBackOffFunction((_, failure) -> Outage.isBehind(failure) ? patience : null);
        return handler;
    }
}
