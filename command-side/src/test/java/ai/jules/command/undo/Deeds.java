package ai.jules.command.undo;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Events and commands of somebody's actions, as the metadata says it. */
public final class Deeds {

    private Deeds() {}

    /** A fixture that hands actor and action on from command to event, as command-side does. */
    public static <T> FixtureConfiguration<T> fixture(Class<T> aggregate) {
        return new AggregateTestFixture<>(aggregate).registerCommandHandlerInterceptor((work, chain) -> {
            work.registerCorrelationDataProvider(
                    message -> message.getMetaData().subset(Meta.ACTOR, Meta.ACTION));
            return chain.proceed();
        });
    }

    public static EventMessage<?> did(MemberId who, String action, Object event) {
        return new GenericEventMessage<>(event, Map.of(Meta.ACTOR, who.toString(), Meta.ACTION, action));
    }

    public static Map<String, Object> as(MemberId who, String action, Instant at) {
        return Map.of(Meta.ACTOR, who.toString(), Meta.ACTION, action, Meta.AT, at);
    }
}
