package ai.jules.command.recipe;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.commands.RecipeCommand.AddRecipe;
import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeEvent;
import ai.jules.kernel.RecipeId;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A recipe of a family's book, version by version, every line with where it comes from. */
@Aggregate(type = "FamilyRecipe", snapshotTriggerDefinition = "everyFewEvents")
@Revision("1")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class FamilyRecipe {

    private static final int FIRST_VERSION = 1;

    @AggregateIdentifier
    private @Nullable RecipeId id;

    private int version;

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

    @EventSourcingHandler
    void evolve(RecipeEvent event) {
        switch (event) {
            case RecipeAdded added -> {
                id = added.recipe();
                version = added.version();
            }
        }
    }
}
