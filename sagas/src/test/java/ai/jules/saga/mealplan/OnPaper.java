package ai.jules.saga.mealplan;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Schedules that know one household, without a database. */
final class OnPaper {

    private OnPaper() {}

    static WeekSchedules schedules(@Nullable MemberId holder) {
        return new WeekSchedules(JdbcClient.create(new DriverManagerDataSource())) {
            @Override
            ZoneId zoneOf(HouseholdId household) {
                return ZoneId.of(WeekStage.ZONE);
            }

            @Override
            Optional<MemberId> holderOf(HouseholdId household) {
                return Optional.ofNullable(holder);
            }
        };
    }
}
