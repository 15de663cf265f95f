package ai.jules.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Texts with what they mean, and how well the reader does on them. */
final class Corpus {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Set<String> NAMES = Set.of("Maria", "Leo", "Ana", "Sam");
    static final List<String> RECIPES = List.of(
            "Grandma's Lasagna", "Cornbread", "Chicken Tikka Masala", "Black Bean Soup", "Pad Thai", "Banana Bread");

    /** One line of a corpus file. */
    record Line(String id, Optional<OpenQuestion> open, String text, String meaning) {

        Reading read() {
            return Reader.read(text, new ReadingContext(open, NAMES, RECIPES, TODAY));
        }
    }

    /** How a file fared; {@code misses} are for those who may read it. */
    record Score(int lines, int right, int wrongActs, int asked, List<String> misses) {

        double rightPercent() {
            return 100.0 * right / lines;
        }

        double wrongPercent() {
            return 100.0 * wrongActs / lines;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d texts: %d right (%.1f %%), %d wrong acts (%.1f %%), %d asked or unclear though they were not"
                            + " (%.1f %%)",
                    lines,
                    right,
                    rightPercent(),
                    wrongActs,
                    wrongPercent(),
                    asked,
                    100.0 * asked / lines);
        }
    }

    private Corpus() {}

    /** The lines of a corpus resource; empty when there is no such file. */
    static List<Line> read(String name) throws IOException {
        try (InputStream file = Corpus.class.getResourceAsStream("/corpus/" + name)) {
            if (file == null) {
                return List.of();
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Corpus::line)
                    .toList();
        }
    }

    /** A text said while this question is open, in the notation of the corpus. */
    static Line line(String open, String text) {
        return new Line("-", open(open), text, "unclear()");
    }

    private static Line line(String line) {
        String[] columns = line.split("\t");
        return new Line(columns[0], open(columns[1]), columns[2].replace("\\n", "\n"), columns[3]);
    }

    private static Optional<OpenQuestion> open(String written) {
        int colon = written.indexOf(':');
        String kind = colon < 0 ? written : written.substring(0, colon);
        String rest = colon < 0 ? "" : written.substring(colon + 1);
        List<String> options = Arrays.asList(rest.split("\\|"));
        return switch (kind) {
            case "-" -> Optional.empty();
            case "poll" -> Optional.of(new OpenQuestion.Poll(options));
            case "draft" -> Optional.of(new OpenQuestion.Draft(rest));
            case "choose" -> Optional.of(new OpenQuestion.Numbered(Integer.parseInt(rest)));
            case "yesno" -> Optional.of(new OpenQuestion.YesNo());
            case "name" -> Optional.of(new OpenQuestion.Name());
            case "zone" -> Optional.of(new OpenQuestion.Zone());
            case "ideas" -> Optional.of(new OpenQuestion.Ideas(options));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static Score score(List<Line> lines) {
        int right = 0;
        int wrong = 0;
        int asked = 0;
        List<String> misses = new ArrayList<>();
        for (Line line : lines) {
            Reading reading = line.read();
            List<String> expected = wishes(line.meaning());
            List<String> understood = understood(reading);
            boolean isRight = understood.equals(expected);
            boolean isWrong = reading instanceof Reading.Understood(List<Told> told)
                    && told.stream().map(Told::wish).filter(Wish::writes).anyMatch(wish -> !acts(expected)
                            .containsAll(acts(wishes(WishNotation.write(wish)))));
            boolean isAsked = !(reading instanceof Reading.Understood) && !expected.equals(List.of("unclear()"));
            right += isRight ? 1 : 0;
            wrong += isWrong && !isRight ? 1 : 0;
            asked += isAsked ? 1 : 0;
            if (!isRight) {
                misses.add((isWrong ? "WRONG " : isAsked ? "asked " : "other ") + line.id() + " \""
                        + line.text().replace("\n", "\\n") + "\"\n      expected " + line.meaning()
                        + "\n      read     "
                        + WishNotation.write(reading));
            }
        }
        return new Score(lines.size(), right, wrong, asked, misses);
    }

    /** How each kind of wish fares, by the part of the corpus its line stands in. */
    static TreeMap<String, Score> byPart(List<Line> lines) {
        TreeMap<String, List<Line>> parts = new TreeMap<>();
        lines.forEach(line -> parts.computeIfAbsent(line.id().split("-")[1], none -> new ArrayList<>())
                .add(line));
        TreeMap<String, Score> scores = new TreeMap<>();
        parts.forEach((part, some) -> scores.put(part, score(some)));
        return scores;
    }

    private static List<String> understood(Reading reading) {
        return reading instanceof Reading.Understood ? wishes(WishNotation.write(reading)) : List.of("unclear()");
    }

    /** A wish for several items does all of them: every item is an act. */
    private static List<String> acts(List<String> wishes) {
        List<String> acts = new ArrayList<>();
        for (String wish : wishes) {
            int open = wish.indexOf('(');
            String kind = wish.substring(0, open);
            String[] arguments = wish.substring(open + 1, wish.length() - 1).split("; ", 2);
            for (String item : arguments[0].split(", ")) {
                acts.add(kind + "(" + item + (arguments.length > 1 ? "; " + arguments[1] : "") + ")");
            }
        }
        return acts;
    }

    /** The wishes of a notation, case, accents, hyphens and apostrophes aside, neighbouring adds as one. */
    private static List<String> wishes(String notation) {
        String folded = Normalizer.normalize(notation, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("\u2019", "")
                .replaceAll("(?<=\\p{L})-(?=\\p{L})", " ");
        List<String> wishes = new ArrayList<>();
        for (String wish : folded.split(" \\+ (?=[a-z ]+\\()")) {
            boolean more = !wishes.isEmpty()
                    && wish.startsWith("add(")
                    && wishes.getLast().startsWith("add(");
            if (more) {
                String before = wishes.removeLast();
                wishes.add(before.substring(0, before.length() - 1) + ", " + wish.substring(4));
            } else {
                wishes.add(wish.strip());
            }
        }
        return wishes;
    }

    /** Prints how the reader does on the texts it is developed against. */
    public static void main(String[] arguments) throws IOException {
        List<Line> lines = read(arguments.length == 0 ? "dev.tsv" : arguments[0]);
        Score score = score(lines);
        score.misses().forEach(System.out::println);
        byPart(lines).forEach((part, some) -> System.out.println(part + ": " + some));
        System.out.println(score);
    }
}
