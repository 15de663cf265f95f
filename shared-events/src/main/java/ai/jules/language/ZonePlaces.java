package ai.jules.language;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Names of United States time zones, of the states that have one zone, and of large cities. States with two zones
 * (Florida, Texas, Tennessee, ...) are left out: their people are asked again.
 */
final class ZonePlaces {

    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
    static final ZoneId MOUNTAIN = ZoneId.of("America/Denver");
    static final ZoneId ARIZONA = ZoneId.of("America/Phoenix");
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    static final ZoneId ALASKA = ZoneId.of("America/Anchorage");
    static final ZoneId HAWAII = ZoneId.of("Pacific/Honolulu");
    static final ZoneId ATLANTIC = ZoneId.of("America/Puerto_Rico");
    static final ZoneId CHAMORRO = ZoneId.of("Pacific/Guam");
    static final ZoneId SAMOA = ZoneId.of("Pacific/Pago_Pago");

    /** Words and phrases as {@link Plain#words} writes them. */
    static final Map<String, ZoneId> NAMED = new HashMap<>();

    /** Two letters are a state only as the whole answer or after "in"; those that are words or two things are left out. */
    static final Map<String, ZoneId> LETTERS = new HashMap<>();

    /** Every zone of the tz database that people in the United States live by. */
    static final Set<String> IDS = Set.of(
            "America/Adak",
            "America/Anchorage",
            "America/Boise",
            "America/Chicago",
            "America/Denver",
            "America/Detroit",
            "America/Indiana/Indianapolis",
            "America/Indiana/Knox",
            "America/Indiana/Marengo",
            "America/Indiana/Petersburg",
            "America/Indiana/Tell_City",
            "America/Indiana/Vevay",
            "America/Indiana/Vincennes",
            "America/Indiana/Winamac",
            "America/Juneau",
            "America/Kentucky/Louisville",
            "America/Kentucky/Monticello",
            "America/Los_Angeles",
            "America/Menominee",
            "America/Metlakatla",
            "America/New_York",
            "America/Nome",
            "America/North_Dakota/Beulah",
            "America/North_Dakota/Center",
            "America/North_Dakota/New_Salem",
            "America/Phoenix",
            "America/Puerto_Rico",
            "America/Sitka",
            "America/St_Thomas",
            "America/Yakutat",
            "Pacific/Guam",
            "Pacific/Honolulu",
            "Pacific/Pago_Pago",
            "Pacific/Saipan");

    static {
        named(EASTERN, """
            eastern, east coast, et, est, edt, new york, new york city, nyc, brooklyn, queens, bronx, manhattan
            philadelphia, philly, boston, atlanta, miami, orlando, tampa, jacksonville, charlotte, raleigh, durham
            washington dc, dc, d c, baltimore, pittsburgh, cleveland, columbus, cincinnati, buffalo, newark
            jersey city, virginia beach, norfolk, hartford, providence, charleston, savannah
            connecticut, delaware, district of columbia, georgia, maine, maryland, massachusetts, new hampshire
            new jersey, jersey, north carolina, ohio, pennsylvania, rhode island, south carolina, vermont, virginia
            west virginia, fort lauderdale, long island
            """);
        named(CENTRAL, """
            central, ct time, cst, cdt, midwest, chicago, houston, dallas, fort worth, austin, san antonio, minneapolis
            st paul, saint paul, twin cities, st louis, saint louis, kansas city, milwaukee, madison, new orleans
            baton rouge, nashville, memphis, oklahoma city, tulsa, omaha, des moines, little rock, birmingham
            montgomery, mobile alabama, jackson mississippi, wichita, alabama, arkansas, illinois, iowa, louisiana
            minnesota, mississippi, missouri, oklahoma, wisconsin
            """);
        named(MOUNTAIN, """
            mountain, mt, mst, mdt, rockies, denver, colorado springs, boulder, fort collins, salt lake city, salt lake
            slc, provo, albuquerque, santa fe, el paso, billings, cheyenne, colorado, montana, new mexico, utah, wyoming
            """);
        named(ARIZONA, "arizona, phoenix, tucson, mesa arizona, scottsdale, tempe, flagstaff, az");
        named(PACIFIC, """
            pacific, west coast, pt, pst, pdt, los angeles, la, l a, san francisco, sf, bay area, san diego, san jose
            sacramento, oakland, fresno, long beach, seattle, tacoma, spokane, portland oregon, las vegas, vegas, reno
            california, cali, nevada, washington state
            """);
        named(ALASKA, "alaska, alaskan, akst, akdt, anchorage, fairbanks, juneau, ak");
        named(HAWAII, "hawaii, hawaiian, hst, honolulu, oahu, maui, kauai, hilo");
        named(ATLANTIC, "puerto rico, san juan, atlantic, ponce");
        named(ZoneId.of("America/St_Thomas"), "virgin islands, us virgin islands, usvi, st thomas, st croix");
        named(CHAMORRO, "guam, chamorro, chst, hagatna");
        named(SAMOA, "american samoa, samoa, pago pago");
        named(ZoneId.of("Pacific/Saipan"), "saipan, northern marianas, northern mariana islands");
        named(ZoneId.of("America/Detroit"), "detroit, ann arbor, grand rapids");
        named(ZoneId.of("America/Indiana/Indianapolis"), "indianapolis, fort wayne");
        named(ZoneId.of("America/Kentucky/Louisville"), "louisville");
        named(ZoneId.of("America/Boise"), "boise");
        letters(EASTERN, "de, dc, ga, ma, md, nc, nh, nj, ny, pa, ri, sc, va, vt, wv");
        letters(CENTRAL, "al, ar, ia, il, mn, mo, ms, wi");
        letters(MOUNTAIN, "co, nm, ut, wy");
        letters(PACIFIC, "ca, nv, wa");
        letters(ATLANTIC, "pr");
        letters(ZoneId.of("America/St_Thomas"), "vi");
        letters(CHAMORRO, "gu");
    }

    private ZonePlaces() {}

    private static void named(ZoneId zone, String names) {
        Plain.phrases(names).forEach(name -> NAMED.put(name, zone));
    }

    private static void letters(ZoneId zone, String letters) {
        Plain.phrases(letters).forEach(state -> LETTERS.put(state, zone));
    }
}
