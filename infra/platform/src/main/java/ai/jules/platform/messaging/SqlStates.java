package ai.jules.platform.messaging;

import java.sql.SQLException;
import java.util.function.Predicate;

/**
 * What the database meant, whoever wrapped its answer: Axon's event store throws the driver's exceptions inside its own,
 * which say nothing of the cause. States are those of PostgreSQL (appendix A of its manual).
 */
final class SqlStates {

    private SqlStates() {}

    static boolean anyBehind(Throwable failure, Predicate<String> meaning) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && meaning.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Another transaction was in the way: serialization failure or deadlock. */
    static boolean isConflict(String state) {
        return state.equals("40001") || state.equals("40P01");
    }

    /** The database is away, going away, coming up or full. */
    static boolean isOutage(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.startsWith("58");
    }
}
