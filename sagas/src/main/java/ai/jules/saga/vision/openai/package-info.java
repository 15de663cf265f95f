/**
 * Reading with an OpenAI model, when a key is configured. Enter through
 * {@link ai.jules.saga.vision.openai.OpenAiPhotoReader}; the vendor's types stay inside. Forbidden: logging anything of
 * an answer, and believing one that goes beyond the words of a recipe (rule 27).
 */
@NullMarked
package ai.jules.saga.vision.openai;

import org.jspecify.annotations.NullMarked;
