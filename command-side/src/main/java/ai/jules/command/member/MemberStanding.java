package ai.jules.command.member;

import ai.jules.kernel.HouseholdId;
import java.util.Optional;

/**
 * What the dialogue must know of a person before it answers.
 *
 * @param introduced whether terms were ever shown to them
 * @param farewellSaid whether the present opt-out has been confirmed
 * @param blocked whether the provider keeps everything from them until they text it START
 */
public record MemberStanding(
        Consent consent,
        boolean introduced,
        Optional<HouseholdId> household,
        Optional<String> name,
        boolean farewellSaid,
        boolean blocked) {}
