package dev.washout.flink.state;

import dev.washout.flink.market.MarketSpec;
import dev.washout.flink.market.MarketView;
import dev.washout.flink.market.Settings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The byte form of the market as a whole. */
public final class MarketLayout implements Layout<MarketView> {
  private static final long serialVersionUID = 1;

  @Override
  public String name() {
    return "market";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public int oldestReadable() {
    return 1;
  }

  @Override
  public void write(MarketView value, DataOutput out) throws IOException {
    value.write(out);
  }

  @Override
  public MarketView read(Settings settings, int version, DataInput in) throws IOException {
    return MarketView.read(MarketSpec.of(settings), in);
  }
}
