package ai.jules.saga.language.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.saga.language.LanguageSettings;
import ai.jules.saga.vision.openai.ModelServer;
import ai.jules.saga.vision.openai.OpenAiSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds our request against the vendor's published description, when {@code -Djules.wire-specs} says where it lies. */
@EnabledIfSystemProperty(named = "jules.wire-specs", matches = ".+")
class OpenAiWishWireTest {

    @Test
    void sendsWhatThePublishedDescriptionAllows() throws Exception {
        try (ModelServer model = new ModelServer();
                OpenAiWishReader reader = new OpenAiWishReader(
                        new OpenAiSettings("sk-test", model.baseUrl(), "gpt-6-luna", Duration.ofSeconds(5), 6000),
                        new LanguageSettings(200, Duration.ofSeconds(5), 1_500))) {
            model.answersText("{\"wishes\":[]}");
            assertThat(reader.propose("chuck some milk on there", LocalDate.parse("2026-11-21"))
                            .wishes())
                    .isEmpty();

            var mapper = new ObjectMapper();
            JsonNode description =
                    mapper.readTree(Path.of(System.getProperty("jules.wire-specs"), "openai_openapi.json")
                            .toFile());
            // A user's message fits two of the kinds an input item can be, and the description allows only one.
            var item = (ObjectNode) description.at("/components/schemas/InputItem");
            item.set("anyOf", item.remove("oneOf"));
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            SchemaLocation.of("urn:openai"),
                            description,
                            SchemaValidatorsConfig.builder().build())
                    .getRefSchema(SchemaLocation.of("urn:openai#/components/schemas/CreateResponse")
                            .getFragment());
            assertThat(schema.validate(mapper.readTree(model.lastRequest()))).isEmpty();
            assertThat(schema.validate(mapper.readTree("{\"store\":\"yes\"}"))).isNotEmpty();
        }
    }
}
