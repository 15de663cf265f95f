package ai.jules.mealplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DinnerDaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23 | Mon 23",
                "2026-11-30 2026-12-01 | Mon 30 and Tue 1",
                "2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 | Mon 23-Fri 27",
                "2026-12-09 2026-12-10 2026-12-11 2026-12-14 2026-12-15 | Wed 9, Thu 10, Fri 11, Mon 14 and Tue 15"
            })
    void saysARangeOnlyOfDaysInARow(String dates, String words) {
        assertThat(DinnerDays.words(
                        List.of(dates.split(" ")).stream().map(LocalDate::parse).toList()))
                .isEqualTo(words);
    }
}
