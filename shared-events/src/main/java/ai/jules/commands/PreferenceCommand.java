package ai.jules.commands;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import java.time.LocalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a person can be asked to have known of how they eat and when they want quiet. */
public sealed interface PreferenceCommand extends JulesCommand {

    MemberId member();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(member());
    }

    /** Tell what is known; changes nothing. */
    record ReadPreferences(@TargetAggregateIdentifier MemberId member) implements PreferenceCommand {}

    /**
     * Know this of the person. Of another person only an allergy can be told.
     *
     * @param preference its id is used when nothing was known of the topic yet
     */
    record TellPreference(
            @TargetAggregateIdentifier MemberId member, PreferenceId preference, MemberId by, Personal<Preference> what)
            implements PreferenceCommand {}

    /** Know this no longer. What the person did not tell themselves, whoever told it may withdraw too. */
    record WithdrawPreference(@TargetAggregateIdentifier MemberId member, MemberId by, Personal<Preference> what)
            implements PreferenceCommand {}

    /**
     * Leave the person in peace between these hours of their day.
     *
     * @param from null for as usual; not both are
     * @param until null for as usual
     */
    record KeepQuiet(
            @TargetAggregateIdentifier MemberId member,
            @Nullable LocalTime from,
            @Nullable LocalTime until) implements PreferenceCommand {}

    /** Go back to the usual hours. */
    record LiftQuiet(@TargetAggregateIdentifier MemberId member) implements PreferenceCommand {}

    /**
     * Take back what came of an action here, as far as nobody has changed it since.
     *
     * @param action see {@link ai.jules.kernel.Meta#ACTION}
     */
    record TakeBackPreferences(@TargetAggregateIdentifier MemberId member, MemberId by, String action)
            implements PreferenceCommand {}
}
