package ai.jules.saga.messaging;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Subject;
import ai.jules.platform.privacy.KeyVault;
import ai.jules.platform.privacy.PrivacyConfiguration;
import ai.jules.platform.privacy.Sealer;
import ai.jules.platform.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The real vault, once for all tests here. */
public final class TestKeys {

    private static final AnnotationConfigApplicationContext CONTEXT = start();

    static final Sealer SEALER = CONTEXT.getBean(Sealer.class);
    public static final KeyVault VAULT = CONTEXT.getBean(KeyVault.class);

    private TestKeys() {}

    public static void ensure(MemberId member) {
        VAULT.ensure(Subject.of(member));
    }

    private static AnnotationConfigApplicationContext start() {
        try {
            var secrets = Files.createTempDirectory("secrets");
            Secrets.createMissing(secrets);
            var context = new AnnotationConfigApplicationContext();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test",
                            Map.of(
                                    "jules.secrets-directory",
                                    secrets.toString(),
                                    "jules.vault.owner",
                                    "true",
                                    "jules.vault.database.url",
                                    TestPostgres.create(),
                                    "jules.vault.database.user",
                                    "postgres")));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.register(PrivacyConfiguration.class);
            context.refresh();
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
