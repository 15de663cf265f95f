package ai.jules.platform.eventstore;

import ai.jules.commands.JulesCommand;
import ai.jules.events.EventCatalogue;
import ai.jules.kernel.EventName;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stable names for messages: an event is stored under its {@link EventName}, a command travels under its simple name, so
 * that a class can move without anybody noticing.
 */
public final class MessageNames {

    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();

    /** All events and commands of the published language. */
    public static MessageNames ofTheLanguage() {
        var names = new MessageNames();
        EventCatalogue.events()
                .forEach(type -> names.add(type.getAnnotation(EventName.class).value(), type));
        names.leavesOf(JulesCommand.class).forEach(type -> names.add(type.getSimpleName(), type));
        return names;
    }

    private List<Class<?>> leavesOf(Class<?> sealedParent) {
        var leaves = new java.util.ArrayList<Class<?>>();
        var open = new ArrayDeque<Class<?>>(List.of(sealedParent));
        while (!open.isEmpty()) {
            var type = open.pop();
            if (type.isSealed()) {
                open.addAll(List.of(type.getPermittedSubclasses()));
            } else {
                leaves.add(type);
            }
        }
        return leaves;
    }

    private void add(String name, Class<?> type) {
        names.put(type, name);
        if (classes.put(name, type) != null) {
            throw new IllegalStateException("two messages are called " + name);
        }
    }

    Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }

    public Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }
}
