package ai.jules.mealplan.candidates;

/** What counts how much; the unit means nothing, only the proportions do. */
final class Weights {

    /** As much as everything a pantry can say, so that a family's own recipes come first unless much speaks for others. */
    static final int FAMILY = 30;

    /** When all that has to be bought for a dish is there. */
    static final int WHOLE_PANTRY = 24;

    static final int SPOILING = 24;
    static final int SPOILING_TOO = 8;
    static final int MOST_SPOILING = 3;

    /** For each eater, up to three of them. */
    static final int LIKED = 10;

    static final int MOST_LIKING = 3;
    static final int DISLIKED = -14;
    static final int AGAINST_A_DIET = -24;
    static final int UNSURE_OF_A_DIET = -6;
    static final int MAY_CONTAIN = -4;
    static final int HAD_RECENTLY = -8;
    static final int HARD = -4;

    /** On any week; what follows is for a week of short days only. */
    static final int QUICK = 4;

    static final int QUICK_WHEN_SHORT = 16;
    static final int HANDY_WHEN_SHORT = 6;
    static final int LONG_WHEN_SHORT = -10;
    static final int VERY_LONG_WHEN_SHORT = -20;

    private Weights() {}
}
