/**
 * How a text leaves: {@code OutboundPolicy} puts what Jules has to say into the outbox, {@code Dispatcher} has each text
 * allowed by the person it goes to and hands it to a provider, once. Enter by events; a vendor enters by implementing
 * {@link ai.jules.saga.messaging.SmsProvider} in a sub-package of its own name. Nothing else may ask a provider to send,
 * and no number or word may reach a log line or an exception.
 */
@NullMarked
package ai.jules.saga.messaging;

import org.jspecify.annotations.NullMarked;
