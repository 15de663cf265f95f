package ai.jules.language;

/** What wants a word, or nothing, but no act. */
public sealed interface TalkWish extends Wish {

    /** What a thumb pressed on one of our messages says. */
    enum Reaction {
        LIKE,
        LOVE,
        LAUGH,
        EMPHASIZE,
        DISLIKE,
        QUESTION
    }

    /** {@code what can you do}. */
    record Help() implements TalkWish {}

    record Thanks() implements TalkWish {}

    record Hello() implements TalkWish {}

    /** {@code that was delicious}. */
    record Praise() implements TalkWish {}

    /** {@code lol}, {@code had a rough day}. */
    record SmallTalk() implements TalkWish {}

    /** A reaction to the quoted message of ours, which the phone may have cut. */
    record Tapback(Reaction reaction, String quoted) implements TalkWish {}

    @Override
    default boolean writes() {
        return false;
    }
}
