package ai.jules.language;

import java.util.Optional;

/**
 * Somebody a member wants in the household, as far as the text says.
 *
 * @param name with capitals
 * @param number as it was texted, foreign or malformed ones too: {@link ai.jules.kernel.PhoneNumber#read} judges it
 * @param teen whether the text calls the person a teen; otherwise an adult is meant
 */
public record InviteWish(Optional<String> name, Optional<String> number, boolean teen) {

    @Override
    public String toString() {
        return "InviteWish[name " + (name.isPresent() ? "given" : "missing") + ", number "
                + (number.isPresent() ? "given" : "missing") + ", teen " + teen + "]";
    }
}
