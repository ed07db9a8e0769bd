package dev.washout.flink.feed;

import dev.washout.flink.market.LiquidationEvent;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A folder of liquidations: {@code VENUE.csv} with the columns {@code
 * time,symbol,side,notional_usd} and perhaps {@code price} and {@code coverage}. The side is that
 * of the position that died, long or short; the coverage is complete or sampled, complete if it is
 * not said.
 *
 * @param folder the folder, the same on every machine
 * @param names the venues
 */
public record LiquidationFiles(String folder, List<String> names)
    implements Feeds<LiquidationEvent> {
  /**
   * The files of a folder.
   *
   * @param folder the folder
   * @return the feeds
   * @throws IOException if the folder cannot be read
   */
  public static LiquidationFiles in(Path folder) throws IOException {
    return new LiquidationFiles(folder.toString(), CsvFeed.names(folder));
  }

  /**
   * No liquidations.
   *
   * @return no feed
   */
  public static LiquidationFiles none() {
    return new LiquidationFiles("", List.of());
  }

  @Override
  public FeedCursor<LiquidationEvent> open(String name, long position) throws IOException {
    return new CsvFeed<>(Path.of(folder, name + ".csv"), position, row -> liquidation(name, row));
  }

  private static LiquidationEvent liquidation(String venue, CsvFeed.Row row) {
    long time = row.epochMillis("time");
    double notional = row.number("notional_usd");
    double price = row.numberOr("price", Liquidation.UNKNOWN_PRICE);
    PositionSide side = constant(row, "side", row.text("side"), PositionSide.class);
    Coverage coverage =
        constant(
            row,
            "coverage",
            row.record().findField("coverage").map(String::strip).orElse("complete"),
            Coverage.class);
    try {
      return LiquidationEvent.of(
          venue,
          new Liquidation(
              time,
              Symbol.of(row.text("symbol")),
              side,
              Money.microUsd(notional),
              price,
              coverage));
    } catch (IllegalArgumentException e) {
      throw row.bad(String.valueOf(e.getMessage()));
    }
  }

  private static <E extends Enum<E>> E constant(
      CsvFeed.Row row, String column, String text, Class<E> type) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.bad(column + " '" + text + "' is not one of " + List.of(type.getEnumConstants()));
    }
  }

  @Override
  public boolean isBounded() {
    return true;
  }
}
