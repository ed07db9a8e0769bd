package dev.washout.flink.feed;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The byte forms of a split, and of the list of those that no reader has. */
final class FeedSplitSerializer implements SimpleVersionedSerializer<FeedSplit> {
  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(FeedSplit split) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    write(split, out);
    return out.toByteArray();
  }

  @Override
  public FeedSplit deserialize(int version, byte[] bytes) throws IOException {
    check(version);
    return read(ByteStreams.newDataInput(bytes));
  }

  private static void write(FeedSplit split, ByteArrayDataOutput out) {
    out.writeUTF(split.name());
    out.writeLong(split.position());
    out.writeLong(split.clock());
  }

  private static FeedSplit read(ByteArrayDataInput in) {
    return new FeedSplit(in.readUTF(), in.readLong(), in.readLong());
  }

  private static void check(int version) throws IOException {
    if (version != VERSION) {
      throw new IOException("the position of a feed is in version " + version + ", not " + VERSION);
    }
  }

  /** The byte form of a list of splits. */
  static final class OfList implements SimpleVersionedSerializer<List<FeedSplit>> {
    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(List<FeedSplit> splits) {
      ByteArrayDataOutput out = ByteStreams.newDataOutput();
      out.writeInt(splits.size());
      splits.forEach(split -> write(split, out));
      return out.toByteArray();
    }

    @Override
    public List<FeedSplit> deserialize(int version, byte[] bytes) throws IOException {
      check(version);
      ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
      int size = in.readInt();
      List<FeedSplit> splits = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        splits.add(read(in));
      }
      return splits;
    }
  }
}
