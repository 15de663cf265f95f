package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Personal.Known;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads an envelope where it stands: the property must be the one it was sealed for. */
final class PersonalDeserializer extends ValueDeserializer<Personal<?>> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Seals seals;
    private final @Nullable ValueDeserializer<Object> content;
    private final @Nullable String field;

    /** @param field null outside any property, where the envelope's own word counts */
    PersonalDeserializer(Seals seals, @Nullable ValueDeserializer<Object> content, @Nullable String field) {
        this.seals = seals;
        this.content = content;
        this.field = field;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        var unknown = context.constructType(Object.class);
        var here = context.getContextualType();
        var type = here == null ? unknown : PersonalModule.contentType(here, unknown);
        return new PersonalDeserializer(
                seals, context.findRootValueDeserializer(type), property == null ? null : property.getName());
    }

    @Override
    public Personal<?> deserialize(JsonParser in, DeserializationContext context) {
        return switch (Envelope.readFrom(in)) {
            case Envelope.Gone gone -> gone.personal();
            case Envelope.Sealed sealed ->
                seals.open(sealed, field == null ? sealed.field() : field)
                        .<Personal<?>>map(
                                plain -> new Known<>(sealed.subject(), sealed.purpose(), value(plain, sealed, context)))
                        .orElseGet(() -> new Envelope.Gone(sealed.subject(), sealed.purpose()).personal());
        };
    }

    @Override
    public Object deserializeWithType(
            JsonParser in, DeserializationContext context, TypeDeserializer typeDeserializer) {
        return deserialize(in, context);
    }

    /** Jackson's own words about a value it cannot read may quote it: they stay here. */
    private Object value(byte[] plain, Envelope.Sealed sealed, DeserializationContext context) {
        try (var inner = JSON.createParser(context, plain)) {
            inner.nextToken();
            var value = content == null ? null : content.deserialize(inner, context);
            if (value != null) {
                return value;
            }
        } catch (JacksonException | IllegalArgumentException e) {
            if (KeyUnavailable.isBehind(e)) {
                throw e;
            }
        }
        throw new SealBroken(
                "what " + sealed.subject().id() + " has in " + sealed.field() + " is of another type", null);
    }
}
