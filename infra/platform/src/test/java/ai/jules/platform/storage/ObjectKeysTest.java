package ai.jules.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.RecipeId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObjectKeysTest {

    private static final HouseholdId RIVERAS = new HouseholdId(UUID.fromString("0199aaaa-0000-7000-8000-000000000001"));
    private static final RecipeId MOLE = new RecipeId(UUID.fromString("0199bbbb-0000-7000-8000-000000000002"));
    /** New Year's Eve in New York is New Year in UTC. */
    private static final Instant FILED = Instant.parse("2027-01-01T02:00:00Z");

    private static final String PLACE = "households/0199aaaa-0000-7000-8000-000000000001/recipes/2027/01/"
            + "0199bbbb-0000-7000-8000-000000000002/";

    @Test
    void filesARecipesPhotosByHouseholdMonthAndRecipe() {
        assertThat(ObjectKeys.original(RIVERAS, MOLE, FILED, 1, "jpg").key()).isEqualTo(PLACE + "original.jpg");
        assertThat(ObjectKeys.original(RIVERAS, MOLE, FILED, 2, "webp").key()).isEqualTo(PLACE + "original-2.webp");
        assertThat(ObjectKeys.thumbnail(RIVERAS, MOLE, FILED, 1).key()).isEqualTo(PLACE + "thumbnail.jpg");
        assertThat(ObjectKeys.thumbnail(RIVERAS, MOLE, FILED, 2).key()).isEqualTo(PLACE + "thumbnail-2.jpg");
        assertThat(PLACE).startsWith(ObjectKeys.household(RIVERAS));
    }

    @Test
    void keepsUploadsApart() {
        assertThat(ObjectKeys.upload(MOLE.uuid(), "heic").key())
                .isEqualTo("temp/uploads/0199bbbb-0000-7000-8000-000000000002.heic");
    }

    @Test
    void takesNoOtherExtensionOrNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectKeys.original(RIVERAS, MOLE, FILED, 1, "jpg/../../x"));
        assertThatIllegalArgumentException().isThrownBy(() -> ObjectKeys.thumbnail(RIVERAS, MOLE, FILED, 0));
    }
}
