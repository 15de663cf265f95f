package ai.jules.command.undo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the wish to take an action back, in one aggregate.
 *
 * @param <S> the things of that aggregate, as they stand
 */
public sealed interface TakingBack<S> {

    /**
     * Taken back, wholly or in part.
     *
     * @param left what stays as others left it; empty when everything was taken back
     */
    record TakenBack<S>(List<Step<S>> steps, List<Left<S>> left) implements TakingBack<S> {}

    /** All of it was changed by others since and stays as they left it. */
    record ChangedSince<S>(List<Left<S>> left) implements TakingBack<S> {}

    /** It is known, but a day has passed or too much has happened since. */
    record TooLate<S>() implements TakingBack<S> {}

    /** Nothing here came of the action, or it was taken back already. */
    record NothingToTakeBack<S>() implements TakingBack<S> {}

    /**
     * One thing going back to what it was.
     *
     * @param from null when it was gone
     * @param to null when it was not there before
     */
    record Step<S>(@Nullable S from, @Nullable S to) {}

    /**
     * One thing that is not taken back.
     *
     * @param thing as the action left it, or as it was before when the action took it away
     * @param now as it stands; null when it is gone
     * @param by who changed it since, as {@link ai.jules.kernel.Meta#ACTOR} says it; null when no person did
     */
    record Left<S>(S thing, @Nullable S now, @Nullable String by) {}
}
