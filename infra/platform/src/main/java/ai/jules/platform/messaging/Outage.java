package ai.jules.platform.messaging;

import ai.jules.platform.privacy.KeyUnavailable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database, vault or broker that is away from a message that cannot be handled. */
final class Outage {

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof NotHandedOver
                    || cause instanceof KeyUnavailable) {
                return true;
            }
        }
        return SqlStates.anyBehind(failure, state -> SqlStates.isOutage(state) || SqlStates.isConflict(state));
    }
}
