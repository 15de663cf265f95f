package ai.jules.query.recipe;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Recipes by id, and only within a household. */
interface RecipeRepository extends Repository<RecipeView, UUID> {

    Optional<RecipeView> findByIdAndHousehold(UUID id, UUID household);

    List<RecipeView> findByIdInAndHousehold(Collection<UUID> ids, UUID household);
}
