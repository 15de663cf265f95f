package ai.jules.kernel;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.Phonenumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The time zones a phone number's area code lies in, by libphonenumber's table. A person may live elsewhere: a zone
 * derived from here is marked as derived, and until it is confirmed a text must be allowed in every one of them (rule 17).
 */
public final class AreaZones {

    /** Eastern to Hawaii, east first: where a number without a known area may be. */
    public static final List<ZoneId> EVERYWHERE = zones(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu");

    /** No exchange spans more; a longer answer means "anywhere in North America". */
    private static final int MOST = 3;

    private static final int FIRST_EXCHANGE = 200;
    private static final int LAST_EXCHANGE = 999;
    private static final int LINES = 10_000;

    /** Those the table names, east first. */
    private static final List<ZoneId> UNITED_STATES = zones(
            "America/Puerto_Rico",
            "America/St_Thomas",
            "America/New_York",
            "America/Chicago",
            "America/North_Dakota/Center",
            "America/Denver",
            "America/Boise",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Juneau",
            "America/Adak",
            "Pacific/Honolulu",
            "Pacific/Pago_Pago",
            "Pacific/Guam",
            "Pacific/Saipan");

    private static final PhoneNumberToTimeZonesMapper TABLE = PhoneNumberToTimeZonesMapper.getInstance();
    private static final Map<Integer, List<ZoneId>> KNOWN = new ConcurrentHashMap<>();

    private AreaZones() {}

    /** At least one zone, east first; {@link #EVERYWHERE} for toll-free numbers and others without an area. */
    public static List<ZoneId> of(PhoneNumber number) {
        return KNOWN.computeIfAbsent(Integer.valueOf(number.e164().substring(2, 5)), AreaZones::ofArea);
    }

    /** Of all the area's exchanges: numbers move between them with their owners, so a single one proves nothing. */
    private static List<ZoneId> ofArea(int area) {
        List<String> named = IntStream.rangeClosed(FIRST_EXCHANGE, LAST_EXCHANGE)
                .mapToObj(exchange -> named((area * 1000L + exchange) * LINES))
                .filter(zones -> zones.size() <= MOST)
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<ZoneId> zones = UNITED_STATES.stream()
                .filter(zone -> named.contains(zone.getId()))
                .toList();
        return zones.isEmpty() ? EVERYWHERE : zones;
    }

    private static List<String> named(long national) {
        return TABLE.getTimeZonesForGeographicalNumber(
                new Phonenumber.PhoneNumber().setCountryCode(1).setNationalNumber(national));
    }

    private static List<ZoneId> zones(String... ids) {
        return Stream.of(ids).map(ZoneId::of).toList();
    }
}
