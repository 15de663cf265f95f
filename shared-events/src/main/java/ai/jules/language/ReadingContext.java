package ai.jules.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the same words mean more than one thing without.
 *
 * @param names of the people of the household, with capitals
 * @param recipes titles of the household's recipes
 * @param today where the author lives, for dates said without a year
 */
public record ReadingContext(
        Optional<OpenQuestion> open, Set<String> names, List<String> recipes, LocalDate today) {

    public ReadingContext {
        names = Set.copyOf(names);
        recipes = List.copyOf(recipes);
    }
}
