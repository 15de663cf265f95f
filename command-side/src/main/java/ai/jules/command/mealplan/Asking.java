package ai.jules.command.mealplan;

import ai.jules.commands.JulesCommand;
import ai.jules.kernel.Meta;
import ai.jules.platform.messaging.LocalCommands;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.MetaData;

/** The way to ask aggregates within the work that is going on. */
record Asking(LocalCommands commands, MetaData metadata) {

    /** What is asked is part of the command with this metadata, not handled on its own. */
    static Asking within(LocalCommands commands, MetaData metadata) {
        return new Asking(commands, metadata.withoutKeys(Set.of(Meta.COMMAND)));
    }

    <R> R ask(JulesCommand command) {
        return Objects.requireNonNull(commands.<R>within(command, metadata));
    }

    void tell(JulesCommand command) {
        commands.within(command, metadata);
    }
}
