package ai.jules.language;

import java.util.Optional;

/** What a text asks of the household's membership. Names stand with capitals; whose they are is for the household to know. */
public sealed interface HouseholdWish {

    /** The author wants to leave the household, not Jules. */
    record Leave() implements HouseholdWish {}

    /** Somebody else is to be removed. */
    record Remove(String name) implements HouseholdWish {}

    /** The author wants to be erased; a code confirms it. */
    record ForgetMe() implements HouseholdWish {}

    /** The code that confirms the erasing, as digits. */
    record ForgetCode(String digits) implements HouseholdWish {}

    /** Who is in the household. */
    record Who() implements HouseholdWish {}

    /** An invitation is to be taken back; without a name, the only open one. */
    record Withdraw(Optional<String> name) implements HouseholdWish {}
}
