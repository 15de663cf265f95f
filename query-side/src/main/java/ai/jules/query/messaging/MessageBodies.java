package ai.jules.query.messaging;

import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said, as it lies in the view. */
@Component
class MessageBodies {

    private static final String COLUMN = "message_view.body";

    private final Sealer sealer;

    MessageBodies(Sealer sealer) {
        this.sealer = sealer;
    }

    String seal(Personal<String> body) {
        return sealer.seal(COLUMN, body);
    }

    /** Null when whose words they were was forgotten. */
    @Nullable
    String open(@Nullable String sealed) {
        return sealed == null
                ? null
                : sealer.open(COLUMN, sealed, String.class).value().orElse(null);
    }
}
