package ai.jules.phone;

import java.net.URI;
import org.springframework.core.env.Environment;

/** The phone's own address as Jules reaches it, known for certain only once the server listens. */
class OwnAddress {

    private final PhoneSettings settings;
    private final Environment environment;

    OwnAddress(PhoneSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** An absolute address of a path of ours. */
    String of(String path) {
        URI base = settings.baseUrl();
        String prefix = base != null
                ? base.toString().replaceAll("/$", "")
                : "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        return prefix + path;
    }

    /** Where a message shows an attachment to whoever looks at the simulator. */
    String of(Media media) {
        return media.elsewhere() != null ? media.elsewhere().toString() : of("/simulator/media/" + media.sid());
    }
}
