/**
 * Interpreting texts with an OpenAI model, when a key is configured. Enter through
 * {@link ai.jules.saga.language.openai.OpenAiWishReader}; the vendor's types stay inside. Forbidden: logging anything of a
 * text or an answer, and giving the model anything to act with (rule 27).
 */
@NullMarked
package ai.jules.saga.language.openai;

import org.jspecify.annotations.NullMarked;
