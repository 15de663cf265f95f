/** Sinch as the second carrier of texts, by its SMS REST API. Nobody else may know its names; enter through {@code SmsProvider}. */
@NullMarked
package ai.jules.saga.messaging.sinch;

import org.jspecify.annotations.NullMarked;
