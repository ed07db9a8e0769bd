package dev.washout.liquidation;

import dev.washout.core.AbstractLiquidationCalculator;
import dev.washout.core.LiquidationIndicator;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Liquidation;
import dev.washout.market.NotionalBasis;
import dev.washout.market.PositionSide;
import java.util.Arrays;

/** The skeleton of a calculator whose measure depends on the sums of sliding windows only. */
abstract class WindowedCalculator extends AbstractLiquidationCalculator {
  /** The sums of the windows: as they are, or as they would be. */
  interface Sums {
    long longMicroUsd(int span);

    long shortMicroUsd(int span);

    default long microUsd(int span) {
      return longMicroUsd(span) + shortMicroUsd(span);
    }
  }

  private final EventLedger ledger;
  private final Sums now;
  private final Preview preview;

  WindowedCalculator(LiquidationIndicator recipe, long... spans) {
    super(recipe);
    ledger = new EventLedger(spans, Arrays.stream(spans).max().orElseThrow());
    now = new Now(ledger);
    preview = new Preview(ledger, spans);
  }

  WindowedCalculator(LiquidationIndicator recipe, StateReader in, long... spans) {
    super(recipe, in);
    ledger = new EventLedger(spans, Arrays.stream(spans).max().orElseThrow(), in);
    now = new Now(ledger);
    preview = new Preview(ledger, spans);
    if (hasTime()) {
      ledger.advance(epochMillis());
    }
  }

  /** The measure, written once for updates and previews; NaN if it is not defined. */
  abstract double measure(Sums sums);

  @Override
  protected double step(Liquidation event) {
    checkFits(event);
    ledger.advance(event.epochMillis());
    ledger.add(
        event.epochMillis(),
        event.side(),
        event.notionalMicroUsd(),
        event.basis() == NotionalBasis.AGGREGATE);
    return measure(now);
  }

  private void checkFits(Liquidation event) {
    if (!ledger.fits(event.notionalMicroUsd(), event.epochMillis())) {
      throw Ledger.overflow(event.epochMillis(), event.notionalMicroUsd());
    }
  }

  @Override
  protected double move(long toEpochMillis) {
    ledger.advance(toEpochMillis);
    return measure(now);
  }

  @Override
  protected double peek(Liquidation event) {
    checkFits(event);
    preview.show(event);
    return measure(preview);
  }

  @Override
  protected void save(StateWriter out) {
    ledger.save(out);
  }

  private record Now(EventLedger ledger) implements Sums {
    @Override
    public long longMicroUsd(int span) {
      return ledger.micro(span, true);
    }

    @Override
    public long shortMicroUsd(int span) {
      return ledger.micro(span, false);
    }
  }

  /** The windows as of an event that is not in the ledger, with that event. */
  private static final class Preview implements Sums {
    private final EventLedger ledger;
    private final long[] spans;
    private long time;
    private long longs;
    private long shorts;

    Preview(EventLedger ledger, long[] spans) {
      this.ledger = ledger;
      this.spans = spans;
    }

    void show(Liquidation event) {
      time = event.epochMillis();
      longs = event.side() == PositionSide.LONG ? event.notionalMicroUsd() : 0;
      shorts = event.notionalMicroUsd() - longs;
    }

    @Override
    public long longMicroUsd(int span) {
      return ledger.micro(true, time - spans[span], time) + longs;
    }

    @Override
    public long shortMicroUsd(int span) {
      return ledger.micro(false, time - spans[span], time) + shorts;
    }
  }
}
