package ai.jules.local;

import java.util.Locale;

/** Everything that listens, and how far its port lies from the gateway's. */
public enum Port {
    GATEWAY(0),
    PHONE(1),
    GATEWAY_MANAGEMENT(10),
    COMMAND_SIDE(11),
    QUERY_SIDE(12),
    SAGAS(13),
    POSTGRES(14),
    BROKER(15),
    BROKER_CONTROLLER(16);

    private final int offset;

    Port(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    /** As it is written in {@code DIR/ports} and in messages. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
