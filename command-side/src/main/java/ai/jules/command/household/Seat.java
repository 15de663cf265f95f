package ai.jules.command.household;

import ai.jules.events.table.Profile;
import ai.jules.kernel.Diner;
import ai.jules.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without a phone at the table, or a member who does not eat there for now; every other member does.
 *
 * @param profile null for a member, of whom their own stream says more
 */
record Seat(Diner diner, boolean child, @Nullable Personal<Profile> profile, boolean eats) {

    Seat eating(boolean eatsNow) {
        return new Seat(diner, child, profile, eatsNow);
    }
}
