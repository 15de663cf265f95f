package ai.jules.platform.privacy;

import static ai.jules.platform.privacy.TestVault.LEO;
import static ai.jules.platform.privacy.TestVault.MARIA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.PhotoRef;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Personal.Erased;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.node.ObjectNode;

class PersonalModuleTest {

    private static final PhoneNumber PHONE = new PhoneNumber("+12025550101");

    private final TestVault test = new TestVault();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new PersonalModule(test.vault)).build();

    record Introduced(Personal<String> name, Personal<PhoneNumber> phone, Instant at) {}

    record Told(
            Personal<List<String>> words,
            List<Personal<PhotoRef>> photos,
            Optional<Personal<String>> nickname,
            Map<String, Personal<Address>> places) {}

    record Address(String street, Optional<String> door) {}

    record Texted(Personal<String> body, Personal<String> reply) {}

    record Wished(Personal<Wish> wish) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Wish {
        record Skip(String day) implements Wish {}

        record Swap(String from, String to) implements Wish {}
    }

    private final Introduced introduced = new Introduced(
            Personal.content(MARIA, "Maria Rivera"),
            Personal.evidence(MARIA, PHONE),
            Instant.parse("2026-11-23T18:00:00Z"));

    @Test
    void readsBackWhatItWrote() {
        assertThat(json.readValue(json.writeValueAsString(introduced), Introduced.class))
                .isEqualTo(introduced);
    }

    @Test
    @Tag("rule-33")
    void showsWhoseItIsAndNothingElse() {
        var text = json.writeValueAsString(introduced);

        assertThat(text).doesNotContain("Rivera").doesNotContain("2025550101");
        var name = json.readTree(text).get("name");
        assertThat(name.get("subject").asString()).isEqualTo(MARIA.toString());
        assertThat(name.get("purpose").asString()).isEqualTo("CONTENT");
        assertThat(name.get("key").asInt()).isEqualTo(1);
        assertThat(name.get("field").asString()).isEqualTo("name");
        assertThat(name.get("sealed").asString()).isBase64();
    }

    @Test
    @Tag("rule-33")
    void sealsInsideListsOptionalsMapsAndRecords() {
        var told = new Told(
                Personal.content(MARIA, List.of("hello", "again")),
                List.of(
                        Personal.content(MARIA, new PhotoRef("temp/uploads/1.jpg")),
                        Personal.content(LEO, new PhotoRef("x"))),
                Optional.of(Personal.content(LEO, "Leoncito")),
                Map.of("home", Personal.content(MARIA, new Address("4 Elm Street", Optional.of("b")))));

        var text = json.writeValueAsString(told);

        assertThat(text).doesNotContain("again", "temp", "Leoncito", "Elm");
        assertThat(json.readValue(text, Told.class)).isEqualTo(told);
    }

    @Test
    void readsBackOneOfSeveralKindsOfValue() {
        var wished = new Wished(Personal.content(MARIA, new Wish.Swap("fish", "mole")));

        assertThat(json.readValue(json.writeValueAsString(wished), Wished.class))
                .isEqualTo(wished);
    }

    @Test
    void readsBackAValueThatStandsAlone() {
        var text = json.writeValueAsString(introduced.phone());

        assertThat(json.readValue(text, new TypeReference<Personal<PhoneNumber>>() {}))
                .isEqualTo(introduced.phone());
    }

    @Test
    void readsBackThroughATreeAndAMapperThatAddsTypes() {
        var typing = json.rebuild()
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("ai.jules")
                                .allowIfSubType("java.util")
                                .build(),
                        DefaultTyping.NON_FINAL)
                .build();

        assertThat(typing.readValue(typing.writeValueAsString(introduced), Introduced.class))
                .isEqualTo(introduced);
        assertThat(json.treeToValue(json.valueToTree(introduced), Introduced.class))
                .isEqualTo(introduced);
    }

    @Test
    void isFoundBehindWhatAxonMakesOfIt() {
        var axon = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.addModule(new PersonalModule(test.vault)))
                .build();
        var stored = axon.serialize(introduced, byte[].class);
        assertThat(new String(stored.getData(), UTF_8)).doesNotContain("Rivera");
        assertThat(axon.<byte[], Introduced>deserialize(stored)).isEqualTo(introduced);

        test.rows.unplugged = true;
        test.vault.forget(Subject.of(MARIA));

        assertThat(KeyUnavailable.isBehind(catchThrowable(() -> axon.deserialize(stored))))
                .isTrue();
    }

    @Test
    @Tag("rule-36")
    void readsErasedOnceTheKeyIsDestroyed() {
        var text = json.writeValueAsString(introduced);

        test.vault.destroy(Subject.of(MARIA), Purpose.CONTENT);
        var read = json.readValue(text, Introduced.class);

        assertThat(read.name()).isEqualTo(new Erased<String>(Subject.of(MARIA), Purpose.CONTENT));
        assertThat(read.phone()).isEqualTo(introduced.phone());
    }

    @Test
    void keepsErasedErasedWhenItIsWrittenAgain() {
        var erased = new Texted(new Erased<>(Subject.of(MARIA), Purpose.CONTENT), Personal.content(LEO, "ok"));

        var text = json.writeValueAsString(erased);

        assertThat(json.readTree(text).get("body"))
                .isEqualTo(json.readTree("{\"subject\":\"" + MARIA + "\",\"purpose\":\"CONTENT\",\"erased\":true}"));
        assertThat(json.readValue(text, Texted.class)).isEqualTo(erased);
    }

    @Test
    void writesErasedWhenTheKeyWasDestroyedMeanwhile() {
        test.vault.destroy(Subject.of(MARIA), Purpose.CONTENT);

        var read = json.readValue(json.writeValueAsString(introduced), Introduced.class);

        assertThat(read.name()).isInstanceOf(Erased.class);
    }

    @Test
    @Tag("rule-33")
    void refusesToWriteWithoutAKey() {
        test.rows.table.clear();

        assertThat(KeyUnavailable.isBehind(catchThrowable(() -> json.writeValueAsString(introduced))))
                .isTrue();
    }

    @Test
    void doesNotReadAMissingKeyAsErased() {
        var text = json.writeValueAsString(introduced);
        test.rows.table.clear();
        test.vault.forget(Subject.of(MARIA));

        assertThat(KeyUnavailable.isBehind(catchThrowable(() -> json.readValue(text, Introduced.class))))
                .isTrue();
    }

    @Test
    @Tag("rule-33")
    void noticesACiphertextFromAnotherPerson() {
        var tree = textedTree();
        var leos = json.valueToTree(new Texted(Personal.content(LEO, "mine"), Personal.content(LEO, "yours")));
        ((ObjectNode) tree.get("body")).set("sealed", leos.get("body").get("sealed"));

        assertBroken(tree);
    }

    @Test
    @Tag("rule-33")
    void noticesACiphertextFromAnotherField() {
        var sealedOnly = textedTree();
        ((ObjectNode) sealedOnly.get("body"))
                .set("sealed", sealedOnly.get("reply").get("sealed"));
        assertBroken(sealedOnly);

        var whole = textedTree();
        whole.set("body", whole.get("reply"));
        assertBroken(whole);

        var renamed = textedTree();
        renamed.set("body", ((ObjectNode) renamed.get("reply").deepCopy()).put("field", "body"));
        assertBroken(renamed);
    }

    @Test
    @Tag("rule-33")
    void noticesAnotherPurposeAndAlteredBytes() {
        var purpose = textedTree();
        ((ObjectNode) purpose.get("body")).put("purpose", "EVIDENCE");
        assertBroken(purpose);

        var bytes = textedTree();
        var sealed = bytes.get("body").get("sealed").asString();
        ((ObjectNode) bytes.get("body")).put("sealed", "AA" + sealed.substring(2));
        assertBroken(bytes);
    }

    @Test
    void refusesWhatIsNotSealedWithoutRepeatingIt() {
        assertBroken((ObjectNode) json.readTree("{\"body\":\"call Maria\",\"reply\":null}"));
        assertBroken((ObjectNode) json.readTree("{\"body\":{\"text\":\"call Maria\"},\"reply\":null}"));
        assertBroken((ObjectNode)
                json.readTree("{\"body\":{\"subject\":\"x\",\"purpose\":\"Maria\",\"sealed\":\"?\"},\"reply\":null}"));
    }

    @Test
    void doesNotQuoteAValueOfAnotherType() {
        record Named(Personal<String> value) {}
        record Counted(Personal<Integer> value) {}
        var text = json.writeValueAsString(new Named(Personal.content(MARIA, "Maria Rivera")));

        assertThatThrownBy(() -> json.readValue(text, Counted.class))
                .hasRootCauseInstanceOf(SealBroken.class)
                .hasMessageNotContaining("Rivera");
    }

    private ObjectNode textedTree() {
        return json.valueToTree(
                new Texted(Personal.content(MARIA, "call Maria"), Personal.content(MARIA, "Maria called")));
    }

    private void assertBroken(ObjectNode tree) {
        var failure = catchThrowable(() -> json.treeToValue(tree, Texted.class));

        assertThat(failure).isNotNull();
        assertThat(failure)
                .satisfiesAnyOf(it -> assertThat(it).hasCauseInstanceOf(SealBroken.class), it -> assertThat(it)
                        .isInstanceOf(SealBroken.class));
        assertThat(failure.toString()).doesNotContain("Maria");
    }
}
