package dev.washout.flink.job;

import dev.washout.flink.market.Slice;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Tells Flink how slices travel: as columns, not as objects. */
final class SliceType extends TypeInformation<Slice> {
  private static final long serialVersionUID = 1;

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
  public Class<Slice> getTypeClass() {
    return Slice.class;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<Slice> createSerializer(SerializerConfig config) {
    return Serializer.INSTANCE;
  }

  @Override
  public String toString() {
    return "Slice";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SliceType;
  }

  @Override
  public int hashCode() {
    return SliceType.class.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof SliceType;
  }

  /** Slices are never state: their form may change from one version to the next. */
  static final class Serializer extends TypeSerializerSingleton<Slice> {
    private static final long serialVersionUID = 1;
    static final Serializer INSTANCE = new Serializer();

    @Override
    public boolean isImmutableType() {
      return false;
    }

    @Override
    public Slice createInstance() {
      return new Slice(0, 0);
    }

    @Override
    public Slice copy(Slice from) {
      Slice copy = new Slice(from.closeEpochMillis(), from.barMillis());
      copy.add(from);
      return copy;
    }

    @Override
    public Slice copy(Slice from, Slice reuse) {
      return copy(from);
    }

    @Override
    public int getLength() {
      return -1;
    }

    @Override
    public void serialize(Slice slice, DataOutputView out) throws IOException {
      slice.write(out);
    }

    @Override
    public Slice deserialize(DataInputView in) throws IOException {
      return Slice.read(in);
    }

    @Override
    public Slice deserialize(Slice reuse, DataInputView in) throws IOException {
      return deserialize(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
      serialize(deserialize(in), out);
    }

    @Override
    public TypeSerializerSnapshot<Slice> snapshotConfiguration() {
      return new Snapshot();
    }
  }

  /** The snapshot of a serializer without settings. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Slice> {
    /** For Flink. */
    public Snapshot() {
      super(() -> Serializer.INSTANCE);
    }
  }
}
