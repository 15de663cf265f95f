package ai.jules.saga.messaging;

import ai.jules.commands.DeliveryCommand;
import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.commands.MemberCommand.RevokeConsent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Command-side as the outbox sees it: takes each command once, by its id, and answers later on another thread. */
final class AnsweringCommandBus implements CommandBus, AutoCloseable {

    final List<AuthorizeMessage> asked = new CopyOnWriteArrayList<>();
    final List<DeliveryCommand> told = new CopyOnWriteArrayList<>();
    final List<RevokeConsent> left = new CopyOnWriteArrayList<>();
    volatile boolean brokerAway;

    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private final ExecutorService commandSide = Executors.newSingleThreadExecutor();
    private final Consumer<AuthorizeMessage> member;

    AnsweringCommandBus(Consumer<AuthorizeMessage> member) {
        this.member = member;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        if (brokerAway) {
            throw new IllegalStateException("no broker");
        }
        if (!handled.add(command.getIdentifier())) {
            return;
        }
        switch (command.getPayload()) {
            case AuthorizeMessage ask -> {
                asked.add(ask);
                commandSide.execute(() -> member.accept(ask));
            }
            case DeliveryCommand tell -> told.add(tell);
            case RevokeConsent gone -> left.add(gone);
            default -> throw new IllegalArgumentException("not a command of the outbox");
        }
    }

    List<RecordAcceptance> acceptances() {
        return told.stream()
                .filter(RecordAcceptance.class::isInstance)
                .map(RecordAcceptance.class::cast)
                .toList();
    }

    List<RecordGivingUp> givingsUp() {
        return told.stream()
                .filter(RecordGivingUp.class::isInstance)
                .map(RecordGivingUp.class::cast)
                .toList();
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        dispatch(command);
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        commandSide.shutdownNow();
    }
}
