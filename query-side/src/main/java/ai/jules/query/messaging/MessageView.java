package ai.jules.query.messaging;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text, in or out; written by {@link MessageProjection} alone.
 *
 * @param id the provider's id of an inbound text, our own of an outbound one
 * @param member who said it, or whom it was said to
 * @param body sealed, see {@link MessageBodies}; null when whose words they were was forgotten
 * @param at when it was received or composed, as the database keeps it
 */
record MessageView(
        String id,
        String thread,
        UUID member,
        String direction,
        @Nullable String messageSid,
        @Nullable String body,
        OffsetDateTime at,
        String status) {}
