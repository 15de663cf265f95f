package ai.jules.benchmarks.cards;

import ai.jules.saga.vision.Photo;
import ai.jules.saga.vision.PictureRefused;
import ai.jules.saga.vision.Pictures;
import ai.jules.saga.vision.cards.Card;
import ai.jules.saga.vision.cards.CardText;
import ai.jules.saga.vision.cards.CardText.Words;
import ai.jules.saga.vision.cards.Damage;
import ai.jules.saga.vision.cards.Layout;
import ai.jules.saga.vision.cards.Photographs;
import ai.jules.saga.vision.cards.Typefaces;
import ai.jules.saga.vision.local.LocalPhotoReader;
import ai.jules.saga.vision.local.LocalReaderSettings;
import ai.jules.saga.vision.local.Settled;
import com.sun.management.OperatingSystemMXBean;
import java.awt.Font;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints the share of printed ingredient lines that are read exactly right, per kind of damage, for both engines alone
 * and together; how many wrong lines came out doubtful, so that a person is asked; and the CPU seconds a photo takes.
 * Words and typefaces of the held-out part were not looked at when the reader was tuned.
 *
 * <p>Arguments: cards for each condition (default 10), seed (default 1).
 */
public final class Cards {

    private final Pictures pictures = new Pictures();
    private final LocalPhotoReader reader;
    private final int count;
    private final long seed;

    private Cards(LocalPhotoReader reader, int count, long seed) {
        this.reader = reader;
        this.count = count;
        this.seed = seed;
    }

    public static void main(String... arguments) throws PictureRefused {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        try (LocalPhotoReader reader = new LocalPhotoReader(new LocalReaderSettings(1, 1))) {
            Cards cards = new Cards(reader, count, seed);
            cards.measure("as tuned", Words.DEV, Typefaces.DEV, false);
            cards.measure("held out", Words.HELD_OUT, Typefaces.HELD_OUT, false);
            cards.measure("as tuned, fractions as one glyph", Words.DEV, Typefaces.DEV, true);
        }
    }

    private void measure(String name, Words words, Typefaces faces, boolean vulgar) throws PictureRefused {
        System.out.println();
        System.out.println(name + " (" + count + " cards each, seed " + seed + ")");
        System.out.println(Tally.heading());
        Tally all = new Tally();
        for (Damage damage : Damage.values()) {
            Tally tally = new Tally();
            for (int i = 0; i < count; i++) {
                add(tally, words, faces.fonts(), vulgar, damage, i);
            }
            System.out.println(tally.row(damage.name().toLowerCase(Locale.ROOT)));
            all.add(tally);
        }
        System.out.println(all.row("together"));
        System.out.println(String.format(
                Locale.ROOT, "FIGURE cards.%s %.1f %%", name.replaceAll("\\W+", "-"), all.percentRight()));
    }

    private void add(Tally tally, Words words, List<Font> fonts, boolean vulgar, Damage damage, int number)
            throws PictureRefused {
        Random random = new Random(seed * 1_000_003 + damage.ordinal() * 1_009L + number);
        Layout layout = Layout.values()[random.nextInt(Layout.values().length)];
        Font font = fonts.get(random.nextInt(fonts.size()));
        Card card = Card.draw(CardText.random(words, random), font, layout, vulgar, random);
        Photo photo =
                pictures.prepare(Photographs.of(card.picture(), damage, random)).photo();
        long before = cpuNanos();
        List<Settled> rows = reader.opinions(photo);
        tally.add(card.lines(), rows, cpuNanos() - before);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
