package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A remark beside a wish leaves the wish what it is, unless it turns it. */
class AsidesTest {

    private static final int TEXTS_EACH = 4;
    private static final int SHORT_TEXT = 60;

    /** @param kind of the wishes it may stand beside */
    private record Aside(String kind, boolean behind, String joint, String words) {

        static Aside of(String line) {
            String[] columns = line.split("\t");
            return new Aside(columns[0], columns[1].equals("behind"), joint(columns[2]), columns[3]);
        }

        private static String joint(String name) {
            return switch (name) {
                case "comma" -> ", ";
                case "period" -> ". ";
                case "dash" -> " - ";
                case "newline" -> "\n";
                case "exclamation" -> "! ";
                default -> " ";
            };
        }

        boolean turns() {
            return kind.equals("TURN");
        }

        Corpus.Line beside(Corpus.Line line) {
            String text = line.text().strip();
            boolean ended = text.matches("(?s).*[.!?]");
            String said = behind ? text + (ended && !joint.equals("\n") ? " " : joint) + words : words + joint + text;
            return new Corpus.Line(line.id(), Optional.empty(), said, line.meaning());
        }
    }

    @Test
    void aRemarkBesideAWishLeavesItWhatItIsUnlessItTurnsIt() throws IOException {
        Map<String, List<Corpus.Line>> texts = texts();
        List<Corpus.Line> any = texts.values().stream().flatMap(List::stream).toList();
        Random random = new Random(7);
        List<Corpus.Line> kept = new ArrayList<>();
        List<Corpus.Line> turned = new ArrayList<>();
        for (Aside aside : asides()) {
            List<Corpus.Line> some = texts.getOrDefault(aside.kind(), any);
            for (int i = 0; i < TEXTS_EACH; i++) {
                (aside.turns() ? turned : kept).add(aside.beside(some.get(random.nextInt(some.size()))));
            }
        }

        Corpus.Score same = Corpus.score(kept);
        Corpus.Score alone = Corpus.score(turned);

        System.out.printf(
                Locale.ROOT,
                "beside a remark %.1f %% are read as alone, %.1f %% act wrongly; beside one that turns them %.1f %%%n",
                same.rightPercent(),
                same.wrongPercent(),
                alone.rightPercent());
        assertThat(same.rightPercent()).as("read as alone").isGreaterThan(73);
        assertThat(alone.rightPercent()).as("read as if nothing turned them").isLessThan(25);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bump milk to 3 gal, kids drink it like crazy   | change(milk; 3 gal)
        dont need eggs anymore my mom gave us some     | remove(eggs)
        ana is allergic to shellfish found out the hard way | allergy(Ana; shellfish)
        add kids tylenol asap sam has a fever          | add(kids tylenol)
        Rough day at work. Undo that please            | undo()
        clear the list, it's all from last week        | clear-list()
        take the sour cream off the list nobody's gonna eat it anyway | remove(sour cream)
        add 1/2 gal buttermilk, mama says no biscuits without it | add(1/2 gal buttermilk)
        Add white bread for the stuffing, it soaks up the broth so much better than the fancy kind | add(white bread)
        Could you take the ham off the list, Dale called and he's bringing one from their own hogs | remove(ham)
        do we have any soy sauce i want to make fried rice | how-much(soy sauce)
        How much sugar do we have, I've got two more pies to make | how-much(sugar)
        finished the oj my b                           | out-of(oj)
        add milk and tell me whats for dinner, in a meeting so make it quick | add(milk) + dinner(today)
        """)
    void whatIsToldBesideAWishIsLeftOut(String text, String wishes) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isEqualTo(wishes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add milk jk",
                "Add the good olives. Just kidding, dear.",
                "add beer, if leo comes",
                "remove everything leo put on there",
                "add chips, but only the organic kind",
                "mom always said, add more butter",
                "remove eggs, ana needs them",
                "bought milk, mom used it all",
                "add cheese, ana likes the sharp kind",
                "used half the milk, ana drank the rest",
                "we're out of milk, mom wants yogurt too",
            })
    void whatTurnsAWishIsNotLeftOut(String text) {
        assertThat(WishNotation.write(Corpus.line("-", text).read())).isIn("unclear()", "small-talk()");
    }

    private static Map<String, List<Corpus.Line>> texts() throws IOException {
        List<Corpus.Line> lines = new ArrayList<>();
        for (String file : List.of("dev.tsv", "dev2.tsv", "dev3.tsv", "dev4.tsv")) {
            lines.addAll(Corpus.read(file));
        }
        return lines.stream()
                .filter(line -> line.open().isEmpty() && line.text().length() <= SHORT_TEXT)
                .filter(line -> !kind(line).isEmpty())
                .filter(line -> Corpus.score(List.of(line)).right() == 1)
                .collect(Collectors.groupingBy(AsidesTest::kind));
    }

    private static String kind(Corpus.Line line) {
        return switch (line.meaning().substring(0, line.meaning().indexOf('('))) {
            case "add", "got", "remove", "change", "clear-list" -> "list";
            case "have", "bought", "out-of", "used", "move" -> "pantry";
            case "diet", "no-diet", "dislike", "like", "allergy", "no-allergy", "eats", "eats-not" -> "pref";
            case "set-day", "skip", "swap", "cooks", "leftovers" -> "plan";
            case "undo", "redo" -> "undo";
            case "vote" -> "vote";
            case "dinner", "who-cooks", "ask-recipe", "ask-amount", "how-much", "pantry", "list", "expiring" ->
                "question";
            default -> "";
        };
    }

    private static List<Aside> asides() throws IOException {
        try (InputStream file = AsidesTest.class.getResourceAsStream("/corpus/asides.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Aside::of)
                    .toList();
        }
    }
}
