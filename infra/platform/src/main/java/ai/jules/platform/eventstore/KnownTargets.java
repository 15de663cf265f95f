package ai.jules.platform.eventstore;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.util.ReflectionUtils;

/**
 * Which aggregate a command is for: the one component of the record that says so. Axon looks through all methods and their
 * annotations for it with each command; here it is looked for once.
 */
final class KnownTargets implements CommandTargetResolver {

    private final ClassValue<Method> targets = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return targetOf(command);
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = ReflectionUtils.invokeMethod(targets.get(command.getPayloadType()), command.getPayload());
        return new VersionedAggregateIdentifier(Objects.requireNonNull(target), null);
    }

    private static Method targetOf(Class<?> command) {
        if (!command.isRecord()) {
            throw new IllegalArgumentException(command + " is no record");
        }
        var accessor = Arrays.stream(command.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .filter(it -> it.isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(command + " does not say whom it is for"));
        accessor.setAccessible(true);
        return accessor;
    }
}
