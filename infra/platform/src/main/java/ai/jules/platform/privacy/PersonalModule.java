package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Personal;
import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * Teaches a Jackson mapper to write {@link Personal} sealed and to read it back as known or erased. The JSON is
 * {@code {"subject":"member:..","purpose":"CONTENT","key":1,"field":"body","sealed":"<base64>"}}, sealed being
 * AES-256-GCM over the value's own JSON with subject, field, purpose and key version as associated data; or
 * {@code {"subject":..,"purpose":..,"erased":true}}. The field is the name of the JSON property that holds the value,
 * also through lists, maps and optionals; renaming such a property therefore needs its values sealed again.
 *
 * <p>Reading fails with {@link SealBroken} or {@link KeyUnavailable} as the cause. A value written under a key that has
 * been destroyed is written as erased.
 */
public final class PersonalModule extends JacksonModule {

    private final Seals seals;

    public PersonalModule(KeyVault vault) {
        this.seals = new Seals(vault);
    }

    @Override
    public String getModuleName() {
        return "jules-personal";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
    }

    private final class Writers implements Serializers {

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier beanDescription,
                JsonFormat.@Nullable Value format) {
            return type.isTypeOrSubTypeOf(Personal.class)
                    ? new PersonalSerializer(seals, contentType(type, config.constructType(Object.class)), "")
                    : null;
        }
    }

    private final class Readers implements Deserializers {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier beanDescription) {
            return hasDeserializerFor(config, type.getRawClass()) ? new PersonalDeserializer(seals, null, null) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == Personal.class;
        }
    }

    /** The T of a {@code Personal<T>}, Object when it is not said. */
    static JavaType contentType(JavaType personal, JavaType unknown) {
        var parameters = personal.findTypeParameters(Personal.class);
        return parameters.length == 1 && parameters[0] != null ? parameters[0] : unknown;
    }
}
