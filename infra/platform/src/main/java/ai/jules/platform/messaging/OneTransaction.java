package ai.jules.platform.messaging;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * Has several aggregates decide in one transaction: what comes of it is appended together or not at all, and all of it is done
 * again when another writer was faster.
 */
public final class OneTransaction {

    private final TransactionManager transactions;
    private final OnConflict onConflict;

    OneTransaction(TransactionManager transactions, OnConflict onConflict) {
        this.transactions = transactions;
        this.onConflict = onConflict;
    }

    /**
     * Returns once it is committed; throws what the work threw.
     *
     * @param name of this kind of work
     * @param id of what is worked on, no personal data
     * @param work asks its aggregates by {@link LocalCommands#within}
     */
    public void of(String name, String id, MetaData metadata, Runnable work) {
        onConflict.retry(() -> {
            once(new GenericCommandMessage<>(new GenericMessage<>(id, metadata), name), work);
            return id;
        });
    }

    private void once(GenericCommandMessage<String> message, Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(message);
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(
                () -> {
                    work.run();
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
    }
}
