package ai.jules.kitchen.starter;

/** How much a dish asks of its cook; time is told apart. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
