package ai.jules.saga.language.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.language.Injections;
import ai.jules.language.WishKind;
import ai.jules.saga.language.LanguageSettings;
import ai.jules.saga.vision.openai.ModelServer;
import ai.jules.saga.vision.openai.OpenAiSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiWishReaderTest {

    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");

    private ModelServer model;
    private OpenAiWishReader reader;

    @BeforeEach
    void start() throws IOException {
        model = new ModelServer();
        model.answersText("{\"wishes\":[]}");
        reader = new OpenAiWishReader(
                new OpenAiSettings("sk-test", model.baseUrl(), "gpt-6-luna", Duration.ofSeconds(30), 6_000),
                new LanguageSettings(200, Duration.ofSeconds(5), 1_500));
    }

    @AfterEach
    void stop() {
        reader.close();
        model.close();
    }

    private JsonNode asking(String words) {
        reader.propose(words, SATURDAY);
        return JsonMapper.shared().readTree(model.lastRequest());
    }

    @Test
    void asksForOneAnswerOfTheAgreedShapeAndKeepsNothingAtTheVendor() {
        var request = asking("chuck some milk on there");

        assertThat(model.lastPath()).isEqualTo("/v1/responses");
        assertThat(request.at("/model").asString()).isEqualTo("gpt-6-luna");
        assertThat(request.at("/store").asBoolean(true)).isFalse();
        assertThat(request.at("/max_output_tokens").asInt()).isEqualTo(1_500);
        assertThat(request.at("/text/format/type").asString()).isEqualTo("json_schema");
        assertThat(request.at("/text/format/strict").asBoolean()).isTrue();
        assertThat(request.has("tools")).isFalse();
    }

    @Test
    void offersTheModelEveryKindThereIsAndNoOther() {
        var kinds = asking("chuck some milk on there").findValue("kind").at("/enum");

        assertThat(StreamSupport.stream(kinds.spliterator(), false).map(JsonNode::asString))
                .containsExactlyInAnyOrder(java.util.Arrays.stream(WishKind.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void explainsEveryKindItOffers() {
        var words = asking("chuck some milk on there").at("/instructions").asString();

        for (var kind : WishKind.values()) {
            assertThat(words).containsPattern("\\b" + kind.name() + "\\b");
        }
    }

    @Test
    @Tag("rule-27")
    void keepsItsInstructionsWhateverATextSays() {
        var instructions =
                asking("chuck some milk on there").at("/instructions").asString();

        for (var words : Injections.all()) {
            var request = asking(words);
            assertThat(request.at("/instructions").asString()).isEqualTo(instructions);
            assertThat(request.at("/input")).hasSize(1);
            assertThat(request.at("/input/0/role").asString()).isEqualTo("user");
            assertThat(request.at("/input/0/content/1/text").asString()).isEqualTo("Text message (data): " + words);
        }
    }
}
