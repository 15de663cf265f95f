package ai.jules.language;

import ai.jules.kitchen.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer to "Which time zone are you in?": a zone, a state, a city, or the time it is there. United States only. */
public final class ZoneWords {

    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_NAME = 4;
    private static final int SPELLABLE = 6;

    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(1[0-2]|0?[1-9])(?:[:."
                    + " ]?([0-5]\\d))?\\s*([ap])\\.?\\s?m\\b|(?<![\\d:.])([01]?\\d|2[0-3])[:.]([0-5]\\d)(?![\\d:])"
                    + "|\\b(noon|midnight)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A text takes a moment, and clocks differ. */
    private static final Duration SLACK = Duration.ofMinutes(10);
    /** "3 pm" is said around three. */
    private static final Duration HOUR_SLACK = Duration.ofMinutes(29);

    /** East first. The Aleutians (Adak) share Hawaii's or Alaska's hour and are not told from them by the time. */
    private static final List<ZoneId> BY_THE_CLOCK = List.of(
            ZonePlaces.ATLANTIC,
            ZonePlaces.EASTERN,
            ZonePlaces.CENTRAL,
            ZonePlaces.MOUNTAIN,
            ZonePlaces.ARIZONA,
            ZonePlaces.PACIFIC,
            ZonePlaces.ALASKA,
            ZonePlaces.HAWAII,
            ZonePlaces.SAMOA,
            ZonePlaces.CHAMORRO);

    private ZoneWords() {}

    /** The zone the answer names; empty when it names none, several, or a state with two. Never throws. */
    public static Optional<ZoneId> read(String answer) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ZoneId> id = byId(answer);
        return id.isPresent()
                ? id
                : byName(Plain.words(answer.replace("\u02BB", "").replace("\u02BC", "")));
    }

    /** As {@link #read(String)}, or by the time of day the answer says it is there now; empty when several zones fit. */
    public static Optional<ZoneId> read(String answer, Instant now) {
        Optional<ZoneId> named = read(answer);
        if (named.isPresent()) {
            return named;
        }
        List<ZoneId> fitting = byTheClock(answer, now);
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** Every zone where it is now the time of day the answer says, east first; for whoever can choose among them. */
    public static List<ZoneId> byTheClock(String answer, Instant now) {
        if (answer.length() > LONGEST) {
            return List.of();
        }
        Matcher clock = CLOCK.matcher(answer);
        if (!clock.find()) {
            return List.of();
        }
        List<LocalTime> said = said(clock);
        Duration slack =
                clock.group(2) == null && clock.group(3) != null || clock.group(6) != null ? HOUR_SLACK : SLACK;
        return BY_THE_CLOCK.stream()
                .filter(zone -> said.stream()
                        .anyMatch(time ->
                                apart(time, now.atZone(zone).toLocalTime()).compareTo(slack) <= 0))
                .toList();
    }

    private static List<LocalTime> said(Matcher clock) {
        if (clock.group(6) != null) {
            return List.of(clock.group(6).equalsIgnoreCase("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
        }
        if (clock.group(3) != null) {
            int hour = Integer.parseInt(clock.group(1)) % 12 + (clock.group(3).equalsIgnoreCase("p") ? 12 : 0);
            return List.of(LocalTime.of(hour, clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2))));
        }
        int hour = Integer.parseInt(clock.group(4));
        LocalTime time = LocalTime.of(hour, Integer.parseInt(clock.group(5)));
        return hour >= 1 && hour <= 12 ? List.of(time, time.plusHours(12)) : List.of(time);
    }

    /** Around the clock: 23:55 and 0:05 are ten minutes apart. */
    private static Duration apart(LocalTime one, LocalTime other) {
        Duration between = Duration.between(one, other).abs();
        Duration around = Duration.ofDays(1).minus(between);
        return between.compareTo(around) < 0 ? between : around;
    }

    private static Optional<ZoneId> byId(String answer) {
        String id = answer.strip().replace(' ', '_').replaceAll("[.!]+$", "");
        return ZonePlaces.IDS.stream().filter(id::equalsIgnoreCase).findFirst().map(ZoneId::of);
    }

    private static Optional<ZoneId> byName(String said) {
        List<String> words = Arrays.asList(said.split(" "));
        if (words.size() > MOST_WORDS || words.contains("not") || words.contains("or") || words.contains("isnt")) {
            return Optional.empty();
        }
        Set<ZoneId> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); ) {
            int length = named(words, i, found);
            i += Math.max(1, length);
        }
        if (found.isEmpty()) {
            state(words).ifPresent(found::add);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The longest name beginning at this word; how many words it has, or 0. */
    private static int named(List<String> words, int from, Set<ZoneId> found) {
        for (int length = Math.min(LONGEST_NAME, words.size() - from); length > 0; length--) {
            String phrase = String.join(" ", words.subList(from, from + length));
            ZoneId zone = ZonePlaces.NAMED.get(phrase);
            boolean letters = phrase.length() == 2;
            if (zone != null && !(letters && !found.isEmpty())) {
                found.add(zone);
                return length;
            }
        }
        return misspelt(words.get(from), found);
    }

    private static int misspelt(String word, Set<ZoneId> found) {
        if (word.length() < SPELLABLE) {
            return 0;
        }
        List<ZoneId> alike = ZonePlaces.NAMED.entrySet().stream()
                .filter(place -> place.getKey().length() >= SPELLABLE && Spelling.distance(word, place.getKey()) == 1)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        if (alike.size() == 1) {
            found.add(alike.getFirst());
        }
        return alike.size() == 1 ? 1 : 0;
    }

    private static Optional<ZoneId> state(List<String> words) {
        boolean stands = words.size() == 1
                || words.size() > 1 && words.get(words.size() - 2).equals("in");
        boolean afterTown = words.size() >= 2 && words.size() <= 4;
        return stands || afterTown ? Optional.ofNullable(ZonePlaces.LETTERS.get(words.getLast())) : Optional.empty();
    }
}
