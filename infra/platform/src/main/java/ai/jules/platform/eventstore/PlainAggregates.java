package ai.jules.platform.eventstore;

import java.lang.reflect.Constructor;
import java.util.Locale;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/**
 * Has aggregates made by their constructors. Axon would make each a bean, and have all post-processors of the application
 * look at it, every time one is read back; nothing is ever injected into them.
 */
final class PlainAggregates implements BeanDefinitionRegistryPostProcessor {

    /** Axon takes a factory of this name when there is one. */
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        var beans = (ListableBeanFactory) registry;
        for (var aggregate : beans.getBeanNamesForAnnotation(Aggregate.class)) {
            var type = beans.getType(aggregate);
            if (type == null) {
                throw new IllegalStateException("an aggregate without a type");
            }
            registry.registerBeanDefinition(
                    firstLetterSmall(type.getSimpleName()) + "AggregateFactory",
                    BeanDefinitionBuilder.rootBeanDefinition(Factory.class, () -> new Factory<>(type))
                            .getBeanDefinition());
        }
    }

    private static String firstLetterSmall(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Makes an empty one, for its events to be replayed on, unless the first is a snapshot, which is the aggregate itself. */
    private static final class Factory<T> implements AggregateFactory<T> {

        private final Class<T> type;
        private final Constructor<T> constructor;

        private Factory(Class<T> type) {
            this.type = type;
            try {
                this.constructor = type.getDeclaredConstructor();
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " cannot be made without anything", e);
            }
            constructor.setAccessible(true);
        }

        @Override
        public T createAggregateRoot(String id, DomainEventMessage<?> first) {
            return type.isInstance(first.getPayload())
                    ? type.cast(first.getPayload())
                    : BeanUtils.instantiateClass(constructor);
        }

        @Override
        public Class<T> getAggregateType() {
            return type;
        }
    }
}
