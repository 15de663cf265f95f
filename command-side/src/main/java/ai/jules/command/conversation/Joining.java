package ai.jules.command.conversation;

import ai.jules.command.preference.Held;
import ai.jules.commands.MemberCommand.JoinHousehold;
import ai.jules.commands.TableCommand.NotePreference;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.Role;
import java.util.List;
import java.util.Objects;

/** Coming into a household: what somebody must not eat comes with them. */
final class Joining {

    private Joining() {}

    /** The household has admitted them already. */
    static void join(Turn turn, HouseholdId household, Role role) {
        List<Held> allergies = Objects.requireNonNull(turn.ask(new JoinHousehold(turn.member(), household, role)));
        for (var allergy : allergies) {
            turn.ask(new NotePreference(household, turn.member(), allergy.id(), turn.member(), allergy.what()));
        }
    }
}
