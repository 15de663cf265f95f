package ai.jules.local.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.local.transcript.Handsets.Receipt;
import ai.jules.local.transcript.Handsets.Reply;
import ai.jules.local.transcript.Handsets.Text;
import ai.jules.local.transcript.Line.Hears;
import ai.jules.local.transcript.Line.Note;
import ai.jules.local.transcript.Line.Says;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plays a transcript. Everybody in it has a number of their own that no other transcript uses. Beside what
 * {@link Transcript} lists, these may stand in parentheses; the last four are about the household of whoever texted last:
 *
 * <pre>
 * (leo has +447700900123)
 * (clock to 10:00)                                     the next time it is so late in New York; also (clock to Sat 10:00)
 *                                                      and (clock to 2027-11-05 10:00)
 * (power fails)                                        the house dies; what is texted until (power is back) is unheard
 * (provider {"send":[{"status":503,"times":2}]})       until (provider is well again)
 * (consent of leo is revoked)
 * (recipes Pancakes; Grandma's Lasagna)                all there are, in any order; (recipes) for none
 * (recipe "Pancakes" has line "2 cups flour")          or: has no line "..."
 * (recipe "Pancakes" has servings 6)                   also minutes, attribution, lines, steps and photos, the last counted
 * (nothing is stored)                                  not one object
 * </pre>
 */
public final class Performance {

    /** The machine may be busy with other things. */
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("jules.patience", 120));

    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int TWO_SEGMENTS = 306;
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

    private static final AtomicInteger numbers = new AtomicInteger(2_000);

    private final Backstage house;
    private final Handsets handsets;
    private final Checks checks;
    private final boolean insisting;
    private final Map<String, String> cast = new LinkedHashMap<>();
    private final Map<String, Integer> heard = new LinkedHashMap<>();
    private final Map<String, String> caught = new HashMap<>();
    private final List<String> soFar = new ArrayList<>();
    private final Set<String> said = new ConcurrentSkipListSet<>();
    private @Nullable Text last;
    private @Nullable String speaker;

    private Performance(Backstage house, boolean insisting) {
        this.house = house;
        this.handsets = new Handsets(house.phone());
        this.checks = new Checks(new FrontDoor(house), house);
        this.insisting = insisting;
    }

    /** In a house that is expected to take every text at once. */
    public static Performance in(Backstage house) {
        return new Performance(house, false);
    }

    /** In a house that may die: as the provider does, a text that was not accepted is sent again with the same id. */
    public static Performance insistingIn(Backstage house) {
        return new Performance(house, true);
    }

    /** The number somebody of the transcript has, E.164. */
    public String numberOf(String who) {
        return cast.computeIfAbsent(who, _ -> "+1202555" + numbers.getAndIncrement());
    }

    /**
     * What nobody but the people themselves and their household may read: their numbers, and what they and Jules said, if it is
     * not too short to tell.
     */
    public Set<String> personalWords(int letters) {
        var personal = new TreeSet<String>();
        for (var phone : cast.values()) {
            personal.add(phone);
            personal.add(phone.substring(2));
        }
        said.stream().filter(words -> words.length() >= letters).forEach(personal::add);
        return personal;
    }

    /** How many texts somebody has received, the provider's own among them. */
    public int countOfTextsTo(String who) {
        return handsets.received(numberOf(who)).size();
    }

    /** May be called again, to go on with the same people. */
    public Performance play(Transcript transcript) {
        soFar.add("--- " + transcript.name());
        var lines = transcript.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            try {
                if (line instanceof Says says && says.together()) {
                    int end = i;
                    while (end < lines.size() && lines.get(end) instanceof Says more && more.together()) {
                        end++;
                    }
                    sayTogether(
                            lines.subList(i, end).stream().map(Says.class::cast).toList());
                    i = end - 1;
                } else {
                    play(line);
                }
            } catch (AssertionError | RuntimeException failure) {
                throw failure(transcript, line, failure);
            }
        }
        try {
            silence();
        } catch (AssertionError | RuntimeException failure) {
            throw failure(transcript, new Note(lines.size(), "(silence)", "silence"), failure);
        }
        return this;
    }

    public Performance play(String name, String transcript) {
        return play(Transcript.parse(name, transcript));
    }

    private AssertionError failure(Transcript transcript, Line line, Throwable cause) {
        return new AssertionError(
                "\n" + String.join("\n", soFar) + "\n\n" + transcript.name() + ":" + line.number() + "  "
                        + line.source() + "\n" + cause.getMessage(),
                cause);
    }

    private void play(Line line) {
        switch (line) {
            case Says says -> say(says);
            case Hears hears -> hear(hears);
            case Note note -> {
                note(note.what());
                soFar.add(note.source());
            }
        }
    }

    private void say(Says says) {
        soFar.add(says.source());
        speaker = says.who();
        last = text(says);
        if (says.unheard()) {
            said.add(last.body());
            assertThat(handsets.send(last).accepted()).isFalse();
        } else {
            send(last);
        }
    }

    private Text text(Says says) {
        return new Text(
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                numberOf(says.who()),
                says.toGroup(),
                withNumbers(withCode(says.who(), filledIn(says.words()))),
                says.pictures().stream().map(Pictures::named).toList(),
                says.forged());
    }

    /** {@code {10000 characters}} stands for so many. */
    private static String filledIn(String words) {
        return Pattern.compile("\\{(\\d+) characters}").matcher(words).replaceAll(found -> {
            int length = Integer.parseInt(found.group(1));
            return "so many words ".repeat(length / 14 + 1).substring(0, length);
        });
    }

    /** {@code {the code}} stands for the words that confirm being forgotten, as somebody was told them. */
    private String withCode(String who, String words) {
        if (!words.contains("{the code}")) {
            return words;
        }
        var code = handsets.received(numberOf(who)).reversed().stream()
                .map(reply -> Pattern.compile("FORGET \\d+").matcher(reply.body()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
        return words.replace("{the code}", code.orElseThrow());
    }

    /** {@code {leo}} stands for Leo's number as people write it, 202-555-0142. */
    private String withNumbers(String words) {
        return Pattern.compile("\\{([a-z]+)}").matcher(words).replaceAll(found -> {
            var digits = numberOf(found.group(1)).substring(2);
            return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
        });
    }

    private void send(Text text) {
        said.add(text.body());
        if (insisting) {
            await().atMost(LONG_PATIENCE).pollInterval(GLANCE).until(() -> handsets.send(text)
                    .accepted());
            return;
        }
        var receipt = handsets.send(text);
        assertThat(receipt).isEqualTo(text.forged() ? new Receipt(false, 403) : new Receipt(true, 200));
    }

    private void sayTogether(List<Says> all) {
        var sending = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var says : all) {
                soFar.add(says.source());
                var text = text(says);
                sending.add(threads.submit(() -> send(text)));
                speaker = says.who();
                last = text;
            }
        }
        sending.forEach(sent -> assertThat(sent).succeedsWithin(Duration.ZERO));
    }

    private void hear(Hears hears) {
        String who = hears.who() == null ? speaker() : hears.who();
        int before = heard.getOrDefault(who, 0);
        await("a text to " + who)
                .atMost(insisting ? LONG_PATIENCE : PATIENCE)
                .pollInterval(GLANCE)
                .until(() -> handsets.received(numberOf(who)).size() > before);
        var reply = handsets.received(numberOf(who)).get(before);
        heard.put(who, before + 1);
        soFar.add(who + " < " + reply.body());
        assertThat(hears.words().isMetBy(reply.body(), caught))
                .as("expected %s, heard: %s", hears.source(), reply.body())
                .isTrue();
        caught.putAll(hears.words().caughtIn(reply.body(), caught));
        if (!reply.provider()) {
            assertThat(reply.from().equals(handsets.groupNumber()))
                    .as("whether the family's number said it")
                    .isEqualTo(hears.fromGroup());
        }
        assertThat(isFit(reply)).as("plain ASCII of at most two segments").isTrue();
    }

    private static boolean isFit(Reply reply) {
        return reply.provider()
                || reply.body().length() <= TWO_SEGMENTS
                        && reply.body().chars().allMatch(c -> c == '\n' || c >= 0x20 && c < 0x7f);
    }

    private void silence() {
        house.settle();
        for (String who : cast.keySet()) {
            var received = handsets.received(numberOf(who));
            var more = received.subList(Math.min(heard.getOrDefault(who, 0), received.size()), received.size());
            more.forEach(reply -> soFar.add(who + " < " + reply.body()));
            assertThat(more).as("what more %s has heard", who).isEmpty();
        }
    }

    private void note(String what) {
        if (what.equals("silence")) {
            silence();
        } else if (what.equals("duplicate")) {
            send(java.util.Objects.requireNonNull(last, "nobody has said anything yet"));
        } else if (what.equals("power fails")) {
            house.loseThePower();
        } else if (what.equals("power is back")) {
            house.getThePowerBack();
        } else if (what.startsWith("clock to ")) {
            handsets.advanceClock(until(what.substring("clock to ".length())));
        } else if (what.startsWith("clock +")) {
            handsets.advanceClock(duration(what.substring("clock +".length())));
        } else if (what.equals("provider is well again")) {
            handsets.faults("");
        } else if (what.startsWith("provider ")) {
            handsets.faults(what.substring("provider ".length()));
        } else {
            var has = Pattern.compile("([a-z]+) has (\\+\\d+)").matcher(what);
            if (has.matches()) {
                MatchResult found = has.toMatchResult();
                cast.put(found.group(1), found.group(2));
            } else {
                await().atMost(PATIENCE)
                        .pollInterval(GLANCE)
                        .ignoreException(NotYet.class)
                        .untilAsserted(() -> checks.check(what, numberOf(speaker()), this::numberOf));
            }
        }
    }

    /**
     * How long it is until it is next so late in New York, where the numbers of all transcripts are.
     *
     * @param when {@code 10:00}, {@code Sat 10:00} or {@code 2027-11-05 10:00}
     */
    private Duration until(String when) {
        var now = handsets.now().atZone(ZoneId.of("America/New_York"));
        if (when.indexOf('-') > 0) {
            var date = LocalDateTime.parse(when.replace(' ', 'T')).atZone(now.getZone());
            return Duration.between(now, date);
        }
        boolean anyDay = Character.isDigit(when.charAt(0));
        var then = now.with(LocalTime.parse(anyDay ? when : when.substring(4)));
        while (!then.isAfter(now) || !anyDay && !WEEKDAY.format(then).equals(when.substring(0, 3))) {
            then = then.plusDays(1);
        }
        return Duration.between(now, then);
    }

    private static Duration duration(String text) {
        String iso = text.toUpperCase(java.util.Locale.ROOT);
        return Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso);
    }

    private String speaker() {
        if (speaker == null) {
            throw new IllegalArgumentException("nobody has said anything yet");
        }
        return speaker;
    }

    /** A read model has not heard of it yet. */
    static final class NotYet extends RuntimeException {
        NotYet(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
