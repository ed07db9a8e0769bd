package dev.washout.flink.state;

import dev.washout.flink.market.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes live calculators as their versioned bytes.
 *
 * <p>With the state kept on the heap this happens at checkpoints only. While one is being written
 * Flink goes on with {@link #copy copies} of what is touched meanwhile; a copy is made through
 * bytes too, and shares nothing. Writing and copying may then read the same object from two
 * threads, and a calculator belongs to one at a time: so both lock it.
 *
 * <p>A value is a block: its length, the layout's version, and the bytes.
 *
 * @param <T> what is written
 */
public final class LiveSerializer<T> extends FreshSerializer<T> {
  private static final long serialVersionUID = 1;

  private final Layout<T> layout;
  private final Settings settings;

  /**
   * A serializer.
   *
   * @param layout the byte form
   * @param settings what the job is asked for
   */
  public LiveSerializer(Layout<T> layout, Settings settings) {
    this.layout = layout;
    this.settings = settings;
  }

  Layout<T> layout() {
    return layout;
  }

  Settings settings() {
    return settings;
  }

  private byte[] toBytes(T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(layout.version());
    synchronized (value) {
      layout.write(value, out);
    }
    out.flush();
    return bytes.toByteArray();
  }

  private T fromBytes(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int version = in.readInt();
    if (version < layout.oldestReadable() || version > layout.version()) {
      throw new IOException(
          "the state of an "
              + layout.name()
              + " is in layout "
              + version
              + "; this program reads "
              + layout.oldestReadable()
              + " to "
              + layout.version());
    }
    T value = layout.read(settings, version, in);
    if (in.read() >= 0) {
      throw new IOException("the state of an " + layout.name() + " is longer than its layout");
    }
    return value;
  }

  @Override
  public void serialize(T value, DataOutputView out) throws IOException {
    byte[] bytes = toBytes(value);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public T deserialize(DataInputView in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return fromBytes(bytes);
  }

  @Override
  public T copy(T from) {
    try {
      return fromBytes(toBytes(from));
    } catch (IOException e) {
      throw new UncheckedIOException("memory took no bytes", e);
    }
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    // Not out.write(in, length): Flink's own buffers refuse that where they have to grow.
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new LiveSerializerSnapshot<>(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LiveSerializer<?> that
        && layout.getClass() == that.layout.getClass()
        && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return 31 * layout.getClass().hashCode() + settings.hashCode();
  }
}
