package ai.jules.events.extraction;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import java.util.List;
import org.axonframework.serialization.Revision;

/** The originals lie under the recipe they belong to. */
@EventName("PhotosFiled")
@Revision("1")
public record PhotosFiled(ExtractionId extraction, RecipeId recipe, Personal<List<StoredPhoto>> photos)
        implements ExtractionEvent {}
