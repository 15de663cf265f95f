package ai.jules.events.member;

import ai.jules.kernel.privacy.Personal;

/**
 * How a consent was taken back.
 *
 * @param channel how it was said, {@code sms}, {@code web}, {@code email}, or {@code operator} for what was said to one of
 *     us; {@code provider} when we only learn of it from a refusal of the provider
 * @param providerMessageId the provider's id of the text that said it; of a refusal our id of the text that was refused; of
 *     what did not come by text the id of the request that entered it
 * @param words exactly what was said; of a refusal the provider's code
 * @param noticedBy who understood it as the end
 */
public record Withdrawal(String channel, String providerMessageId, Personal<String> words, NoticedBy noticedBy) {

    /** Who understood the words as the end. */
    public enum NoticedBy {
        /** We did, by keyword (rule 1). */
        KEYWORD,
        /** We did, a program or one of us, by what plain words mean (rule 2). */
        PLAIN_WORDS,
        /** The provider did, and has confirmed it to the person itself (rule 3). */
        PROVIDER
    }
}
