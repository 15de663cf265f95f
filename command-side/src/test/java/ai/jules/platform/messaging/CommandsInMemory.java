package ai.jules.platform.messaging;

import org.axonframework.commandhandling.CommandBus;

/** Aggregates that are asked without a database. */
public final class CommandsInMemory {

    private CommandsInMemory() {}

    public static LocalCommands over(CommandBus bus) {
        return new LocalCommands(bus, new OnConflict());
    }
}
