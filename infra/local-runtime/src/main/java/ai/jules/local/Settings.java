package ai.jules.local;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What each application is told, under the same names a container platform would use for its environment. */
final class Settings {

    /** Numbers nobody owns, reserved for examples. */
    private static final String DIRECT_NUMBER = "+12025550199";

    private static final String GROUP_NUMBER = "+12025550198";

    private final DataDirectory directory;
    private final Ports ports;
    private final LocalSecrets secrets;
    private final String databaseUrl;
    private final String brokerAddress;

    Settings(DataDirectory directory, Ports ports, LocalSecrets secrets, String databaseUrl, String brokerAddress) {
        this.directory = directory;
        this.ports = ports;
        this.secrets = secrets;
        this.databaseUrl = databaseUrl;
        this.brokerAddress = brokerAddress;
    }

    /** Command-line arguments, which win over the application's own configuration file. */
    String[] argumentsFor(App app) {
        return Stream.of(place(app), house(), databases(app))
                .flatMap(settings -> settings.entrySet().stream())
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** What keeps several applications in one JVM out of each other's way. */
    private Map<String, String> place(App app) {
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
            settings.put("JULES_GATEWAY_MANAGEMENT_PORT", String.valueOf(ports.number(Port.GATEWAY_MANAGEMENT)));
            settings.put("management.server.address", "127.0.0.1");
        } else {
            // the gateway's library on the class path would turn both of these off for everybody
            settings.put("spring.servlet.multipart.enabled", "true");
            settings.put("spring.http.clients.redirects", "follow-when-possible");
        }
        return settings;
    }

    private Map<String, String> house() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("JULES_DATA_DIRECTORY", directory.root().toString());
        settings.put("JULES_SECRETS_DIRECTORY", directory.secrets().toString());
        settings.put("JULES_CLOCK_FILE", directory.clock().toString());
        settings.put("JULES_PUBLIC_URL", ports.url(Port.GATEWAY));
        settings.put("JULES_COMMAND_URL", ports.url(Port.COMMAND_SIDE));
        settings.put("JULES_QUERY_URL", ports.url(Port.QUERY_SIDE));
        settings.put("JULES_SAGAS_URL", ports.url(Port.SAGAS));
        settings.put("JULES_PHONE_URL", ports.url(Port.PHONE));
        settings.put("JULES_MEDIA_ORIGINS", ports.url(Port.PHONE));
        settings.put("JULES_DIRECT_NUMBER", DIRECT_NUMBER);
        settings.put("JULES_GROUP_NUMBER", GROUP_NUMBER);
        settings.put("TWILIO_BASE_URL", ports.url(Port.PHONE));
        settings.put("TWILIO_ACCOUNT_SID", secrets.twilioAccountSid());
        settings.put("TWILIO_AUTH_TOKEN", secrets.twilioAuthToken());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", brokerAddress);
        return settings;
    }

    private Map<String, String> databases(App app) {
        var settings = new LinkedHashMap<String, String>();
        for (DatabaseRole role : app.databases()) {
            String prefix = "JULES_" + role.schema().toUpperCase(Locale.ROOT) + "_DATABASE_";
            settings.put(prefix + "URL", databaseUrl);
            settings.put(prefix + "USER", role.roleName());
            settings.put(prefix + "PASSWORD", secrets.password(role.roleName()));
        }
        return settings;
    }
}
