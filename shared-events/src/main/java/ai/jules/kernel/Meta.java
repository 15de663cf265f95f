package ai.jules.kernel;

/** The names under which every command and event says where it comes from. */
public final class Meta {

    /** The inbound text or web request that began it all. */
    public static final String CORRELATION = "correlationId";

    /** The message that led directly to this one. */
    public static final String CAUSATION = "causationId";

    /** Who did it: {@code member:<uuid>}, {@code account:<uuid>}, {@code system} or {@code provider}. */
    public static final String ACTOR = "actor";

    /** One per thing a person did; taking it back works on this. */
    public static final String ACTION = "actionId";

    /** See {@link RoutingKey}. */
    public static final String ROUTING_KEY = "routingKey";

    private Meta() {}
}
