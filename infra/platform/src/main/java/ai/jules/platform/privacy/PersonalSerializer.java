package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Personal.Erased;
import ai.jules.kernel.privacy.Personal.Known;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a personal value as an envelope, for the property it was found in. */
final class PersonalSerializer extends ValueSerializer<Personal<?>> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Seals seals;
    private final JavaType contentType;
    private final String field;

    PersonalSerializer(Seals seals, JavaType contentType, String field) {
        this.seals = seals;
        this.contentType = contentType;
        this.field = field;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return property == null ? this : new PersonalSerializer(seals, contentType, property.getName());
    }

    @Override
    public void serialize(Personal<?> personal, JsonGenerator out, SerializationContext context) {
        var envelope =
                switch (personal) {
                    case Known<?> known ->
                        seals.seal(known.subject(), known.purpose(), field, json(known.known(), context));
                    case Erased<?> erased -> new Envelope.Gone(erased.subject(), erased.purpose());
                };
        envelope.writeTo(out);
    }

    /** An envelope tells by itself what it is: no type is added to it, whatever the mapper's default typing. */
    @Override
    public void serializeWithType(
            Personal<?> personal, JsonGenerator out, SerializationContext context, TypeSerializer typeSerializer) {
        serialize(personal, out, context);
    }

    private byte[] json(Object value, SerializationContext context) {
        var bytes = new ByteArrayOutputStream();
        var type = context.constructSpecializedType(contentType, value.getClass());
        try (var inner = JSON.createGenerator(context, bytes)) {
            context.findTypedValueSerializer(type, true).serialize(value, inner, context);
        }
        return bytes.toByteArray();
    }
}
