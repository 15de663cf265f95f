package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.TheRiveras;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.eventstore.MessageNames;
import ai.jules.platform.eventstore.SerializationConfiguration;
import ai.jules.platform.privacy.PersonalModule;
import ai.jules.platform.privacy.VaultInMemory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.serialization.Serializer;

/** Aggregates as they lie in the snapshot table. */
public final class Snapshots {

    private static final Serializer SERIALIZER = serializer();

    private Snapshots() {}

    /** Writes the aggregate the way snapshots are written and reads it back: nothing may be lost, nothing personal shown. */
    public static void assertSurvivesASnapshot(Object aggregate) {
        var snapshot = SERIALIZER.serialize(aggregate, byte[].class);

        assertThat(SERIALIZER.<byte[], Object>deserialize(snapshot))
                .usingRecursiveComparison()
                .isEqualTo(aggregate);
        assertThat(new String(snapshot.getData(), StandardCharsets.UTF_8))
                .doesNotContain(
                        "Maria", "Sam", "peanut", TheRiveras.MARIAS_PHONE.e164(), "media.example", "temp/uploads");
        assertThat(snapshot.getType().getRevision()).isNotBlank();
    }

    private static Serializer serializer() {
        var vault = VaultInMemory.open();
        vault.ensure(Subject.of(TheRiveras.MARIA));
        vault.ensure(Subject.of(TheRiveras.LEO));
        vault.ensure(Subject.of(TheRiveras.LITTLE_SAM));
        return SerializationConfiguration.serializer(MessageNames.ofTheLanguage(), List.of(new PersonalModule(vault)));
    }
}
