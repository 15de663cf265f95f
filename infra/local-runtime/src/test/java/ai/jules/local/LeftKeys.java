package ai.jules.local;

import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.PrivacyConfiguration;
import ai.jules.platform.privacy.Sealer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens whatever can be opened with the keys an installation still has, as somebody would who has stolen all of it. */
final class LeftKeys implements AutoCloseable {

    private static final JsonMapper json = JsonMapper.shared();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Sealer sealer;

    /** What was sealed and could be read. */
    record Opened(Subject whose, String words) {}

    LeftKeys(RunningHouse house) {
        var secrets = house.data().resolve("secrets");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "house",
                        Map.of(
                                "jules.secrets-directory",
                                secrets.toString(),
                                "jules.vault.database.url",
                                DatabaseRoles.url(house.ports()),
                                "jules.vault.database.user",
                                PostgresServer.SUPERUSER,
                                "jules.vault.database.password",
                                LocalSecrets.in(secrets).password(PostgresServer.SUPERUSER))));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(PrivacyConfiguration.class);
        context.refresh();
        sealer = context.getBean(Sealer.class);
    }

    /** Every envelope within a stored value, however deep, that a key opens. */
    List<Opened> open(byte[] stored) {
        var found = new ArrayList<Opened>();
        if (stored.length > 0 && (stored[0] == '{' || stored[0] == '[')) {
            try {
                look(json.readTree(new String(stored, StandardCharsets.UTF_8)), found);
            } catch (JacksonException e) {
                // not JSON, so nothing is sealed in it
            }
        }
        return found;
    }

    private void look(JsonNode node, List<Opened> found) {
        if (node.has("sealed") && node.has("subject")) {
            var personal = sealer.open(node.path("field").asString(), node.toString(), Object.class);
            personal.value().ifPresent(words -> found.add(new Opened(personal.subject(), words.toString())));
            return;
        }
        node.forEach(inner -> look(inner, found));
    }

    @Override
    public void close() {
        context.close();
    }
}
