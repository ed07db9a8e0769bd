package dev.washout.report.input;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.washout.market.ContractSpec;
import dev.washout.market.Liquidation;
import dev.washout.market.Venue;
import dev.washout.market.VenueReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads recorded {@code forceOrder} events of Binance USD-margined futures from CSV, through {@link
 * Venue#BINANCE_USD_M}. A row that says nothing that can be counted is refused with its line and
 * reason, and the others count; a file that is no text, no CSV, or has no row that counts is an
 * error as a whole.
 */
public final class ForceOrderReader {
  private static final int MOST_EVENTS = 20_000_000;

  private final Path file;
  private final String symbol;
  private final ForceOrderColumns columns;
  private final List<Row> rows = new ArrayList<>();
  private final Refusals.Builder refused = new Refusals.Builder();
  private long latest = Long.MIN_VALUE;
  private long outOfOrder;

  private record Row(Liquidation event, long line, long fingerprint) {}

  private ForceOrderReader(Path file, String symbol, ForceOrderColumns columns) {
    this.file = file;
    this.symbol = symbol;
    this.columns = columns;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param symbol the instrument, for a file that does not name it in each row
   * @param progress is told how far reading has come
   * @return its events, at least one
   * @throws InputException if it is not such a file
   */
  public static EventFile read(Path file, String symbol, ReadProgress progress) {
    try (CsvTable table = CsvTable.open(file, progress)) {
      ForceOrderColumns columns = ForceOrderColumns.of(table.first());
      if (!columns.hasHeader()) {
        table.rewind();
      }
      ForceOrderReader reader = new ForceOrderReader(file, symbol, columns);
      int shortestEnd = Integer.MAX_VALUE;
      CsvRow row = table.nextOfAnyLength();
      while (row != null) {
        CsvRow next = table.nextOfAnyLength();
        int end = row.text(row.size() - 1).length();
        if (next == null && table.isCutWithinALine() && end < shortestEnd) {
          reader.refused.add(row.line(), "the file is cut off: the line does not end");
        } else {
          reader.add(row);
        }
        shortestEnd = Math.min(shortestEnd, end);
        row = next;
      }
      return reader.file();
    }
  }

  private void add(CsvRow row) {
    String problem = columns.isHeader(row) ? "repeats the header" : columns.problem(row);
    if (problem != null) {
      refused.add(row.line(), problem);
      return;
    }
    VenueReading reading;
    try {
      reading = Venue.BINANCE_USD_M.read(columns.fields(row, symbol), ContractSpec.linear());
    } catch (IllegalArgumentException e) {
      refused.add(row.line(), withoutVenue(String.valueOf(e.getMessage())));
      return;
    }
    if (reading.kind() != VenueReading.Kind.LIQUIDATION) {
      refused.add(row.line(), "is not a liquidation: " + reading.kind());
      return;
    }
    if (rows.size() == MOST_EVENTS) {
      throw InputException.in(file, "has more than " + MOST_EVENTS + " events; split it");
    }
    Liquidation event = reading.liquidations().get(0);
    outOfOrder += event.epochMillis() < latest ? 1 : 0;
    latest = Math.max(latest, event.epochMillis());
    rows.add(new Row(event, row.line(), fingerprint(row)));
  }

  private static String withoutVenue(String message) {
    return message.replace(Venue.BINANCE_USD_M + ": ", "");
  }

  private static long fingerprint(CsvRow row) {
    return Hashing.farmHashFingerprint64().hashString(row.text(), StandardCharsets.UTF_8).asLong();
  }

  private EventFile file() {
    // The sort is stable: of one moment the rows stay in the order of the file.
    rows.sort(Comparator.comparingLong(row -> row.event().epochMillis()));
    ImmutableList.Builder<Liquidation> events = ImmutableList.builder();
    Map<Long, Long> lines = new HashMap<>();
    long moment = Long.MIN_VALUE;
    for (Row row : rows) {
      if (row.event().epochMillis() != moment) {
        moment = row.event().epochMillis();
        lines.clear();
      }
      // Binance sends at most one order of a symbol in a second, so a row that is the same in every
      // field is the same order, recorded twice.
      Long first = lines.putIfAbsent(row.fingerprint(), row.line());
      if (first == null) {
        events.add(row.event());
      } else {
        refused.add(row.line(), "repeats line " + first + " in every field");
      }
    }
    Refusals refusals = refused.build();
    if (rows.isEmpty()) {
      throw noEvents(refusals);
    }
    return new EventFile(file, columns.hasHeader(), events.build(), outOfOrder, refusals);
  }

  private InputException noEvents(Refusals refusals) {
    if (refusals.count() == 0) {
      return InputException.in(file, "has a header and no row");
    }
    Refusals.Row row = refusals.rows().get(0);
    return InputException.in(
        file,
        row.line(),
        row.reason() + "; none of the " + refusals.count() + " rows is a Binance forceOrder event");
  }
}
