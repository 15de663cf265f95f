package ai.jules.saga.vision.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.saga.vision.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds our request against the vendor's published description, when {@code -Djules.wire-specs} says where it lies. */
@EnabledIfSystemProperty(named = "jules.wire-specs", matches = ".+")
class OpenAiWireTest {

    @Test
    void sendsWhatThePublishedDescriptionAllows() throws Exception {
        try (ModelServer server = new ModelServer();
                OpenAiPhotoReader reader = new OpenAiPhotoReader(
                        new OpenAiSettings("sk-test", server.baseUrl(), "gpt-6-luna", Duration.ofSeconds(5), 6000))) {
            server.answersText("{\"shows\":\"OTHER\",\"recipes\":[]}");
            Reading reading = reader.read(
                    List.of(OpenAiPhotoReaderTest.photo()), Optional.of("grandma's lasagna"), Optional.of("hash"));
            assertThat(reading).isInstanceOf(Reading.NotARecipe.class);

            ObjectMapper mapper = new ObjectMapper();
            JsonNode description =
                    mapper.readTree(Path.of(System.getProperty("jules.wire-specs"), "openai_openapi.json")
                            .toFile());
            // A user's message fits two of the kinds an input item can be, and the description allows only one.
            ObjectNode item = (ObjectNode) description.at("/components/schemas/InputItem");
            item.set("anyOf", item.remove("oneOf"));
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            SchemaLocation.of("urn:openai"),
                            description,
                            SchemaValidatorsConfig.builder().build())
                    .getRefSchema(SchemaLocation.of("urn:openai#/components/schemas/CreateResponse")
                            .getFragment());
            assertThat(schema.validate(mapper.readTree(server.lastRequest()))).isEmpty();
            assertThat(schema.validate(mapper.readTree("{\"store\":\"yes\"}"))).isNotEmpty();
        }
    }
}
