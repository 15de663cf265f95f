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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Deb makes her biscuits from scratch, i do not. put canned biscuits on the list yall | add(canned biscuits)
        Deb makes her biscuits from scratch, i do not. add milk | add(milk)
        Mama already ordered the turkey so thats handled. add cranberry sauce tho | add(cranberry sauce)
        Aunt Deb is bringing the rolls, we just gotta get butter | add(butter)
        my sister is doing the sweet potatoes. add marshmallows | add(marshmallows)
        Uncle Ray's frying the turkey! we need peanut oil | add(peanut oil)
        add marshmallows, cousin Jess is bringing the yams | add(marshmallows)
        Deb wanted to get green beans too but i told her no. make the green beans on our list 3 lb | change(green beans; 3 lb)
        if Granny comes she'll bring her own coffee like always. we need paper towels | add(paper towels)
        Granny's getting the fried onions. get a couple cans of cream of mushroom soup | add(2 can cream of mushroom soup)
        Deb might do a ham if her oven's fixed. stuff for the black bean soup needs to go on the list | add-for(black bean soup)
        we've got 4 sticks of butter in the fridge, Deb's bringing margarine but we don't talk about that | have(4 stick butter; fridge)
        Leo's mom bought a whole brisket for her church thing. i bought us 2 lb of sausage | bought(2 lb sausage)
        the neighbors made tamales. we're out of masa | out-of(masa)
        sams class had cupcakes. add sprinkles | add(sprinkles)
        Leo wanted brats wed but he lost. wed is chicken tikka masala | set-day(wed; chicken tikka masala)
        Sam begged for soda but we said no. add seltzer | add(seltzer)
        remove the pickles and add relish. if pawpaw comes he'll bring his own fudge | remove(pickles) + add(relish)
        have 2 cans of tomatoes here, need 1 can of corn. Mama's bringing the squash | have(2 can tomatoes) + add(1 can corn)
        Deb's doing the mac and cheese. add marshmallows, and Leo cooks wednesday | add(marshmallows) + cooks(Leo; wed)
        Deb is bringing the rolls so take them off. add milk | unclear()
        Deb is bringing rolls instead. add milk | unclear()
        Deb wants rolls. add milk | unclear()
        mom's making chili so we need beans. add milk | unclear()
        Leo made the soup with the last of the beans. add milk | unclear()
        Leo bought a ham for us. add milk | bought(ham) + add(milk)
        if Granny comes add coffee | unclear()
        butter is getting low. add milk | add(butter, milk)
        """)
    void leavesOutWhatOthersBringAndWereRefused(String text, String meaning) {
        assertThat(WishNotation.write(
                        Corpus.line("-", text.replace("\\n", "\n")).read()))
                .isEqualTo(meaning);
    }
}
