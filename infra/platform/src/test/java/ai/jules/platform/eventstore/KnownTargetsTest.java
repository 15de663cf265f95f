package ai.jules.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.JulesCommand;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownTargetsTest {

    private final KnownTargets targets = new KnownTargets();

    static Stream<Class<?>> commands() {
        return concrete(JulesCommand.class);
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(KnownTargetsTest::concrete)
                : Stream.of(type);
    }

    @Test
    void findsTheAggregateACommandIsFor() {
        var delivery = new DeliveryId(UUID.randomUUID());
        var command = new RecordAcceptance(delivery, new MemberId(UUID.randomUUID()), "twilio", "SM1", 1);

        var target = targets.resolveTarget(GenericCommandMessage.asCommandMessage(command));

        assertThat(target.getIdentifier()).isEqualTo(delivery.toString());
        assertThat(target.getVersion()).isNull();
    }

    @Test
    void refusesWhatDoesNotSayWhomItIsFor() {
        assertThatThrownBy(() -> targets.resolveTarget(GenericCommandMessage.asCommandMessage("hello")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noCommandSaysItTwiceOrExpectsAVersion(Class<?> command) {
        assertThat(command.isRecord()).isTrue();
        assertThat(command.getRecordComponents())
                .filteredOn(it -> it.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                .hasSizeLessThan(2);
        assertThat(command.getDeclaredMethods()).noneMatch(it -> it.isAnnotationPresent(TargetAggregateVersion.class));
    }
}
