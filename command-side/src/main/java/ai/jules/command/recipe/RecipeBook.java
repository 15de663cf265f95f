package ai.jules.command.recipe;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.RecipeText;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the recipes of a household are called, as of the last committed change: for the dialogue to know which one is meant.
 * What a recipe says is its own to tell.
 */
@Component
public class RecipeBook {

    private final JdbcClient jdbc;

    RecipeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A recipe that is in the book.
     *
     * @param savedAt when it was added first
     */
    public record Entry(RecipeId recipe, String title, Instant savedAt) {}

    /** What is in the book, the newest first. */
    public List<Entry> titles(HouseholdId household) {
        return jdbc.sql("select recipe_id, title, saved_at from recipe_book where household_id = ? and not retired"
                        + " order by saved_at desc, recipe_id desc")
                .param(household.uuid())
                .query((row, _) -> new Entry(
                        new RecipeId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Which recipe these words mean: its very title, some words of it, or either with a slip of the thumb. */
    public Found find(HouseholdId household, String words) {
        return TitleWords.find(titles(household), words);
    }

    /** Which of the dishes every household begins with these words mean; several when they fit equally well. */
    public static List<StarterDish> starters(String words) {
        return starters(words, StarterDishes.all());
    }

    /** Which of these the words mean. */
    public static List<StarterDish> starters(String words, List<StarterDish> among) {
        return TitleWords.meant(among, StarterDish::title, words);
    }

    /**
     * The newest recipe of this very title, before another is saved under it. Until the transaction ends nobody else of the
     * household is told, so that of two people saving the same card at once the second is.
     */
    public Optional<Entry> known(HouseholdId household, String title) {
        if (title.equals(RecipeText.UNTITLED)) {
            return Optional.empty();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("recipe_book " + household.uuid())
                .query((_, _) -> household)
                .single();
        var words = TitleWords.of(title);
        return titles(household).stream()
                .filter(entry -> TitleWords.of(entry.title()).isSameAs(words))
                .findFirst();
    }
}
