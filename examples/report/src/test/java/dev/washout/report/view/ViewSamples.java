package dev.washout.report.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.washout.market.Candle;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import dev.washout.report.Samples;
import dev.washout.report.analysis.Analysis;
import dev.washout.report.analysis.MarketData;
import dev.washout.report.analysis.WorkProgress;
import dev.washout.report.model.Report;
import dev.washout.report.model.Source;
import java.time.temporal.ChronoUnit;

/** Reports to be shown. */
final class ViewSamples {
  /** A name that no page or terminal may take for anything but a name. */
  static final String NASTY = "</script><script>alert('x')</script><!--\u001b[31m&\"";

  private ViewSamples() {}

  static Report report(String name) {
    CandleSeries.Builder bars = CandleSeries.builder(Timeframe.ONE_HOUR);
    for (int i = 0; i < 65 * 24 + 5; i++) {
      double open = Samples.price(i);
      double close = Samples.price(i + 1);
      bars.add(
          Candle.of(
              Samples.START.plus(i, ChronoUnit.HOURS),
              Timeframe.ONE_HOUR,
              open,
              Math.max(open, close),
              Math.min(open, close),
              close,
              7));
    }
    CandleSeries candles = bars.build();
    return Analysis.report(
        new MarketData(
            new Source(null, ImmutableList.of(new Source.Input("candles", name, "made up"))),
            new MarketData.Coin(name, candles, null),
            ImmutableSortedMap.of(Symbol.of("<b>X</b>"), candles),
            null,
            ImmutableList.of(),
            null),
        null,
        WorkProgress.NONE);
  }
}
