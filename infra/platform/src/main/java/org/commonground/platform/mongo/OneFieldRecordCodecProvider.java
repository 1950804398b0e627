package org.commonground.platform.mongo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Stores a record of one field as that field: {@code EventId("x")} is {@code "x"}, read back through its constructor. */
final class OneFieldRecordCodecProvider implements CodecProvider {

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return get(type, List.of(), registry);
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return null;
        }
        var field = type.getRecordComponents()[0];
        return field.getGenericType() instanceof Class<?> ? new OneField<>(type, field, registry) : null;
    }

    private static final class OneField<T> implements Codec<T> {

        private final Class<T> type;
        private final RecordComponent field;
        private final Codec<Object> codec;

        @SuppressWarnings("unchecked")
        OneField(Class<T> type, RecordComponent field, CodecRegistry registry) {
            this.type = type;
            this.field = field;
            this.codec = (Codec<Object>) registry.get(boxed(field.getType()));
            field.getAccessor().setAccessible(true);
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            try {
                codec.encode(writer, field.getAccessor().invoke(value), context);
            } catch (ReflectiveOperationException e) {
                throw new CodecConfigurationException("cannot read " + field, e);
            }
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            try {
                var constructor = type.getDeclaredConstructor(field.getType());
                constructor.setAccessible(true);
                return constructor.newInstance(codec.decode(reader, context));
            } catch (InvocationTargetException e) {
                throw new CodecConfigurationException("stored " + type.getSimpleName() + " is not valid", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new CodecConfigurationException("cannot make " + type, e);
            }
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }

        private static Class<?> boxed(Class<?> type) {
            if (type == int.class) {
                return Integer.class;
            }
            return type == long.class ? Long.class : type;
        }
    }
}
