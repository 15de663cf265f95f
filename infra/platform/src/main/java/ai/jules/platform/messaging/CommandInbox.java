package ai.jules.platform.messaging;

import ai.jules.commands.Refused;
import ai.jules.events.refusal.CommandRefused;
import ai.jules.kernel.Meta;
import ai.jules.kernel.RefusalId;
import ai.jules.platform.observability.Correlation;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes commands off the wire and has each handled once. A refusal by the aggregate becomes an event of its own stream, so
 * that whoever sent the command hears of it; a technical failure is left to the container, which tries again.
 */
public final class CommandInbox {

    static final String ID = "command-id";
    static final String TYPE = "command-type";
    static final String METADATA = "metadata";

    private static final Logger log = LoggerFactory.getLogger(CommandInbox.class);

    private final LocalCommands commands;
    private final HandledCommands handled;
    private final EventBus events;
    private final Serializer serializer;
    private final TransactionTemplate transaction;

    CommandInbox(
            LocalCommands commands,
            HandledCommands handled,
            EventBus events,
            Serializer serializer,
            TransactionTemplate transaction) {
        this.commands = commands;
        this.handled = handled;
        this.events = events;
        this.serializer = serializer;
        this.transaction = transaction;
    }

    /** @throws UnreadableCommand when it is none */
    void take(ConsumerRecord<String, byte[]> wire) {
        var command = read(wire);
        var correlation = command.getMetaData().getOrDefault(Meta.CORRELATION, command.getIdentifier());
        try (var _ = Correlation.enter(correlation.toString())) {
            commands.handle(command);
        } catch (Refused refusal) {
            refuse(command, refusal.reason());
        } catch (AggregateStreamCreationException e) {
            refuse(command, Refused.Reason.ALREADY_EXISTS);
        } catch (AggregateNotFoundException e) {
            refuse(command, Refused.Reason.NOT_FOUND);
        }
    }

    private CommandMessage<?> read(ConsumerRecord<String, byte[]> wire) {
        try {
            return toCommand(wire);
        } catch (RuntimeException e) {
            // without the vault nothing sealed can be read, which is not the command's fault
            throw Outage.isBehind(e) ? e : new UnreadableCommand(e);
        }
    }

    private CommandMessage<?> toCommand(ConsumerRecord<String, byte[]> wire) {
        Object payload = serializer.deserialize(
                new SimpleSerializedObject<>(wire.value(), byte[].class, header(wire, TYPE), null));
        MetaData metadata = serializer.deserialize(
                new SerializedMetaData<>(wire.headers().lastHeader(METADATA).value(), byte[].class));
        return new GenericCommandMessage<>(
                new GenericMessage<>(header(wire, ID), payload, metadata),
                payload.getClass().getName());
    }

    private void refuse(CommandMessage<?> command, Refused.Reason reason) {
        var id = UUID.fromString(command.getIdentifier());
        transaction.executeWithoutResult(_ -> {
            if (!handled.recordRefusal(id)) {
                return;
            }
            var name = command.getPayloadType().getSimpleName();
            var refusal = new RefusalId(id);
            log.info("refused {} ({})", name, reason.code());
            events.publish(new GenericDomainEventMessage<>(
                    "Refusal",
                    refusal.toString(),
                    0,
                    new CommandRefused(
                            refusal,
                            name,
                            command.getMetaData()
                                    .getOrDefault(Meta.ROUTING_KEY, "")
                                    .toString(),
                            reason.code()),
                    handedOn(command)));
        });
    }

    private static MetaData handedOn(CommandMessage<?> command) {
        return command.getMetaData()
                .subset(Meta.CORRELATION, Meta.ACTOR, Meta.ACTION, Meta.ROUTING_KEY, Meta.TRACE)
                .and(Meta.CAUSATION, command.getIdentifier());
    }

    private static String header(ConsumerRecord<?, ?> wire, String name) {
        return new String(wire.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
