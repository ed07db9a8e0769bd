package dev.washout.breadth;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.Bar;
import dev.washout.market.Price;
import dev.washout.math.Lag;
import dev.washout.math.RollingSum;

/** What a symbol was worth, and how large it was, some steps ago; NaN where it had no bar. */
final class ReturnMember {
  private final Lag closes;
  private final Lag capitalisations;
  private final Lag notionals;

  /** The quote notional of the symbol's own last bars of known volume. */
  private final RollingSum notional;

  ReturnMember(int period) {
    closes = new Lag(period);
    capitalisations = new Lag(period);
    notionals = new Lag(period);
    notional = new RollingSum(Cohort.NOTIONAL_PERIOD);
  }

  ReturnMember(int period, StateReader in) {
    closes = new Lag(period, in);
    capitalisations = new Lag(period, in);
    notionals = new Lag(period, in);
    notional = new RollingSum(Cohort.NOTIONAL_PERIOD, in);
  }

  void save(StateWriter out) {
    closes.save(out);
    capitalisations.save(out);
    notionals.save(out);
    notional.save(out);
  }

  /** The change of the close since then, in percent; NaN if there was no bar then. */
  double returnPercent(Bar bar) {
    double before = closes.value();
    return 100 * ((bar.close() - before) / before);
  }

  double capitalisationBefore() {
    return capitalisations.value();
  }

  double notionalBefore() {
    return notionals.value();
  }

  double weightBefore(Weighting weighting) {
    return weighting == Weighting.EQUAL ? 1 : capitalisations.value();
  }

  void take(CrossSection market, int entry) {
    if (entry < 0) {
      closes.update(Double.NaN);
      capitalisations.update(Double.NaN);
      notionals.update(Double.NaN);
      return;
    }
    Bar bar = market.bar(entry);
    closes.update(bar.close());
    capitalisations.update(bar.close() * market.supply(entry));
    boolean full = bar.hasVolume() && notional.update(Price.TYPICAL.of(bar) * bar.volume());
    notionals.update(full ? notional.value() : Double.NaN);
  }
}
