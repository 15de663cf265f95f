package ai.jules.command.undo;

import java.util.Optional;

/**
 * What an aggregate knows of its things that taking back has to know.
 *
 * @param <S> the things, as they stand
 */
public interface Reversal<S> {

    /** Things of one kin go back together or not at all: what was moved must not be in both places afterwards. */
    String kin(S thing);

    /**
     * The thing as it stands now, with what an action changed in it changed back; what others changed in it stays.
     *
     * @return empty when the same was changed again since
     */
    Optional<S> revert(S now, S before, S after);

    /** Whether the aggregate still has room for a thing that comes back or goes back to this. */
    boolean hasRoomFor(S thing);
}
