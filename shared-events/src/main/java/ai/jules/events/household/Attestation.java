package ai.jules.events.household;

import ai.jules.kernel.DisclosureRef;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;

/**
 * An account holder's word that a teen may be texted (rule 13).
 *
 * @param disclosure what they were asked to confirm
 * @param providerMessageId the provider's id of the text that confirmed it
 * @param words exactly what was said
 */
public record Attestation(MemberId by, DisclosureRef disclosure, String providerMessageId, Personal<String> words) {}
