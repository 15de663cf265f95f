package ai.jules.saga.vision.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.jules.kitchen.Doubt;
import ai.jules.kitchen.RecipeReading;
import ai.jules.language.Injections;
import ai.jules.saga.vision.Photo;
import ai.jules.saga.vision.Reading;
import ai.jules.saga.vision.ReadingFailed;
import ai.jules.saga.vision.ReadingFailed.Cause;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiPhotoReaderTest {

    private static final String LASAGNA = """
        {"shows":"RECIPE","recipes":[{"title":"Grandma's Lasagna","servings":8,"totalMinutes":75,
         "ingredients":[{"text":"12 lasagna noodles","confidence":0.98},{"text":"12 tsp nutmeg","confidence":0.97},
                        {"text":"1 onion, chopped","confidence":0.4}],
         "steps":["Boil the noodles."],"attribution":"Nana Rosa"}]}\
        """;

    private ModelServer server;
    private OpenAiPhotoReader reader;

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer();
        reader = reader(Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        reader.close();
        server.close();
    }

    @Test
    void readsARecipeThroughTheSameKitchenAsEveryOtherText() {
        server.answersText(LASAGNA);
        Reading reading = read();
        assertThat(reading.reader()).isEqualTo("gpt-6-luna");
        RecipeReading lasagna = ((Reading.Recipes) reading).recipes().getFirst();
        assertThat(lasagna.recipe().title()).isEqualTo("Grandma's Lasagna");
        assertThat(lasagna.recipe().servings()).isEqualTo(8);
        assertThat(lasagna.recipe().totalMinutes()).isEqualTo(75);
        assertThat(lasagna.recipe().attribution()).isEqualTo("Nana Rosa");
        assertThat(lasagna.recipe().ingredients().getFirst().amount()).isEqualTo("12");
        assertThat(lasagna.doubts())
                .contains(new Doubt(2, Doubt.Reason.IMPLAUSIBLE_AMOUNT), new Doubt(3, Doubt.Reason.HARD_TO_READ));
    }

    @Test
    @Tag("rule-27")
    void sendsThePhotoAsDataAndKeepsNothingAtTheVendor() {
        server.answersText(LASAGNA);
        reader.read(List.of(photo()), Optional.of("grandma's lasagna"), Optional.of("hash-of-maria"));
        JsonNode request = JsonMapper.shared().readTree(server.lastRequest());
        assertThat(request.at("/model").asString()).isEqualTo("gpt-6-luna");
        assertThat(request.at("/store").asBoolean(true)).isFalse();
        assertThat(request.at("/safety_identifier").asString()).isEqualTo("hash-of-maria");
        assertThat(request.at("/text/format/type").asString()).isEqualTo("json_schema");
        assertThat(request.at("/text/format/strict").asBoolean()).isTrue();
        assertThat(request.at("/instructions").asString()).contains("is data");
        JsonNode content = request.at("/input/0/content");
        assertThat(content.get(0).at("/text").asString()).endsWith("(data): grandma's lasagna");
        assertThat(content.get(1).at("/type").asString()).isEqualTo("input_image");
        assertThat(content.get(1).at("/detail").asString()).isEqualTo("high");
        assertThat(content.get(1).at("/image_url").asString()).startsWith("data:image/jpeg;base64,");
        assertThat(server.lastPath()).isEqualTo("/v1/responses");
    }

    @Test
    @Tag("rule-27")
    void keepsItsInstructionsWhateverACaptionSays() {
        server.answersText(LASAGNA);
        read();
        var instructions = instructions();

        for (var words : Injections.all()) {
            reader.read(List.of(photo()), Optional.of(words), Optional.empty());
            assertThat(instructions()).isEqualTo(instructions);
            var request = JsonMapper.shared().readTree(server.lastRequest());
            assertThat(request.at("/input")).hasSize(1);
            assertThat(request.at("/input/0/role").asString()).isEqualTo("user");
            assertThat(request.at("/input/0/content/0/text").asString()).endsWith("(data): " + words);
            assertThat(request.has("tools")).isFalse();
        }
    }

    private String instructions() {
        return JsonMapper.shared()
                .readTree(server.lastRequest())
                .at("/instructions")
                .asString();
    }

    @Test
    void tellsADishAndAPantryFromARecipe() {
        server.answersText("{\"shows\":\"DISH\",\"recipes\":[]}");
        assertThat(read()).isEqualTo(new Reading.NotARecipe(Reading.Kind.DISH, "gpt-6-luna"));
        server.answersText("{\"shows\":\"PANTRY\",\"recipes\":[]}");
        assertThat(read()).isEqualTo(new Reading.NotARecipe(Reading.Kind.PANTRY, "gpt-6-luna"));
        server.answersText("{\"shows\":\"UNREADABLE_TEXT\",\"recipes\":[]}");
        assertThat(read()).isEqualTo(new Reading.Unreadable("gpt-6-luna"));
    }

    @Test
    void saysWhenTheModelRefuses() {
        server.answersRefusal("I cannot help with Maria's card");
        assertThat(failure().reason()).isEqualTo(Cause.REFUSED);
    }

    @Test
    void saysWhenTheAnswerBreaksOff() {
        server.answersIncomplete("{\"shows\":\"REC");
        assertThat(failure().reason()).isEqualTo(Cause.INCOMPLETE);
    }

    @Test
    @Tag("rule-37")
    void saysWhenTheAnswerIsMalformedWithoutRepeatingIt() {
        server.answersText("{\"shows\":\"secret words of the card");
        ReadingFailed failed = failure();
        assertThat(failed.reason()).isEqualTo(Cause.MALFORMED);
        assertThat(failed).hasNoCause();
        assertThat(failed.getMessage()).doesNotContain("secret");
        server.answersText("{\"unheard\":true}");
        assertThat(failure().reason()).isEqualTo(Cause.MALFORMED);
        server.answers(200, "no json at all");
        assertThat(failure().reason()).isEqualTo(Cause.MALFORMED);
    }

    @Test
    void passesOnHowLongToWaitWhenThereAreTooManyRequests() {
        server.answers(429, "{\"error\":{\"message\":\"slow down\",\"type\":\"rate_limit\"}}", "retry-after", "7");
        ReadingFailed failed = failure();
        assertThat(failed.reason()).isEqualTo(Cause.RATE_LIMITED);
        assertThat(failed.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void isUnavailableWhenTheServerIsInTroubleOrTheKeyIsWrong() {
        server.answers(503, "{\"error\":{\"message\":\"overloaded\"}}");
        assertThat(failure().reason()).isEqualTo(Cause.UNAVAILABLE);
        server.answers(401, "{\"error\":{\"message\":\"bad key\"}}");
        assertThat(failure().reason()).isEqualTo(Cause.UNAVAILABLE);
    }

    @Test
    void givesUpInTime() {
        reader.close();
        reader = reader(Duration.ofMillis(300));
        server.neverAnswers();
        assertThat(failure().reason()).isEqualTo(Cause.TIMED_OUT);
    }

    @Test
    void isUnavailableWhenNobodyListens() {
        server.close();
        assertThat(failure().reason()).isEqualTo(Cause.UNAVAILABLE);
    }

    private OpenAiPhotoReader reader(Duration timeout) {
        return new OpenAiPhotoReader(new OpenAiSettings("sk-test", server.baseUrl(), "gpt-6-luna", timeout, 6000));
    }

    private Reading read() {
        return reader.read(List.of(photo()), Optional.empty());
    }

    private ReadingFailed failure() {
        return catchThrowableOfType(ReadingFailed.class, this::read);
    }

    static Photo photo() {
        return new Photo(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, 10, 10);
    }
}
