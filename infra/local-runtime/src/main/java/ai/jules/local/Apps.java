package ai.jules.local;

import ai.jules.gateway.Gateway;
import java.util.List;

/** What the house consists of. They start together; the door closes first, the phone last. */
final class Apps {

    static final App GATEWAY = new App("gateway", Port.GATEWAY, List.of(), Gateway::application);

    static final List<App> ALL = List.of(GATEWAY);

    private Apps() {}

    static App phone() {
        return ALL.stream()
                .filter(app -> app.port() == Port.PHONE)
                .findFirst()
                .orElseThrow(() -> new StartFailure("there is no phone in this build"));
    }
}
