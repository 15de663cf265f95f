package ai.jules.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** What each application is told, in the way and under the names a container platform would use. */
final class Settings {

    /** Numbers nobody owns, reserved for examples. */
    private static final String DIRECT_NUMBER = "+12025550199";

    private static final String GROUP_NUMBER = "+12025550198";

    /** Only a source of such a name is read like environment variables. */
    private static final String SOURCE = "jules-systemEnvironment";

    private final DataDirectory directory;
    private final Ports ports;
    private final LocalSecrets secrets;
    private final List<App> apps;

    /** @param apps everybody who is or will be running */
    Settings(DataDirectory directory, Ports ports, LocalSecrets secrets, List<App> apps) {
        this.directory = directory;
        this.ports = ports;
        this.secrets = secrets;
        this.apps = apps;
    }

    /** The variables of the house, before those this process really has. */
    ConfigurableEnvironment environmentFor(App app) {
        var variables = new LinkedHashMap<String, Object>(house());
        variables.putAll(databases(app));
        var environment = new StandardServletEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource(SOURCE, variables));
        return environment;
    }

    /** What keeps several applications in one JVM out of each other's way; wins over their own configuration files. */
    String[] argumentsFor(App app) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.config.name", app.name());
        settings.put("server.port", String.valueOf(ports.number(app.port())));
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.main.log-startup-info", "false");
        settings.put("spring.main.register-shutdown-hook", "false");
        settings.put("spring.jmx.enabled", "false");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        settings.put("management.metrics.use-global-registry", "false");
        if (app.port() == Port.GATEWAY) {
            settings.put("management.server.port", String.valueOf(ports.number(Port.GATEWAY_MANAGEMENT)));
            settings.put("management.server.address", "127.0.0.1");
        } else {
            // the gateway's library on the class path would turn both of these off for everybody
            settings.put("spring.servlet.multipart.enabled", "true");
            settings.put("spring.http.clients.redirects", "follow-when-possible");
        }
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private Map<String, String> house() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("JULES_DATA_DIRECTORY", directory.root().toString());
        variables.put("JULES_SECRETS_DIRECTORY", directory.secrets().toString());
        variables.put("JULES_CLOCK_FILE", directory.clock().toString());
        variables.put("JULES_PUBLIC_URL", ports.url(Port.GATEWAY));
        variables.put("JULES_COMMAND_URL", ports.url(Port.COMMAND_SIDE));
        variables.put("JULES_QUERY_URL", ports.url(Port.QUERY_SIDE));
        variables.put("JULES_SAGAS_URL", ports.url(Port.SAGAS));
        variables.put("JULES_PHONE_URL", ports.url(Port.PHONE));
        variables.put("JULES_PHONE_DATADIRECTORY", directory.root().toString());
        variables.put("JULES_PHONE_HEALTHURLS", healthOfTheHouse());
        variables.put("JULES_MEDIA_ORIGINS", ports.url(Port.PHONE));
        variables.put("JULES_DIRECT_NUMBER", DIRECT_NUMBER);
        variables.put("JULES_GROUP_NUMBER", GROUP_NUMBER);
        variables.put("TWILIO_BASE_URL", ports.url(Port.PHONE));
        variables.put("TWILIO_ACCOUNT_SID", secrets.twilioAccountSid());
        variables.put("TWILIO_AUTH_TOKEN", secrets.twilioAuthToken());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", ports.address(Port.BROKER));
        // sagas has the key, command-side need only know that there is one
        variables.put("JULES_READING_MODEL", System.getenv().getOrDefault("JULES_READING_MODEL", modelByKey()));
        return variables;
    }

    private static String modelByKey() {
        return System.getenv().getOrDefault("OPENAI_API_KEY", "").isBlank() ? "off" : "on";
    }

    /** A text is answered when everybody but the phone is well. */
    private String healthOfTheHouse() {
        return apps.stream()
                .filter(app -> app.port() != Port.PHONE)
                .map(app -> ports.url(app.port()) + "/health")
                .collect(Collectors.joining(","));
    }

    private Map<String, String> databases(App app) {
        var variables = new LinkedHashMap<String, String>();
        for (DatabaseRole role : app.databases()) {
            String prefix = "JULES_" + role.schema().toUpperCase(Locale.ROOT) + "_DATABASE_";
            variables.put(prefix + "URL", DatabaseRoles.url(ports));
            variables.put(prefix + "USER", role.roleName());
            variables.put(prefix + "PASSWORD", secrets.password(role.roleName()));
        }
        return variables;
    }
}
