package ai.jules.platform.messaging;

/**
 * Where messages travel. The events topic is a generation: rebuilding it from the store makes the next one.
 *
 * @param generation of the events topic, from 1
 */
public record Topics(int generation) {

    public static final int PARTITIONS = 12;

    public String events() {
        return "jules.events." + generation;
    }

    public String commands() {
        return "jules.commands";
    }

    public String deadCommands() {
        return "jules.commands.dead";
    }
}
