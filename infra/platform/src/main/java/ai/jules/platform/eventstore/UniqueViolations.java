package ai.jules.platform.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/**
 * Knows that another writer appended first. Axon's own resolver looks for a class of exception that PostgreSQL's driver
 * never throws, so a conflict would pass for a broken database and nobody would try again.
 */
final class UniqueViolations implements PersistenceExceptionResolver {

    /** unique_violation (PostgreSQL, appendix A). */
    private static final String STATE = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
