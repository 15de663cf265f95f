package ai.jules.events.conversation;

/** Why nothing was said. */
public enum Silence {
    /** The provider has confirmed the opt-out itself; a second confirmation is not ours to send (rule 5). */
    CONFIRMED_BY_PROVIDER,
    /** The person has opted out. */
    OPTED_OUT,
    /** A stranger who was introduced to Jules and has not agreed. */
    NOT_JOINED,
    /** Said in the group thread, not to Jules. */
    NOT_ADDRESSED,
    /** Belongs to photos that are answered when they have been read. */
    BELONGS_TO_PHOTOS,
    /** This end was confirmed already. */
    ALREADY_CONFIRMED,
    /** Company, which asks for nothing. */
    SMALL_TALK,
    /** What a model took it for would change something, and the person has texted on since. */
    OVERTAKEN
}
