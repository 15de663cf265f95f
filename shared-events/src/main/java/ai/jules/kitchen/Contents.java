package ai.jules.kitchen;

import ai.jules.kitchen.AllergenScan.Found;
import ai.jules.kitchen.AllergenScan.Sought;
import ai.jules.kitchen.AllergenTable.Strength;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the title, the lines and the steps of a dish name, read once, so that it can be held against any number of allergens.
 * Safe for any thread.
 */
public final class Contents {

    private final String title;
    private final Wording named;
    private final List<Line> lines;
    private final List<Step> steps;

    private Contents(String title, List<IngredientLine> lines, List<String> steps) {
        this.title = title;
        this.named = new Wording(title);
        this.lines =
                lines.stream().filter(line -> !isHeading(line)).map(Line::new).toList();
        this.steps = steps.stream().map(Step::new).toList();
    }

    public static Contents of(List<IngredientLine> lines, String title, List<String> steps) {
        return new Contents(title, lines, steps);
    }

    /** By the lines and the title; without lines the title counts for more. */
    public Verdict judge(Allergen allergen) {
        Sought sought = Sought.of(allergen);
        return Stream.concat(Stream.of(title(sought)), lines.stream().map(line -> line.judge(sought)))
                .reduce(Contents::stronger)
                .orElseThrow();
    }

    /** Of each line that is no heading, in their order. */
    public List<Verdict> judgeLines(Allergen allergen) {
        Sought sought = Sought.of(allergen);
        return lines.stream().map(line -> line.judge(sought)).toList();
    }

    /** What a step alone names ({@code butter the pan}), the dish may contain. */
    public Verdict judgeSteps(Allergen allergen) {
        Sought sought = Sought.of(allergen);
        return steps.stream()
                .flatMap(step -> step.find(sought).stream())
                .findFirst()
                .orElse(new Verdict.NoneFound(allergen));
    }

    /** The stronger find; of equals the first. */
    static Verdict stronger(Verdict one, Verdict other) {
        return weight(other) > weight(one) ? other : one;
    }

    private static int weight(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contains _ -> 4;
            case Verdict.Likely _ -> 3;
            case Verdict.MayContain _ -> 2;
            case Verdict.Unknown _ -> 1;
            case Verdict.NoneFound _ -> 0;
        };
    }

    /** The name of a dish says less than its list: what most lasagna has, this one may have. */
    private Verdict title(Sought sought) {
        Allergen allergen = sought.allergen();
        boolean alone = lines.isEmpty();
        Verdict otherwise = alone
                ? new Verdict.Unknown(allergen, Verdict.Reason.NO_INGREDIENT_LIST, "")
                : new Verdict.NoneFound(allergen);
        Found found = named.find(sought);
        if (found == null) {
            return otherwise;
        }
        if (!alone && found.product() && found.strength() == Strength.MAY) {
            return otherwise;
        }
        boolean unsure = found.strength() == Strength.MAY || !alone && found.product();
        String why = found.why() + ", by its title";
        return unsure ? new Verdict.MayContain(allergen, title, why) : new Verdict.Likely(allergen, title, why);
    }

    /** {@code For the sauce:} is no ingredient. */
    private static boolean isHeading(IngredientLine line) {
        return line.amount() == null && line.original().strip().endsWith(":");
    }

    /** A line of an ingredient list. */
    private static final class Line {

        private static final Pattern UNREADABLE = Pattern.compile(
                "\\?|\\bil?legible\\b|\\bunreadable\\b|\\[\\.*]|_{2,}|\\.{4,}", Pattern.CASE_INSENSITIVE);

        private final IngredientLine line;
        private final Wording wording;

        /** Looked for when it is asked for. */
        private volatile @Nullable Optional<Gap> gap;

        /** Why a line in which nothing was found could not be looked at. */
        private record Gap(Verdict.Reason reason, String words) {}

        Line(IngredientLine line) {
            this.line = line;
            this.wording = new Wording(line.text());
        }

        Verdict judge(Sought sought) {
            Allergen allergen = sought.allergen();
            Found found = wording.find(sought);
            if (found == null) {
                return gap().<Verdict>map(gap -> new Verdict.Unknown(allergen, gap.reason(), gap.words()))
                        .orElse(new Verdict.NoneFound(allergen));
            }
            return switch (found.strength()) {
                case CONTAINS -> new Verdict.Contains(allergen, line.text(), found.why());
                case LIKELY -> new Verdict.Likely(allergen, line.text(), found.why());
                case MAY -> new Verdict.MayContain(allergen, line.text(), found.why());
            };
        }

        private Optional<Gap> gap() {
            Optional<Gap> known = gap;
            if (known == null) {
                known = lookedFor();
                gap = known;
            }
            return known;
        }

        private Optional<Gap> lookedFor() {
            boolean letters = line.food().chars().anyMatch(Character::isLetter);
            boolean readable = letters && !UNREADABLE.matcher(line.text()).find();
            if (!readable) {
                return Optional.of(new Gap(Verdict.Reason.UNREAD_LINE, line.text()));
            }
            List<List<String>> choices = choices(line.food());
            for (List<String> choice : choices) {
                Optional<Food> food = food(choice);
                if (food.isEmpty() && choices.size() > 1 && Phrase.isVocabulary(choice)) {
                    continue;
                }
                if (food.isPresent() && food.get().compound()) {
                    return Optional.of(
                            new Gap(Verdict.Reason.COMPOUND_PRODUCT, food.get().name()));
                }
                if (food.isEmpty() && !isKnown(choice)) {
                    Verdict.Reason reason = line.confidence() < Plausibility.TRUSTED
                            ? Verdict.Reason.UNREAD_LINE
                            : Verdict.Reason.UNKNOWN_FOOD;
                    return Optional.of(new Gap(reason, line.food()));
                }
            }
            return Optional.empty();
        }

        private static Optional<Food> food(List<String> words) {
            Food food = Foods.of(String.join(" ", words));
            if (food.known()) {
                return Optional.of(food);
            }
            return Foods.atTheEnd(words).or(() -> Foods.atTheEnd(FoodWords.bare(words)));
        }

        private static List<List<String>> choices(String food) {
            List<String> words = Wording.words(food);
            if (Foods.exactly(words).isPresent()) {
                return List.of(words);
            }
            return Wording.split(words, "or").stream()
                    .flatMap(choice -> isKnown(choice) || Foods.exactly(choice).isPresent()
                            ? Stream.of(choice)
                            : Wording.split(choice, "and").stream())
                    .toList();
        }

        private static boolean isKnown(List<String> words) {
            return Phrase.of(words, true).isKnown();
        }
    }

    /** A sentence: its words are no slips of foods. */
    private record Step(String text, Phrase phrase) {

        Step(String text) {
            this(text, Phrase.of(FoodWords.of(text), false));
        }

        Optional<Verdict> find(Sought sought) {
            return AllergenScan.look(phrase, sought)
                    .filter(found -> found.strength() == Strength.CONTAINS && !found.product())
                    .map(found -> new Verdict.MayContain(sought.allergen(), text, found.why() + ", in a step"));
        }
    }
}
