package ai.jules.command.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.command.preference.Held;
import ai.jules.command.preference.Telling;
import ai.jules.command.preference.Tellings;
import ai.jules.command.undo.RecentActions;
import ai.jules.command.undo.Reversal;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.commands.PreferenceCommand.KeepQuiet;
import ai.jules.commands.PreferenceCommand.LiftQuiet;
import ai.jules.commands.PreferenceCommand.ReadPreferences;
import ai.jules.commands.PreferenceCommand.TakeBackPreferences;
import ai.jules.commands.PreferenceCommand.TellPreference;
import ai.jules.commands.PreferenceCommand.WithdrawPreference;
import ai.jules.commands.Refused;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.preference.AllergyTold;
import ai.jules.events.preference.AllergyWithdrawn;
import ai.jules.events.preference.DietFollowed;
import ai.jules.events.preference.DietLeft;
import ai.jules.events.preference.FoodDisliked;
import ai.jules.events.preference.FoodLiked;
import ai.jules.events.preference.PreferenceEvent;
import ai.jules.events.preference.QuietHoursLifted;
import ai.jules.events.preference.QuietHoursSet;
import ai.jules.events.preference.TasteForgotten;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/**
 * How a person eats, when they want to be left in peace, and what of it can be taken back. Part of the Member, in whose
 * stream its events stand.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Preferences {

    private static final String QUIET = "quiet";
    private static final String NAME = "name";

    private Tellings tellings = new Tellings();
    private @Nullable QuietHours quiet;
    private @Nullable Personal<String> name;
    private RecentActions<String, Trait> recent = new RecentActions<>();

    /** What the household must know of who comes to its table. */
    List<Held> allergies(MemberId member) {
        return tellings.of(member).stream()
                .filter(one -> one.is(Preference.Allergy.class::isInstance))
                .toList();
    }

    /** The limits with the person's own hours in place of the usual ones (rule 17). */
    SendingLimits within(SendingLimits usual) {
        return quiet == null ? usual : quiet.within(usual);
    }

    @CommandHandler
    MemberPreferences decide(ReadPreferences command, SendingLimits usual) {
        var limits = within(usual);
        return new MemberPreferences(
                tellings.of(command.member()), limits.wakingFrom(), limits.wakingUntil(), quiet != null);
    }

    /** Others may tell an allergy, for it binds to be safe; everything else is the person's own to tell. */
    @CommandHandler
    Telling decide(TellPreference command) {
        var what = known(command.what());
        if (!command.by().equals(command.member()) && !(what instanceof Preference.Allergy)) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
        var telling = tellings.tell(command.preference(), command.member(), command.by(), what);
        if (telling.news()) {
            apply(told(command.member(), telling.held()));
        }
        return telling;
    }

    @CommandHandler
    Optional<Held> decide(WithdrawPreference command) {
        var found = tellings.find(command.member(), known(command.what()));
        found.ifPresent(one -> {
            if (!command.by().equals(command.member()) && !command.by().equals(one.by())) {
                throw new Refused(Refused.Reason.NOT_ALLOWED);
            }
            apply(withdrawn(command.member(), command.by(), one));
        });
        return found;
    }

    private static Preference known(Personal<Preference> what) {
        return what.value().orElseThrow(() -> new Refused(Refused.Reason.NOT_A_MEMBER));
    }

    /** @throws Refused not allowed, when nothing of the day would be left or the other end has to be said too */
    @CommandHandler
    MemberPreferences decide(KeepQuiet command, SendingLimits usual) {
        var wanted = new QuietHours(command.from(), command.until());
        if (!wanted.makeSenseWithin(usual)) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
        if (!wanted.equals(quiet)) {
            apply(new QuietHoursSet(command.member(), command.from(), command.until()));
        }
        return decide(new ReadPreferences(command.member()), usual);
    }

    /** Answers how it was before. */
    @CommandHandler
    MemberPreferences decide(LiftQuiet command, SendingLimits usual) {
        var before = decide(new ReadPreferences(command.member()), usual);
        if (quiet != null) {
            apply(new QuietHoursLifted(command.member()));
        }
        return before;
    }

    @CommandHandler
    TakingBack<Trait> decide(TakeBackPreferences command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var outcome = recent.takeBack(command.action(), at, traits(), new Undoing());
        if (outcome instanceof TakenBack<Trait> back) {
            back.steps().forEach(step -> takeBack(command, step));
        }
        return outcome;
    }

    private static void takeBack(TakeBackPreferences command, TakingBack.Step<Trait> step) {
        var member = command.member();
        switch (step.to()) {
            case Trait.Eats(var held) -> apply(told(member, held));
            case Trait.WantsQuiet(var hours) -> apply(new QuietHoursSet(member, hours.from(), hours.until()));
            case Trait.IsCalled(var before) -> apply(new MemberNamed(member, before));
            case null -> {
                switch (Objects.requireNonNull(step.from())) {
                    case Trait.Eats(var held) -> apply(withdrawn(member, command.by(), held));
                    case Trait.WantsQuiet _ -> apply(new QuietHoursLifted(member));
                    case Trait.IsCalled _ -> {
                        // a first name was no change: there is none to go back to
                    }
                }
            }
        }
    }

    private static PreferenceEvent told(MemberId member, Held held) {
        return switch (known(held.what())) {
            case Preference.Follows diet ->
                new DietFollowed(member, held.id(), held.by(), Personal.content(member, diet));
            case Preference.Likes food -> new FoodLiked(member, held.id(), held.by(), Personal.content(member, food));
            case Preference.Dislikes food ->
                new FoodDisliked(member, held.id(), held.by(), Personal.content(member, food));
            case Preference.Allergy allergy ->
                new AllergyTold(member, held.id(), held.by(), Personal.content(member, allergy));
        };
    }

    private static PreferenceEvent withdrawn(MemberId member, MemberId by, Held held) {
        return switch (known(held.what())) {
            case Preference.Follows diet -> new DietLeft(member, held.id(), by, Personal.content(member, diet));
            case Preference.Likes _, Preference.Dislikes _ -> new TasteForgotten(member, held.id(), by, held.what());
            case Preference.Allergy allergy ->
                new AllergyWithdrawn(member, held.id(), by, Personal.content(member, allergy));
        };
    }

    @EventSourcingHandler
    void evolve(PreferenceEvent event, @Timestamp Instant at, MetaData metadata) {
        var before = traits();
        switch (event) {
            case DietFollowed it -> tellings.keep(Held.of(it.preference(), it.member(), it.by(), it.diet()));
            case FoodLiked it -> tellings.keep(Held.of(it.preference(), it.member(), it.by(), it.food()));
            case FoodDisliked it -> tellings.keep(Held.of(it.preference(), it.member(), it.by(), it.food()));
            case AllergyTold it -> tellings.keep(Held.of(it.preference(), it.member(), it.by(), it.allergy()));
            case DietLeft it -> tellings.drop(it.preference());
            case TasteForgotten it -> tellings.drop(it.preference());
            case AllergyWithdrawn it -> tellings.drop(it.preference());
            case QuietHoursSet it -> quiet = new QuietHours(it.from(), it.until());
            case QuietHoursLifted _ -> quiet = null;
        }
        recent.note(metadata, at, before, traits());
    }

    @EventSourcingHandler
    void evolve(MemberNamed named, @Timestamp Instant at, MetaData metadata) {
        var before = traits();
        boolean first = name == null;
        name = named.name();
        if (!first) {
            recent.note(metadata, at, before, traits());
        }
    }

    @EventSourcingHandler
    void evolve(MemberForgotten forgotten) {
        tellings = new Tellings();
        quiet = null;
        name = null;
        recent = new RecentActions<>();
    }

    private Map<String, Trait> traits() {
        var traits = new LinkedHashMap<String, Trait>();
        tellings.byId().forEach((id, held) -> traits.put(id.toString(), new Trait.Eats(held)));
        if (quiet != null) {
            traits.put(QUIET, new Trait.WantsQuiet(quiet));
        }
        if (name != null) {
            traits.put(NAME, new Trait.IsCalled(name));
        }
        return traits;
    }

    /** Each by itself; what was told of the topic since is not overruled. */
    private final class Undoing implements Reversal<Trait> {

        @Override
        public String kin(Trait trait) {
            return switch (trait) {
                case Trait.Eats(var held) -> held.id().toString();
                case Trait.WantsQuiet _ -> QUIET;
                case Trait.IsCalled _ -> NAME;
            };
        }

        @Override
        public Optional<Trait> revert(Trait now, Trait before, Trait after) {
            return now.equals(after) ? Optional.of(before) : Optional.empty();
        }

        @Override
        public boolean hasRoomFor(Trait trait) {
            return switch (trait) {
                case Trait.Eats(var held) -> !tellings.knowsOtherwise(held);
                case Trait.WantsQuiet _, Trait.IsCalled _ -> true;
            };
        }
    }
}
