/**
 * How modules hear of each other: event groups that read the topic inside the reader's own transaction, the command bus
 * whose dispatch is a durable hand-over, and the inbox that handles each command once. Services declare what they listen
 * to; nothing here knows what a message means.
 */
@NullMarked
package ai.jules.platform.messaging;

import org.jspecify.annotations.NullMarked;
