package ai.jules.commands;

import ai.jules.events.table.Profile;
import ai.jules.kernel.Diner;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Budget;
import ai.jules.language.Preference;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a household about who sits at its table and what they eat. */
public sealed interface TableCommand extends JulesCommand {

    HouseholdId household();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(household());
    }

    /** Tell who eats with the household and what is known of them; changes nothing. */
    record ReadTable(@TargetAggregateIdentifier HouseholdId household) implements TableCommand {}

    /** Count somebody in who has no phone; adults only, and no two of one name. */
    record WelcomeEater(
            @TargetAggregateIdentifier HouseholdId household,
            EaterId eater,
            MemberId by,
            boolean child,
            Personal<Profile> profile)
            implements TableCommand {}

    /** Know more of somebody who has no phone; adults only. */
    record DescribeEater(
            @TargetAggregateIdentifier HouseholdId household,
            EaterId eater,
            MemberId by,
            boolean child,
            Personal<Profile> profile)
            implements TableCommand {}

    /** Count somebody in or out; adults only. */
    record SeatDiner(@TargetAggregateIdentifier HouseholdId household, Diner diner, MemberId by, boolean eats)
            implements TableCommand {}

    /**
     * Know this of somebody at the table. Of who has no phone adults tell; of a member nothing but allergies are kept here,
     * which they tell themselves or any adult does.
     *
     * @param preference its id is used when nothing was known of the topic yet
     */
    record NotePreference(
            @TargetAggregateIdentifier HouseholdId household,
            Diner diner,
            PreferenceId preference,
            MemberId by,
            Personal<Preference> what)
            implements TableCommand {}

    /** Know this no longer of somebody at the table. */
    record DropPreference(
            @TargetAggregateIdentifier HouseholdId household, Diner diner, MemberId by, Personal<Preference> what)
            implements TableCommand {}

    /** Let dinners cost so much; adults only. */
    record ChooseBudget(@TargetAggregateIdentifier HouseholdId household, MemberId by, Budget budget)
            implements TableCommand {}

    /**
     * Take back what came of an action here, as far as nobody has changed it since.
     *
     * @param action see {@link ai.jules.kernel.Meta#ACTION}
     */
    record TakeBackAtTable(@TargetAggregateIdentifier HouseholdId household, MemberId by, String action)
            implements TableCommand {}
}
