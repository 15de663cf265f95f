/** Twilio as a carrier of texts. Nobody else may know its names; enter through {@code SmsProvider}. */
@NullMarked
package ai.jules.saga.messaging.twilio;

import org.jspecify.annotations.NullMarked;
