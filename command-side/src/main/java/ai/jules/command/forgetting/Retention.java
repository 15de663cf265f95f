package ai.jules.command.forgetting;

/** Something that is kept for so many years and no longer. What is due is seen in what is kept, so a missed look loses nothing. */
interface Retention {

    /** Lets go of what has been kept long enough by the one Clock; may be repeated. @return of how much */
    int look();
}
