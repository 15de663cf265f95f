package ai.jules.query.recipe;

import ai.jules.events.extraction.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.privacy.Sealer;
import ai.jules.platform.storage.PhotoLinks;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The photos of a recipe: sealed in the view, shown by links that are good for a while. */
@Component
class RecipePhotos {

    private static final String COLUMN = "recipe_view.photos";

    private final Sealer sealer;
    private final PhotoLinks links;

    RecipePhotos(Sealer sealer, PhotoLinks links) {
        this.sealer = sealer;
        this.links = links;
    }

    /** Signed links to one photo: paths with a query. */
    record Links(String original, String thumbnail) {}

    String seal(Personal<List<StoredPhoto>> photos) {
        return sealer.seal(COLUMN, photos);
    }

    /** None for a person who was forgotten. */
    List<Links> open(String sealed) {
        return sealer.open(COLUMN, sealed, StoredPhoto[].class).value().stream()
                .flatMap(Stream::of)
                .map(photo -> new Links(links.create(photo.original()), links.create(photo.thumbnail())))
                .toList();
    }
}
