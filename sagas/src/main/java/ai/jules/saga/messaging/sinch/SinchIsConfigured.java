package ai.jules.saga.messaging.sinch;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** An empty service plan is none: that is how an unset environment variable arrives. */
final class SinchIsConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment()
                .getProperty("jules.sinch.service-plan-id", "")
                .isBlank();
    }
}
