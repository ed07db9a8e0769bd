package dev.washout.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.washout.market.CandleSeries;
import dev.washout.market.Symbol;
import dev.washout.report.analysis.LiquidationFeed;
import dev.washout.report.analysis.MarketData;
import dev.washout.report.input.CandleFile;
import dev.washout.report.input.CandleReader;
import dev.washout.report.input.EventFile;
import dev.washout.report.input.ForceOrderReader;
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
 * @param market a folder of coins
 * @param liquidations liquidations
 * @param events whether these are a venue's single events, not buckets
 */
record Inputs(
    @Nullable Path candles, @Nullable Path market, @Nullable Path liquidations, boolean events) {
  /** What a coin is called at the beginning of a file's name. */
  private static final Pattern COIN = Pattern.compile("([A-Z0-9]*[A-Z][A-Z0-9]*)(?:[-_.].*)?");

  boolean isEmpty() {
    return candles == null && market == null && liquidations == null;
  }

  /** How many bytes there are to read; 0 if that cannot be told. */
  long bytes() {
    List<Path> files = new ArrayList<>();
    if (candles != null) {
      files.add(candles);
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
      coin = new MarketData.Coin(coinName(candles), bars);
      sources.add(new Source.Input("candles", name(candles), describe(bars)));
    }
    ImmutableSortedMap.Builder<Symbol, CandleSeries> coins = ImmutableSortedMap.naturalOrder();
    if (market != null) {
      Map<Symbol, CandleFile> files = MarketReader.read(market, progress);
      files.forEach((symbol, file) -> coins.put(symbol, file.candles()));
      sources.add(new Source.Input("market", name(market), files.size() + " coins"));
    }
    LiquidationFeed feed = null;
    EventFile eventFile = null;
    if (liquidations != null && events) {
      eventFile = ForceOrderReader.read(liquidations, coinName(liquidations), progress);
      feed = LiquidationFeed.ofFile(eventFile);
      sources.add(new Source.Input("liquidations", name(liquidations), describe(eventFile)));
    } else if (liquidations != null) {
      LiquidationBuckets buckets = LiquidationBucketReader.read(liquidations, progress);
      feed = LiquidationFeed.ofBuckets(buckets);
      sources.add(new Source.Input("liquidations", name(liquidations), describe(buckets)));
    }
    return new MarketData(new Source(null, sources.build()), coin, coins.build(), feed, eventFile);
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
        "%,d buckets of %s, %s to %s",
        buckets.size(),
        buckets.timeframe(),
        Instant.ofEpochMilli(buckets.openEpochMillis().get(0)),
        Instant.ofEpochMilli(buckets.closeEpochMillis(buckets.size() - 1)));
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
