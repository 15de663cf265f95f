package ai.jules.language;

import java.util.Optional;

/** About who is in the household. */
public sealed interface MemberWish extends Wish {

    /** {@code invite Leo 202-555-0142}; what is missing has to be asked for. */
    record Invite(InviteWish invitation) implements MemberWish {}

    /** {@code remove Leo from the household}. */
    record RemoveMember(String name) implements MemberWish {}

    /** {@code leave household}. */
    record Leave() implements MemberWish {}

    /** {@code who is in my household}. */
    record Members() implements MemberWish {

        @Override
        public boolean writes() {
            return false;
        }
    }

    /** {@code forget me}. */
    record ForgetMe() implements MemberWish {}

    /** {@code cancel Leo's invitation}; without a name, the only open one. */
    record WithdrawInvite(Optional<String> name) implements MemberWish {}

    @Override
    default boolean writes() {
        return true;
    }
}
