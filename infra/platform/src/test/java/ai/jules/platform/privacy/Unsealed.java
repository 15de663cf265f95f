package ai.jules.platform.privacy;

import ai.jules.TheRiveras;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.secrets.MasterKey;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Riveras' keys in memory, and a way to show sealed JSON: everything as it is stored, but for the ciphertext, which
 * differs each time and gives way to what it hides.
 */
public final class Unsealed {

    private static final List<MemberId> FAMILY =
            List.of(TheRiveras.MARIA, TheRiveras.LEO, TheRiveras.ANA, TheRiveras.SAM);

    private final KeyVault vault = new KeyVault(new KeyRowsInMemory(), MasterKey.generate(), TestVault.CLOCK, () -> 0L);
    private final JsonMapper json = JsonMapper.builder().addModule(module()).build();

    public Unsealed() {
        FAMILY.forEach(member -> vault.ensure(Subject.of(member)));
        vault.ensure(Subject.of(TheRiveras.LITTLE_SAM));
    }

    /** For the mapper that seals. */
    public JacksonModule module() {
        return new PersonalModule(vault);
    }

    /** The stored JSON, indented, with {@code "sealed": {"hides": ...}} in place of each ciphertext. */
    public String show(byte[] stored) {
        var tree = json.readTree(stored);
        unseal(tree);
        return tree.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private void unseal(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("sealed")) {
            Personal<JsonNode> hidden =
                    json.readerFor(new TypeReference<Personal<JsonNode>>() {}).readValue(object.toString());
            object.putObject("sealed").set("hides", hidden.value().orElseThrow());
        } else {
            node.forEach(this::unseal);
        }
    }
}
