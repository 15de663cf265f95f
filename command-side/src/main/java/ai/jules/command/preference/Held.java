package ai.jules.command.preference;

import ai.jules.kernel.Diner;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import java.util.function.Predicate;

/**
 * One thing that is known of how somebody eats.
 *
 * @param by who told it
 */
public record Held(PreferenceId id, Diner diner, MemberId by, Personal<Preference> what) {

    /** As an event says it, whose value is of one kind. */
    @SuppressWarnings("unchecked")
    public static Held of(PreferenceId id, Diner diner, MemberId by, Personal<? extends Preference> what) {
        // a personal value is never written to, so that one of a kind of preference is one of a preference
        return new Held(id, diner, by, (Personal<Preference>) what);
    }

    /** Of who is forgotten nothing is. */
    public boolean is(Predicate<Preference> asked) {
        return what.value().filter(asked).isPresent();
    }

    boolean isAbout(String topic) {
        return is(preference -> preference.topic().equals(topic));
    }
}
