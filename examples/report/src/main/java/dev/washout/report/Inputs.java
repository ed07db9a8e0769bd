package dev.washout.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.report.analysis.DerivativesFeed;
import dev.washout.report.analysis.LiquidationFeed;
import dev.washout.report.analysis.MarketData;
import dev.washout.report.input.CandleFile;
import dev.washout.report.input.CandleReader;
import dev.washout.report.input.EventFile;
import dev.washout.report.input.ForceOrderReader;
import dev.washout.report.input.HistoryReader;
import dev.washout.report.input.LiquidationBucketReader;
import dev.washout.report.input.LiquidationBuckets;
import dev.washout.report.input.MarketReader;
import dev.washout.report.input.ReadProgress;
import dev.washout.report.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files a report is made from.
 *
 * @param candles the coin under study
 * @param history its daily bars from before
 * @param market a folder of coins
 * @param liquidations liquidations
 * @param events whether these are a venue's single events, not buckets
 */
record Inputs(
    @Nullable Path candles,
    @Nullable Path history,
    @Nullable Path market,
    @Nullable Path liquidations,
    boolean events) {
  /** What a coin is called at the beginning of a file's name. */
  private static final Pattern COIN = Pattern.compile("([A-Z0-9]*[A-Z][A-Z0-9]*)(?:[-_.].*)?");

  boolean isEmpty() {
    return candles == null && history == null && market == null && liquidations == null;
  }

  /** How many bytes there are to read; 0 if that cannot be told. */
  long bytes() {
    List<Path> files = new ArrayList<>();
    if (candles != null) {
      files.add(candles);
    }
    if (history != null) {
      files.add(history);
    }
    if (market != null) {
      files.addAll(MarketReader.list(market).values());
    }
    if (liquidations != null) {
      files.add(liquidations);
    }
    long sum = 0;
    for (Path file : files) {
      try {
        sum += Files.isRegularFile(file) ? Files.size(file) : 0;
      } catch (IOException e) {
        return 0; // Whoever opens it will say what is wrong.
      }
    }
    return sum;
  }

  /** Reads everything. */
  MarketData read(ReadProgress progress) {
    ImmutableList.Builder<Source.Input> sources = ImmutableList.builder();
    MarketData.Coin coin = null;
    if (candles != null) {
      CandleSeries bars = CandleReader.read(candles, progress).candles();
      sources.add(new Source.Input("candles", name(candles), describe(bars)));
      CandleSeries days = null;
      if (history != null) {
        days = HistoryReader.read(history, progress);
        sources.add(new Source.Input("history", name(history), describe(days)));
      }
      coin = new MarketData.Coin(coinName(candles), bars, days);
    }
    ImmutableSortedMap.Builder<Symbol, CandleSeries> coins = ImmutableSortedMap.naturalOrder();
    if (market != null) {
      Map<Symbol, CandleFile> files = MarketReader.read(market, progress);
      files.forEach((symbol, file) -> coins.put(symbol, file.candles()));
      sources.add(new Source.Input("market", name(market), files.size() + " coins"));
    }
    LiquidationFeed feed = null;
    ImmutableList<MarketData.Derivatives> interest = ImmutableList.of();
    EventFile eventFile = null;
    if (liquidations != null && events) {
      eventFile = ForceOrderReader.read(liquidations, coinName(liquidations), progress);
      feed = LiquidationFeed.ofFile(eventFile);
      sources.add(new Source.Input("liquidations", name(liquidations), describe(eventFile)));
    } else if (liquidations != null) {
      LiquidationBuckets buckets = LiquidationBucketReader.read(liquidations, progress);
      feed = LiquidationFeed.ofBuckets(buckets);
      interest = DerivativesFeed.of(buckets, coin == null ? null : coin.candles());
      sources.add(new Source.Input("liquidations", name(liquidations), describe(buckets)));
    }
    return new MarketData(
        new Source(null, sources.build()), coin, coins.build(), feed, interest, eventFile);
  }

  private static String describe(CandleSeries bars) {
    return String.format(
        Locale.ROOT,
        "%,d bars of %s, %s to %s%s",
        bars.size(),
        bars.timeframe(),
        bars.first().openTime(),
        bars.last().closeTime(),
        bars.missingBars() > 0 ? ", " + bars.missingBars() + " missing" : "");
  }

  private static String describe(LiquidationBuckets buckets) {
    return String.format(
        Locale.ROOT,
        "%,d buckets of %s, %s to %s%s%s",
        buckets.size(),
        buckets.timeframe(),
        Instant.ofEpochMilli(buckets.openEpochMillis().get(0)),
        Instant.ofEpochMilli(buckets.closeEpochMillis(buckets.size() - 1)),
        buckets.openInterestUsd().isEmpty() ? "" : ", with open interest",
        buckets.fundingPercent().isEmpty() ? "" : ", with funding");
  }

  private static String describe(EventFile file) {
    return String.format(
        Locale.ROOT,
        "%,d Binance forceOrder events, %s to %s%s",
        file.events().size(),
        file.events().get(0).time(),
        file.events().get(file.events().size() - 1).time(),
        file.refused().count() > 0
            ? String.format(Locale.ROOT, "; %,d rows refused", file.refused().count())
            : "");
  }

  /** The file's own name: where it lies is nobody's business. */
  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? path.toString() : last.toString();
  }

  static String coinName(Path file) {
    String name = name(file).replaceFirst("(?i)\\.csv$", "");
    Matcher matcher = COIN.matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }
}
