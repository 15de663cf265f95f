package ai.jules.platform.eventstore;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/** Writes and reads messages under their stable names; everything else passes as it is. */
final class NamedSerializer implements Serializer {

    private final Serializer delegate;
    private final MessageNames names;

    NamedSerializer(Serializer delegate, MessageNames names) {
        this.delegate = delegate;
        this.names = names;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        var serialized = delegate.serialize(object, representation);
        return object == null ? serialized : withType(serialized, toName(serialized.getType(), object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return delegate.canSerializeTo(representation);
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        return delegate.deserialize(withType(serialized, toClassName(serialized.getType())));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        var message = names.classOf(type.getName());
        return message.isPresent() ? message.get() : delegate.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return toName(delegate.typeForClass(type), type);
    }

    @Override
    public Converter getConverter() {
        return delegate.getConverter();
    }

    private static <T> SerializedObject<T> withType(SerializedObject<T> serialized, SerializedType type) {
        return type == serialized.getType()
                ? serialized
                : new SimpleSerializedObject<>(serialized.getData(), serialized.getContentType(), type);
    }

    private SerializedType toName(SerializedType type, Class<?> payload) {
        return payload == null
                ? type
                : names.nameOf(payload)
                        .<SerializedType>map(name -> new SimpleSerializedType(name, type.getRevision()))
                        .orElse(type);
    }

    private SerializedType toClassName(SerializedType type) {
        return names.classOf(type.getName())
                .<SerializedType>map(payload -> new SimpleSerializedType(payload.getName(), type.getRevision()))
                .orElse(type);
    }
}
