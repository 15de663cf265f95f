package ai.jules.command.conversation;

import ai.jules.events.conversation.Media;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the provider brought it, once its signature was found right.
 *
 * @param optOut the provider's own finding: {@code STOP}, {@code START} or {@code HELP}; null when it found none
 */
public record Inbound(
        String messageSid,
        String from,
        String to,
        String body,
        List<Media> media,
        @Nullable String optOut) {

    public Inbound {
        media = List.copyOf(media);
    }
}
