package ai.jules.gateway;

import java.io.IOException;
import java.io.Serial;

/** A body that did not say its size beforehand turned out to be larger than its path allows. */
final class BodyTooLarge extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;
}
