package ai.jules.platform.eventstore;

import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.spring.eventsourcing.SpringPrototypeAggregateFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;

/**
 * Has aggregates made by their constructor. Axon's Spring module has each loaded aggregate configured as a bean, which is a
 * quarter of what loading one costs; ours are free of Spring and have nothing to be given.
 */
final class PlainAggregates implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var definitions = (BeanDefinitionRegistry) beans;
        for (var name : beans.getBeanDefinitionNames()) {
            var definition = beans.getBeanDefinition(name);
            if (SpringPrototypeAggregateFactory.class.getName().equals(definition.getBeanClassName())) {
                definitions.removeBeanDefinition(name);
                definitions.registerBeanDefinition(name, plain(aggregateOf(definition), beans));
            }
        }
    }

    private static Class<?> aggregateOf(BeanDefinition factory) {
        return (Class<?>) factory.getConstructorArgumentValues()
                .getArgumentValue(0, Class.class)
                .getValue();
    }

    private static <T> BeanDefinition plain(Class<T> aggregate, ConfigurableListableBeanFactory beans) {
        return BeanDefinitionBuilder.genericBeanDefinition(
                        AggregateFactory.class,
                        () -> new GenericAggregateFactory<>(AnnotatedAggregateMetaModelFactory.inspectAggregate(
                                aggregate,
                                beans.getBean(ParameterResolverFactory.class),
                                beans.getBean(HandlerDefinition.class))))
                .getBeanDefinition();
    }
}
