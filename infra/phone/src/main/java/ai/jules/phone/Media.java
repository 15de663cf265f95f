package ai.jules.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A photo or other attachment of one message.
 *
 * @param sid the provider's id, ME and 32 hex digits
 * @param contentType as the sender claimed it, believed by nobody
 * @param elsewhere where an outbound attachment lies; null when the phone keeps the bytes itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Media(String sid, String contentType, @Nullable URI elsewhere) {}
