package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads recipes out of text: photographed cards line by line, pasted pages, a recipe typed in one go. What is not there is
 * null, what is doubtful is said; a text that is no recipe gives none.
 */
public final class RecipeText {

    /** The title of a recipe whose name nobody wrote down. */
    public static final String UNTITLED = "Untitled recipe";

    /** The most characters of a pasted text that are looked at. */
    private static final int LONGEST = 40_000;

    private static final Pattern WISH = Pattern.compile(
            "^\\W*(?:add|remove|delete|drop|no|fix|change|it'?s|its|actually|sorry|yes|yep|perfect|line|step|make"
                + " it|should|we have|we'?ve|we need|we got|i have|i got|i need|need|buy|get|got|used|out"
                + " of|list|invite|have|there'?s|can you|could you|please (?:add|get|buy)|pick up|don'?t"
                + " forget|remember|swap|replace|serves|title|call it|what(?!'s cook)|who|when|where|why|how (?!to)|do"
                + " we|is there|are there|lol|vote"
                + "|thu|mon|tue|wed|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CONTINUED =
            Pattern.compile("[\\s,(-]*(?:cont(?:inued|'d|\\.)?|page \\d|\\d of \\d|back)[.)]*$");

    /** Under a photo this says whose it is, not what it is. */
    private static final Pattern SOMEBODYS =
            Pattern.compile("\\W*(?:from|by)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private RecipeText() {}

    /** The recipes in lines some reader saw, in their order; the same recipe twice is one. */
    public static List<RecipeReading> read(List<ReadLine> lines) {
        return distinct(new RecipeParser(lines).parse()).stream()
                .filter(RecipeDraft::isRecipe)
                .map(RecipeDraft::reading)
                .toList();
    }

    /** The recipes in a text a person pasted or typed. */
    public static List<RecipeReading> read(String pasted) {
        return read(lines(pasted));
    }

    /**
     * Whether a text that arrived without being asked for is a recipe. Sure rather than complete: a shopping list, a
     * correction, what the pantry holds and talk about food are not.
     */
    public static boolean looksLikeRecipe(String text) {
        String start = LineText.plain(text.length() > 200 ? text.substring(0, 200) : text);
        if (text.length() < 30 || WISH.matcher(start).matches()) {
            return false;
        }
        return new RecipeParser(lines(text)).parse().stream().anyMatch(RecipeDraft::isCertainlyRecipe);
    }

    /**
     * The recipes on several photos of one message, in the order they arrived. The back of a card, or a photo that goes on
     * where another ended, belongs to the recipe before it (or, when the back came first, to the one after it); a photo
     * with its own title and ingredients begins another recipe.
     */
    public static List<RecipeReading> join(List<List<ReadLine>> photos) {
        List<List<ReadLine>> cards = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        List<ReadLine> early = new ArrayList<>();
        for (List<ReadLine> photo : photos) {
            List<RecipeDraft> drafts = new RecipeParser(photo).parse();
            String title = ownTitle(drafts);
            boolean another = title != null && titles.add(title);
            if (another || cards.isEmpty() && drafts.stream().anyMatch(draft -> draft.measured() >= 2)) {
                List<ReadLine> card = new ArrayList<>(photo);
                card.addAll(withoutRepeats(early, card));
                early.clear();
                cards.add(card);
            } else if (cards.isEmpty()) {
                early.addAll(photo);
            } else {
                List<ReadLine> card = cardFor(drafts, cards);
                List<ReadLine> more = withoutRepeats(photo, card);
                card.add(new ReadLine("", 1));
                card.addAll(more);
            }
        }
        if (!early.isEmpty()) {
            cards.add(early);
        }
        List<ReadLine> all = new ArrayList<>();
        List<RecipeReading> readings = new ArrayList<>();
        for (List<ReadLine> card : cards) {
            readings.addAll(read(card));
            all.addAll(card);
        }
        return readings.isEmpty() ? read(all) : List.copyOf(readings);
    }

    /** The reading under the name its sender gave it, if the caption is a name: {@code grandma's lasagna} but not {@code yum!}. */
    public static RecipeReading withTitle(RecipeReading reading, String caption) {
        Recipe recipe = reading.recipe();
        if (caption.length() > 200 || caption.strip().indexOf('\n') >= 0) {
            return reading;
        }
        CardFacts facts = new CardFacts();
        CardFacts.Rest rest = facts.take(LineText.clean(caption), true);
        String name = SOMEBODYS.matcher(rest.text()).matches() ? null : Captions.name(rest.text());
        return new RecipeReading(
                new Recipe(
                        name == null ? recipe.title() : Titles.asTexted(name),
                        facts.servings() == null ? recipe.servings() : facts.servings(),
                        facts.totalMinutes() == null ? recipe.totalMinutes() : facts.totalMinutes(),
                        recipe.ingredients(),
                        recipe.steps(),
                        facts.attribution() == null ? recipe.attribution() : facts.attribution()),
                reading.doubts());
    }

    private static List<ReadLine> lines(String pasted) {
        String text = pasted.length() > LONGEST ? pasted.substring(0, LONGEST) : pasted;
        return OneLine.lines(text).stream().map(line -> new ReadLine(line, 1)).toList();
    }

    private static List<RecipeDraft> distinct(List<RecipeDraft> drafts) {
        Set<Object> known = new HashSet<>();
        return drafts.stream().filter(draft -> known.add(draft.identity())).toList();
    }

    /** The name of the first recipe a photo begins, or null when it only goes on with another. */
    private static @Nullable String ownTitle(List<RecipeDraft> photo) {
        return photo.stream()
                .filter(draft -> draft.hasTitle() && draft.measured() >= 2)
                .map(RecipeDraft::title)
                .findFirst()
                .orElse(null);
    }

    /** Steps alone go to the one card that has none yet, else to the latest. */
    private static List<ReadLine> cardFor(List<RecipeDraft> photo, List<List<ReadLine>> cards) {
        boolean onlySteps = photo.stream().noneMatch(RecipeDraft::hasIngredients);
        if (!onlySteps || cards.size() == 1) {
            return cards.getLast();
        }
        List<List<ReadLine>> unfinished = cards.stream()
                .filter(card -> new RecipeParser(card).parse().stream().noneMatch(RecipeDraft::hasSteps))
                .toList();
        return unfinished.size() == 1 ? unfinished.getFirst() : cards.getLast();
    }

    /** What overlaps between two photos is read once, and so is a title that stands on both sides of a card. */
    private static List<ReadLine> withoutRepeats(List<ReadLine> photo, List<ReadLine> before) {
        Set<String> known = before.stream().map(RecipeText::comparable).collect(Collectors.toSet());
        return photo.stream()
                .filter(line -> line.text().strip().length() < 8 || !known.contains(comparable(line)))
                .toList();
    }

    private static String comparable(ReadLine line) {
        return CONTINUED
                .matcher(LineText.clean(line.text()).toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .strip();
    }
}
