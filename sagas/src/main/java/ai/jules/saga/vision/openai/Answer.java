package ai.jules.saga.vision.openai;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;

/** What the model is made to answer; the JSON schema of the request is derived from these records. */
record Answer(
        @JsonPropertyDescription("What the photos show") Shows shows,

        @JsonPropertyDescription("Every recipe in the photos, empty unless they show a recipe")
        List<Card> recipes) {

    enum Shows {
        RECIPE,
        DISH,
        PANTRY,
        OTHER,
        UNREADABLE_TEXT
    }

    record Card(
            @JsonPropertyDescription("Title as printed, or null when there is none")
            Optional<String> title,

            @JsonPropertyDescription("Number of servings as printed, or null")
            Optional<Integer> servings,

            @JsonPropertyDescription("Minutes from start to table as printed, or null")
            Optional<Integer> totalMinutes,

            @JsonPropertyDescription("One entry for each ingredient line, in printed order")
            List<Line> ingredients,

            @JsonPropertyDescription("One entry for each step, in printed order, without its number")
            List<String> steps,

            @JsonPropertyDescription("Whose recipe it says it is, such as Nana Rosa, or null")
            Optional<String> attribution) {}

    record Line(
            @JsonPropertyDescription("The line exactly as written; fractions as 1/2; what cannot be read is left out")
            String text,

            @JsonPropertyDescription("0 to 1: how sure every character is, the amount above all")
            double confidence) {}
}
