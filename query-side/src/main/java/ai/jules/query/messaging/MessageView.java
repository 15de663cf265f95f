package ai.jules.query.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A text, in or out; written by {@link MessageProjection} alone. Read here only once its thread is known. */
@Entity
@Immutable
@Table(name = "message_view")
class MessageView {

    @Id
    private String id;

    private String thread;
    private UUID member;
    private String direction;
    private @Nullable String messageSid;
    private @Nullable String body;
    private Instant at;
    private String status;

    protected MessageView() {}

    /** The provider's id of an inbound text, our own of an outbound one. */
    String id() {
        return id;
    }

    String thread() {
        return thread;
    }

    /** Who said it, or whom it was said to. */
    UUID member() {
        return member;
    }

    String direction() {
        return direction;
    }

    @Nullable
    String messageSid() {
        return messageSid;
    }

    /** Sealed, see {@link MessageBodies}; null when whose words they were was forgotten. */
    @Nullable
    String body() {
        return body;
    }

    Instant at() {
        return at;
    }

    OffsetDateTime place() {
        return at.atOffset(ZoneOffset.UTC);
    }

    String status() {
        return status;
    }
}
