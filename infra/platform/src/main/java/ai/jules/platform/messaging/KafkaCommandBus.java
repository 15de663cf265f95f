package ai.jules.platform.messaging;

import ai.jules.kernel.Meta;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.LoggingCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Hands commands to {@code jules.commands}. Dispatch completes with "accepted" and never with a result: the broker's
 * acknowledgement is awaited before the surrounding unit of work commits, and what came of the command is heard as an event.
 */
public final class KafkaCommandBus implements CommandBus {

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 20;

    private final KafkaTemplate<String, byte[]> kafka;
    private final Serializer serializer;
    private final String topic;
    private final List<MessageDispatchInterceptor<? super CommandMessage<?>>> interceptors =
            new CopyOnWriteArrayList<>();

    public KafkaCommandBus(KafkaTemplate<String, byte[]> kafka, Serializer serializer, Topics topics) {
        this.kafka = kafka;
        this.serializer = serializer;
        this.topic = topics.commands();
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, LoggingCallback.INSTANCE);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        CommandMessage<C> intercepted = command;
        for (var interceptor : interceptors) {
            intercepted = (CommandMessage<C>) interceptor.handle(intercepted);
        }
        var acknowledgement = send(toRecord(intercepted));
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().onPrepareCommit(_ -> await(acknowledgement));
        } else {
            await(acknowledgement);
        }
        callback.onResult(intercepted, (CommandResultMessage<? extends R>)
                GenericCommandResultMessage.<R>asCommandResultMessage(null));
    }

    private ProducerRecord<String, byte[]> toRecord(CommandMessage<?> command) {
        if (!(command.getMetaData().get(Meta.ROUTING_KEY) instanceof String key)) {
            throw new IllegalArgumentException("a command without routing key");
        }
        var payload = command.serializePayload(serializer, byte[].class);
        var metadata = command.serializeMetaData(serializer, byte[].class);
        var wire = new ProducerRecord<>(topic, key, payload.getData());
        wire.headers().add(CommandInbox.ID, command.getIdentifier().getBytes(StandardCharsets.UTF_8));
        wire.headers().add(CommandInbox.TYPE, payload.getType().getName().getBytes(StandardCharsets.UTF_8));
        wire.headers().add(CommandInbox.METADATA, metadata.getData());
        return wire;
    }

    /** A broker that has been away for long is found out here, before anything is sent. */
    private CompletableFuture<?> send(ProducerRecord<String, byte[]> command) {
        try {
            return kafka.send(command);
        } catch (KafkaException e) {
            throw new NotHandedOver(e);
        }
    }

    private static void await(CompletableFuture<?> acknowledgement) {
        try {
            acknowledgement.get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotHandedOver(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHandedOver(e);
        }
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        throw new IllegalStateException("commands are handled in command-side");
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return () -> true; // nothing is handled here
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        interceptors.add(interceptor);
        return () -> interceptors.remove(interceptor);
    }
}
