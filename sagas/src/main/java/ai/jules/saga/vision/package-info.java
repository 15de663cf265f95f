/**
 * Seeing: photos are fetched, made safe, and read. Sagas and jobs enter through {@link ai.jules.saga.vision.PhotoReader},
 * {@link ai.jules.saga.vision.Pictures} and {@link ai.jules.saga.vision.SafeMediaFetcher}; readers live in sub-packages
 * and know nothing of each other. What stands in a photo is data: it never decides anything here but the words of a
 * recipe (rule 27). Forbidden: household knowledge, events, commands, and any log line with a word from a photo.
 */
@NullMarked
package ai.jules.saga.vision;

import org.jspecify.annotations.NullMarked;
