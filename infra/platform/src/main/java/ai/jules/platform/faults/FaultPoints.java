package ai.jules.platform.faults;

/**
 * Named places at which a process may be made to die, so that a test can show what survives. In production nothing
 * happens there.
 */
@FunctionalInterface
public interface FaultPoints {

    /** @param name of the place, for ever: tests outside name it too */
    void reached(String name);
}
