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

    /** The id under which a command is handled at most once; absent for commands that cannot come twice. */
    public static final String COMMAND = "commandId";

    /**
     * The step of a trace this came of, in the form of a W3C {@code traceparent}; absent unless traces are asked for. Ids
     * alone, and nothing is ever decided by it.
     */
    public static final String TRACE = "trace";

    /** When command-side took the command up, an {@code Instant}; the only time an aggregate knows. Never stored. */
    public static final String AT = "at";

    private Meta() {}
}
