package ai.jules.saga.language.openai;

import ai.jules.language.WishKind;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;

/** What the model is made to answer; the JSON schema of the request is derived from these records. */
record Answer(
        @JsonPropertyDescription("Every wish of the text in the order said; empty unless all of the text is understood")
        List<Said> wishes) {

    record Said(
            WishKind kind,

            @JsonPropertyDescription("Foods, for the kinds that take things; empty for the others")
            List<Food> things,

            @JsonPropertyDescription("The further words the kind takes, in its order; empty when it takes none")
            List<String> words,

            @JsonPropertyDescription("0 to 1: how sure it is that this is what the person wants")
            double confidence) {}

    record Food(
            @JsonPropertyDescription("The amount as said, such as 2 or 1 1/2, or null when none was said")
            Optional<String> amount,

            @JsonPropertyDescription(
                    "The unit that was said: tsp, tbsp, cup, oz, lb, g, kg, ml, l, qt, gal, dozen, can, bag, box, jar,"
                            + " bottle, bunch, loaf, carton, package, stick, clove, head, or null when none was said")
            Optional<String> unit,

            @JsonPropertyDescription("The food in lower case, as the person would write it on a list")
            String food) {}
}
