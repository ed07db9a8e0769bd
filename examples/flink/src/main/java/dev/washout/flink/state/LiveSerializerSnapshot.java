package dev.washout.flink.state;

import com.google.common.collect.ImmutableList;
import dev.washout.flink.market.Settings;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.FlinkException;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a savepoint says of a {@link LiveSerializer}: which layout was written, and what the job had
 * been asked for.
 *
 * @param <T> what is written
 */
public final class LiveSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final int VERSION = 2;

  private @Nullable LiveSerializer<T> written;
  private int layoutVersion;

  /** For Flink, which then calls {@link #readSnapshot}. */
  public LiveSerializerSnapshot() {}

  LiveSerializerSnapshot(LiveSerializer<T> written) {
    this.written = written;
    this.layoutVersion = written.layout().version();
  }

  private LiveSerializer<T> written() {
    LiveSerializer<T> serializer = written;
    if (serializer == null) {
      throw new IllegalStateException("the snapshot of a serializer has not been read yet");
    }
    return serializer;
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    Settings settings = written().settings();
    out.writeUTF(written().layout().getClass().getName());
    out.writeInt(layoutVersion);
    out.writeInt(settings.indicators().size());
    for (String indicator : settings.indicators()) {
      out.writeUTF(indicator);
    }
    out.writeUTF(settings.monitor());
    out.writeUTF(settings.breadth());
    out.writeLong(settings.barMillis());
    out.writeLong(settings.reportMillis());
    out.writeLong(settings.latenessMillis());
  }

  @Override
  public void readSnapshot(int version, DataInputView in, ClassLoader classes) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "the savepoint describes its state in version "
              + version
              + "; this program reads version "
              + VERSION);
    }
    Layout<T> layout = layout(in.readUTF(), classes);
    layoutVersion = in.readInt();
    checkReadable(layout);
    ImmutableList.Builder<String> indicators = ImmutableList.builder();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      indicators.add(in.readUTF());
    }
    Settings settings =
        new Settings(
            indicators.build(),
            in.readUTF(),
            in.readUTF(),
            in.readLong(),
            in.readLong(),
            in.readLong());
    written = new LiveSerializer<>(layout, settings);
  }

  @SuppressWarnings("unchecked") // Whoever wrote the name had a layout of T.
  private static <T> Layout<T> layout(String name, ClassLoader classes) throws IOException {
    try {
      return (Layout<T>) InstantiationUtil.instantiate(name, Layout.class, classes);
    } catch (FlinkException e) {
      throw new IOException("the savepoint names the layout " + name + ", which is not there", e);
    }
  }

  private void checkReadable(Layout<T> layout) throws IOException {
    if (layoutVersion < layout.oldestReadable() || layoutVersion > layout.version()) {
      throw new IOException(
          "the savepoint holds the state of every "
              + layout.name()
              + " in layout "
              + layoutVersion
              + "; this program reads "
              + layout.oldestReadable()
              + " to "
              + layout.version());
    }
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return written();
  }

  /**
   * Values written in an older layout are read as they are and written in the newest. Other recipes
   * are an error that names both.
   */
  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    if (!(old instanceof LiveSerializerSnapshot)) {
      return TypeSerializerSchemaCompatibility.incompatible();
    }
    LiveSerializerSnapshot<T> before = (LiveSerializerSnapshot<T>) old;
    Settings was = before.written().settings().withLateness(0);
    Settings is = written().settings().withLateness(0);
    if (!was.equals(is)) {
      throw new IllegalStateException(
          "the savepoint was taken with " + was + " and cannot be continued with " + is);
    }
    return before.layoutVersion == layoutVersion
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
  }
}
