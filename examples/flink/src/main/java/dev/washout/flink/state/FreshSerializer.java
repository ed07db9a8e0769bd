package dev.washout.flink.state;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;

/**
 * A serializer that remembers nothing, and makes what it reads anew each time: it never reads into
 * an object that is there.
 *
 * @param <T> what is written
 */
public abstract class FreshSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1;

  @Override
  public final T deserialize(T reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public final T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public final T createInstance() {
    // For serializers that do read into one.
    throw new UnsupportedOperationException(this + " makes what it reads");
  }

  @Override
  public final boolean isImmutableType() {
    return false;
  }

  @Override
  public final TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  public final int getLength() {
    return -1;
  }
}
