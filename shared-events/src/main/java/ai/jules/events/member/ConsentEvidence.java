package ai.jules.events.member;

import ai.jules.kernel.DisclosureRef;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What proves an opt-in (rule 9).
 *
 * @param channel how it was said, {@code sms}
 * @param providerMessageId the provider's id of the text that said it
 * @param words exactly what was said
 * @param to the number of ours it was said to
 * @param saidAt the provider's time; null when the provider gave none
 */
public record ConsentEvidence(
        DisclosureRef disclosure,
        String channel,
        String providerMessageId,
        Personal<String> words,
        String to,
        @Nullable Instant saidAt) {}
