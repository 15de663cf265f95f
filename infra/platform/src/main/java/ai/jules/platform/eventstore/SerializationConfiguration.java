package ai.jules.platform.eventstore;

import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JacksonModule;

/** One way to write every message, snapshot and saga: Jackson 3 with sealed personal data, under stable names. */
@Configuration(proxyBeanMethods = false)
public class SerializationConfiguration {

    @Bean
    MessageNames messageNames() {
        return MessageNames.ofTheLanguage();
    }

    @Bean
    @Primary
    Serializer julesSerializer(MessageNames names, ObjectProvider<JacksonModule> modules) {
        return serializer(names, modules.stream().toList());
    }

    /** The same serializer for tools and tests outside a context. */
    public static Serializer serializer(MessageNames names, List<JacksonModule> modules) {
        return new NamedSerializer(
                new JsonSerializer(
                        Jackson3Serializer.builder().jsonMapperBuilderCustomizer(mapper -> mapper.addModules(modules))),
                names);
    }
}
