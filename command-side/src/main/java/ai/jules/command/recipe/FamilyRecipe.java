package ai.jules.command.recipe;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.command.undo.RecentActions;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.commands.RecipeCommand;
import ai.jules.commands.RecipeCommand.AddRecipe;
import ai.jules.commands.RecipeCommand.ReadRecipe;
import ai.jules.commands.RecipeCommand.RestoreRecipe;
import ai.jules.commands.RecipeCommand.RetireRecipe;
import ai.jules.commands.RecipeCommand.TakeBackRecipe;
import ai.jules.commands.RecipeCommand.UpdateRecipe;
import ai.jules.commands.Refused;
import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeEvent;
import ai.jules.events.recipe.RecipeRestored;
import ai.jules.events.recipe.RecipeRetired;
import ai.jules.events.recipe.RecipeRetired.Reason;
import ai.jules.events.recipe.RecipeUpdated;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Recipe;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A recipe of a family's book, version by version, every line with where it comes from. Taken out of the book it keeps
 * everything, so that it can be put back.
 */
@Aggregate(type = "FamilyRecipe", snapshotTriggerDefinition = "everyFewEvents")
@Revision("2")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class FamilyRecipe {

    private static final int FIRST_VERSION = 1;

    @AggregateIdentifier
    private @Nullable RecipeId id;

    private @Nullable HouseholdId household;

    /** What it ever said, the first version first. A version that brings an earlier one back says nothing new. */
    private List<Edition> editions = new ArrayList<>();

    private int version;
    private int shown;
    private boolean retired;
    private RecentActions<RecipeId, RecipeStanding> recent = new RecentActions<>();

    FamilyRecipe() {}

    @CommandHandler
    FamilyRecipe(AddRecipe command) {
        var content = command.content();
        apply(new RecipeAdded(
                command.recipe(),
                command.household(),
                command.extraction(),
                command.addedBy(),
                FIRST_VERSION,
                content.title(),
                content.servings(),
                content.totalMinutes(),
                command.lines(),
                content.steps(),
                content.attribution(),
                command.photos()));
    }

    @CommandHandler
    Recipe decide(ReadRecipe command) {
        requireInTheBook(command);
        return edition(shown).content();
    }

    @CommandHandler
    void decide(UpdateRecipe command) {
        requireInTheBook(command);
        var next = edition(shown).next(version + 1, command);
        apply(next.as(command.recipe(), command.household(), command.by(), next.version(), null));
    }

    @CommandHandler
    void decide(RetireRecipe command) {
        requireAllowed(command, command.role());
        if (!retired) {
            apply(new RecipeRetired(command.recipe(), command.household(), command.by(), Reason.DROPPED));
        }
    }

    @CommandHandler
    void decide(RestoreRecipe command) {
        requireAllowed(command, command.role());
        if (retired) {
            apply(new RecipeRestored(command.recipe(), command.household(), command.by()));
        }
    }

    @CommandHandler
    TakingBack<RecipeStanding> decide(
            TakeBackRecipe command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        requireOwn(command);
        var outcome = recent.takeBack(command.action(), at, inTheBook(), new RecipeReversal());
        if (outcome instanceof TakenBack<RecipeStanding> back) {
            back.steps().forEach(step -> goBack(step, command));
        }
        return outcome;
    }

    private void goBack(Step<RecipeStanding> step, TakeBackRecipe command) {
        var before = step.to();
        if (before == null) {
            apply(new RecipeRetired(command.recipe(), command.household(), command.by(), Reason.TAKEN_BACK));
            return;
        }
        if (step.from() == null) {
            apply(new RecipeRestored(command.recipe(), command.household(), command.by()));
        }
        if (shown != before.version()) {
            var earlier = edition(before.version());
            apply(earlier.as(command.recipe(), command.household(), command.by(), version + 1, earlier.version()));
        }
    }

    private void requireOwn(RecipeCommand command) {
        if (!command.household().equals(household)) {
            throw new Refused(Refused.Reason.NOT_FOUND);
        }
    }

    private void requireInTheBook(RecipeCommand command) {
        requireOwn(command);
        if (retired) {
            throw new Refused(Refused.Reason.NOT_FOUND);
        }
    }

    private void requireAllowed(RecipeCommand command, Role role) {
        requireOwn(command);
        switch (role) {
            case CHILD -> throw new Refused(Refused.Reason.NOT_ALLOWED);
            case ACCOUNT_HOLDER, ADULT, TEEN -> {}
        }
    }

    private Edition edition(int ofVersion) {
        return editions.stream()
                .filter(edition -> edition.version() == ofVersion)
                .findFirst()
                .orElseThrow();
    }

    private Map<RecipeId, RecipeStanding> inTheBook() {
        return retired || id == null
                ? Map.of()
                : Map.of(id, new RecipeStanding(edition(shown).title(), shown));
    }

    @EventSourcingHandler
    void evolve(RecipeEvent event, @Timestamp Instant at, MetaData metadata) {
        var before = inTheBook();
        switch (event) {
            case RecipeAdded added -> {
                id = added.recipe();
                household = added.household();
                say(Edition.of(added));
            }
            case RecipeUpdated updated -> {
                if (updated.bringsBack() == null) {
                    say(Edition.of(updated));
                } else {
                    version = updated.version();
                    shown = updated.bringsBack();
                }
            }
            case RecipeRetired _ -> retired = true;
            case RecipeRestored _ -> retired = false;
        }
        recent.note(metadata, at, before, inTheBook());
    }

    private void say(Edition edition) {
        editions.add(edition);
        version = edition.version();
        shown = edition.version();
    }
}
