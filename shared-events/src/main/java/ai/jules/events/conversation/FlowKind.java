package ai.jules.events.conversation;

/** Things Jules and a person do together that take more than one text. */
public enum FlowKind {
    ONBOARDING,
    MEMBERSHIP,
    RECIPE_EXTRACTION,
    /** A text that can be read in two ways. */
    CLARIFYING,
    RECIPE_BOOK,
    PREFERENCES,
    /** Dinners, from an idea to the plan. */
    WEEKLY_PLANNING
}
