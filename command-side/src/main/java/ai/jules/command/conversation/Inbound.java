package ai.jules.command.conversation;

import ai.jules.events.conversation.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the provider brought it, once its signature was found right.
 *
 * @param optOut the provider's own finding: {@code STOP}, {@code START} or {@code HELP}; null when it found none
 * @param token by which the provider names this one delivery however often it tries; null when it names none
 * @param further every parameter of the signed form that is not kept otherwise, form-encoded as it came, in its order; may
 *     be empty
 */
public record Inbound(
        String messageSid,
        String from,
        String to,
        String body,
        List<Media> media,
        @Nullable String optOut,
        @Nullable String token,
        String further) {

    public Inbound {
        media = List.copyOf(media);
    }
}
