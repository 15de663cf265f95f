package ai.jules.saga.language;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.HouseholdId;
import ai.jules.saga.language.CallBudget.Permit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One call a text, so many a month. */
class CallBudgetIT {

    private static final Instant NOVEMBER = Instant.parse("2026-11-30T23:59:59Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    private static ProcessDatabase database;

    private final HouseholdId household = new HouseholdId(UUID.randomUUID());

    @BeforeAll
    static void open() {
        database = new ProcessDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void grantsOneCallAText() {
        var text = UUID.randomUUID();

        assertThat(database.budget(9, NOVEMBER).take(text, household)).isEqualTo(Permit.GRANTED);
        assertThat(database.budget(9, NOVEMBER).take(text, household)).isEqualTo(Permit.GRANTED_BEFORE);
        assertThat(database.budget(9, DECEMBER).take(text, household)).isEqualTo(Permit.GRANTED_BEFORE);
    }

    @Test
    void grantsNoMoreThanTheMonthsCalls() {
        var budget = database.budget(2, NOVEMBER);

        assertThat(budget.take(UUID.randomUUID(), household)).isEqualTo(Permit.GRANTED);
        assertThat(budget.take(UUID.randomUUID(), household)).isEqualTo(Permit.GRANTED);
        assertThat(budget.take(UUID.randomUUID(), household)).isEqualTo(Permit.SPENT);
        assertThat(budget.take(UUID.randomUUID(), HOUSEHOLD)).isEqualTo(Permit.GRANTED);
    }

    @Test
    void beginsAnewWithTheMonth() {
        assertThat(database.budget(1, NOVEMBER).take(UUID.randomUUID(), household))
                .isEqualTo(Permit.GRANTED);
        assertThat(database.budget(1, NOVEMBER).take(UUID.randomUUID(), household))
                .isEqualTo(Permit.SPENT);

        assertThat(database.budget(1, DECEMBER).take(UUID.randomUUID(), household))
                .isEqualTo(Permit.GRANTED);
    }

    @Test
    void grantsNothingWithoutABudget() {
        assertThat(database.budget(0, NOVEMBER).take(UUID.randomUUID(), household))
                .isEqualTo(Permit.SPENT);
    }

    @Test
    void countsRightWhenAllAskAtOnce() throws InterruptedException {
        var budget = database.budget(5, NOVEMBER);
        Callable<Permit> call = () -> budget.take(UUID.randomUUID(), household);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var permits = threads.invokeAll(Collections.nCopies(12, call)).stream()
                    .map(permit -> {
                        try {
                            return permit.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();

            assertThat(permits.stream().filter(permit -> permit == Permit.GRANTED))
                    .hasSize(5);
            assertThat(permits.stream().filter(permit -> permit == Permit.SPENT))
                    .hasSize(7);
        }
    }

    @Test
    void forgetsWhatCannotComeAgain() {
        IntStream.range(0, 3).forEach(_ -> database.budget(9, NOVEMBER).take(UUID.randomUUID(), household));
        long before = database.rows("model_call_made");

        database.budget(9, NOVEMBER.plus(Duration.ofDays(8))).take(UUID.randomUUID(), household);

        assertThat(database.rows("model_call_made")).isEqualTo(before - 3 + 1);
    }
}
