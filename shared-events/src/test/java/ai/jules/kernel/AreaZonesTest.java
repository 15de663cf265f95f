package ai.jules.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaZonesTest {

    @ParameterizedTest
    @CsvSource({
        "+12025550101, America/New_York",
        "+12125550101, America/New_York",
        "+13125550101, America/Chicago",
        "+13035550101, America/Denver",
        "+14155550101, America/Los_Angeles",
        "+18085550101, Pacific/Honolulu",
        "+17875550101, America/Puerto_Rico"
    })
    void knowsTheZoneOfAnArea(String number, String zone) {
        assertThat(AreaZones.of(new PhoneNumber(number))).containsExactly(ZoneId.of(zone));
    }

    @Test
    void knowsBothZonesOfADividedArea() {
        assertThat(AreaZones.of(new PhoneNumber("+18505550101")))
                .containsExactly(ZoneId.of("America/New_York"), ZoneId.of("America/Chicago"));
        assertThat(AreaZones.of(new PhoneNumber("+19075550101")))
                .contains(ZoneId.of("America/Anchorage"), ZoneId.of("America/Adak"));
    }

    @Test
    void takesEveryZoneForANumberWithoutAnArea() {
        for (String number : Arrays.asList("+18005550199", "+18885550199", "+19995550101")) {
            assertThat(AreaZones.of(new PhoneNumber(number)))
                    .containsExactlyElementsOf(AreaZones.EVERYWHERE)
                    .startsWith(ZoneId.of("America/New_York"))
                    .endsWith(ZoneId.of("Pacific/Honolulu"));
        }
    }

    @Test
    void answersForEveryAreaCodeWithAZoneOfTheUnitedStates() {
        for (int area = 200; area < 1000; area++) {
            assertThat(AreaZones.of(new PhoneNumber("+1" + area + "5550101"))).isNotEmpty();
        }
    }
}
