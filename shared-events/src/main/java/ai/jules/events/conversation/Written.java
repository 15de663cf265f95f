package ai.jules.events.conversation;

import ai.jules.kernel.RoutingKey;

/**
 * An event that was written, by its place.
 *
 * @param sequence its number within the stream, from 0
 */
public record Written(RoutingKey routingKey, String stream, long sequence) {}
