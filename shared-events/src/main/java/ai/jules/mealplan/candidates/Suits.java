package ai.jules.mealplan.candidates;

/** Whether a dish goes with a diet. */
enum Suits {
    YES,
    /** A label would have to be read, or the list does not say. */
    UNSURE,
    NO
}
