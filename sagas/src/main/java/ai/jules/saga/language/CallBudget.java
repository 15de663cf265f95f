package ai.jules.saga.language;

import ai.jules.kernel.HouseholdId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One call a text, and so many a household in a month. A call is written down before it is made: after a crash nobody knows
 * whether it was, and it is not made again.
 */
@Component
class CallBudget {

    /** No job is tried again after so long. */
    private static final Duration CALLS_KEPT = Duration.ofDays(7);

    private static final int MONTHS_KEPT = 13;

    /** Whether a call may be made. */
    enum Permit {
        GRANTED,
        /** It was granted before, and may have been made. */
        GRANTED_BEFORE,
        /** The household has had its calls of this month. */
        SPENT
    }

    private final JdbcClient jdbc;
    private final LanguageSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallBudget(JdbcClient jdbc, LanguageSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Asks for the one call about a text; committed when this returns.
     *
     * @param call always the same for the same text
     */
    Permit take(UUID call, HouseholdId household) {
        var now = clock.instant();
        return transaction.execute(_ -> {
            if (!isNew(call, household, now)) {
                return Permit.GRANTED_BEFORE;
            }
            tidy(household, now);
            return isWithinTheMonth(household, now) ? Permit.GRANTED : Permit.SPENT;
        });
    }

    private boolean isNew(UUID call, HouseholdId household, Instant now) {
        return jdbc.sql("insert into model_call_made (id, household_id, called_at) values (?, ?, ?) on"
                                + " conflict do nothing")
                        .params(call, household.uuid(), Timestamp.from(now))
                        .update()
                == 1;
    }

    private boolean isWithinTheMonth(HouseholdId household, Instant now) {
        return settings.callsAMonth() > 0
                && jdbc.sql("""
                    insert into model_budget as spent (household_id, month, calls) values (?, ?, 1)
                    on conflict (household_id, month) do update set calls = spent.calls + 1 where spent.calls < ?\
                    """)
                                .params(household.uuid(), month(now), settings.callsAMonth())
                                .update()
                        == 1;
    }

    private void tidy(HouseholdId household, Instant now) {
        jdbc.sql("delete from model_call_made where household_id = ? and called_at < ?")
                .params(household.uuid(), Timestamp.from(now.minus(CALLS_KEPT)))
                .update();
        jdbc.sql("delete from model_budget where household_id = ? and month < ?")
                .params(household.uuid(), month(now).minusMonths(MONTHS_KEPT))
                .update();
    }

    private static LocalDate month(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }
}
