package dev.washout.flink.state;

import dev.washout.flink.market.Instrument;
import dev.washout.flink.market.InstrumentSpec;
import dev.washout.flink.market.Settings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The byte form of an instrument. */
public final class InstrumentLayout implements Layout<Instrument> {
  private static final long serialVersionUID = 1;
  private static final Map<Settings, InstrumentSpec> SPECS = new ConcurrentHashMap<>();

  /**
   * The recipes of settings, parsed once on each machine.
   *
   * @param settings the settings
   * @return the recipes
   */
  public static InstrumentSpec spec(Settings settings) {
    return SPECS.computeIfAbsent(settings, InstrumentSpec::of);
  }

  @Override
  public String name() {
    return "instrument";
  }

  /** Since layout 2 there is a stress monitor, whose history layout 1 does not have. */
  @Override
  public int version() {
    return 2;
  }

  @Override
  public int oldestReadable() {
    return 2;
  }

  @Override
  public void write(Instrument value, DataOutput out) throws IOException {
    value.write(out);
  }

  @Override
  public Instrument read(Settings settings, int version, DataInput in) throws IOException {
    return Instrument.read(spec(settings), in);
  }
}
