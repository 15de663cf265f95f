package ai.jules.language;

/** About taking back. */
public sealed interface UndoWish extends Wish {

    /** The author's last change. */
    record Undo() implements UndoWish {}

    /** The last change of somebody else. */
    record UndoOf(String name) implements UndoWish {}

    /** The change just taken back, again. */
    record Redo() implements UndoWish {}

    @Override
    default boolean writes() {
        return true;
    }
}
