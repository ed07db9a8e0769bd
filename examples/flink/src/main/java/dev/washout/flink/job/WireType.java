package dev.washout.flink.job;

import dev.washout.flink.state.FreshSerializer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Tells Flink how records travel from one operator to the next: as they write themselves, and not
 * field by field through reflection. They are never state, so their form may change from one
 * version to the next.
 *
 * @param <T> the kind of record
 */
final class WireType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1;

  /** Writes a record. */
  interface Writer<T> extends Serializable {
    void write(T record, DataOutput out) throws IOException;
  }

  /** Reads a record. */
  interface Reader<T> extends Serializable {
    T read(DataInput in) throws IOException;
  }

  private final Class<T> type;
  private final Writer<T> writer;
  private final Reader<T> reader;

  WireType(Class<T> type, Writer<T> writer, Reader<T> reader) {
    this.type = type;
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new Serializer<>(this);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WireType<?> that && type.equals(that.type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof WireType;
  }

  private static final class Serializer<T> extends FreshSerializer<T> {
    private static final long serialVersionUID = 1;

    private final WireType<T> wire;

    Serializer(WireType<T> wire) {
      this.wire = wire;
    }

    @Override
    public void serialize(T record, DataOutputView out) throws IOException {
      wire.writer.write(record, out);
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
      return wire.reader.read(in);
    }

    @Override
    public T copy(T from) {
      try {
        DataOutputSerializer out = new DataOutputSerializer(128);
        serialize(from, out);
        return deserialize(new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
      } catch (IOException e) {
        throw new UncheckedIOException("memory took no bytes", e);
      }
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
      serialize(deserialize(in), out);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
      // A job that kept some as state would fail as it starts, and not lose them at an upgrade.
      throw new UnsupportedOperationException("a " + wire + " is never state");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Serializer<?> that && wire.equals(that.wire);
    }

    @Override
    public int hashCode() {
      return wire.hashCode();
    }
  }
}
