package dev.washout.flink.job;

import dev.washout.flink.market.Instrument;
import dev.washout.flink.market.Settings;
import dev.washout.flink.state.InstrumentLayout;
import dev.washout.flink.state.Layout;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The byte form of an instrument, of which some cannot be written: the checkpoint fails while the
 * job goes on.
 */
public final class FullDisk implements Layout<Instrument> {
  private static final long serialVersionUID = 1;

  /** How many instruments are still to fail. */
  static final AtomicInteger LEFT = new AtomicInteger();

  /** How many it was asked to write. */
  static final AtomicInteger WRITTEN = new AtomicInteger();

  private final InstrumentLayout layout = new InstrumentLayout();

  /** For Flink, which finds its name in a checkpoint. */
  public FullDisk() {}

  @Override
  public String name() {
    return layout.name();
  }

  @Override
  public int version() {
    return layout.version();
  }

  @Override
  public int oldestReadable() {
    return layout.oldestReadable();
  }

  @Override
  public void write(Instrument value, DataOutput out) throws IOException {
    // The task's own thread copies what it touches meanwhile; that needs no disk.
    boolean writes = Thread.currentThread().getName().startsWith("AsyncOperations");
    if (writes
        && WRITTEN.incrementAndGet() % 20 == 0
        && LEFT.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0) {
      throw new IOException("no space left");
    }
    layout.write(value, out);
  }

  @Override
  public Instrument read(Settings settings, int version, DataInput in) throws IOException {
    return layout.read(settings, version, in);
  }
}
