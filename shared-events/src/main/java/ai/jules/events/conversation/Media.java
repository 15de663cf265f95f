package ai.jules.events.conversation;

/**
 * A picture of an inbound text, still at the provider.
 *
 * @param url where the provider keeps it
 * @param contentType what the provider says it is; never believed
 */
public record Media(String url, String contentType) {}
