package dev.washout.report.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a file of Binance {@code forceOrder} events keeps the fields. With a header they are found
 * by their names: Binance's letters, or the words that files of the stream and Binance's own
 * archive use. Without one they stand in the order of the message: {@code s S o f q p ap X l z T},
 * and one or two more that are not used.
 */
final class ForceOrderColumns {
  private static final String TIME = "T";
  private static final String SYMBOL = "s";
  private static final ImmutableList<String> ORDER =
      ImmutableList.of(SYMBOL, "S", "o", "f", "q", "p", "ap", "X", "l", "z", TIME);

  /** A time and a notional that recorders add; some add one field more. */
  private static final int LEAST_FIELDS = 12;

  private static final int MOST_FIELDS = 13;
  private static final int SIDE = 1;

  /** The fields by the words used for them; of several words for one field the first counts. */
  private static final ImmutableMap<String, ImmutableList<String>> WORDS =
      ImmutableMap.<String, ImmutableList<String>>builder()
          .put(SYMBOL, ImmutableList.of("symbol"))
          .put("S", ImmutableList.of("side"))
          .put("q", ImmutableList.of("quantity", "original_quantity", "orig_quantity"))
          .put("p", ImmutableList.of("price"))
          .put("ap", ImmutableList.of("average_price", "avg_price"))
          .put("X", ImmutableList.of("order_status", "status"))
          .put(
              "z",
              ImmutableList.of(
                  "filled_quantity", "accumulated_fill_quantity", "accumulated_filled_quantity"))
          .put(
              TIME,
              ImmutableList.of("trade_time", "order_trade_time", "time", "timestamp", "event_time"))
          .buildOrThrow();

  /** A row with as many names as this is a header, if perhaps one of another kind of file. */
  private static final int LEAST_NAMES = 4;

  private final ImmutableMap<String, Integer> columns;
  private final boolean hasHeader;
  private final int leastFields;
  private final int mostFields;

  private ForceOrderColumns(
      Map<String, Integer> columns, boolean hasHeader, int leastFields, int mostFields) {
    this.columns = ImmutableMap.copyOf(columns);
    this.hasHeader = hasHeader;
    this.leastFields = leastFields;
    this.mostFields = mostFields;
  }

  /** The columns a file's first row tells. */
  static ForceOrderColumns of(CsvRow first) {
    Map<String, Integer> named = named(first);
    if (named.size() < LEAST_NAMES) {
      Map<String, Integer> columns = new HashMap<>();
      for (int i = 0; i < ORDER.size(); i++) {
        columns.put(ORDER.get(i), i);
      }
      return new ForceOrderColumns(columns, false, LEAST_FIELDS, MOST_FIELDS);
    }
    WORDS.forEach(
        (field, words) -> {
          if (!named.containsKey(field) && !field.equals(SYMBOL)) {
            throw first.bad(
                "the header has no column '"
                    + words.get(0)
                    + "': "
                    + InputException.quoted(first.text()));
          }
        });
    return new ForceOrderColumns(named, true, first.size(), first.size() + 1);
  }

  private static Map<String, Integer> named(CsvRow row) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String name = row.text(i).strip();
      places.putIfAbsent(name, i);
      // A time zone or unit in brackets is not part of the name.
      String word = name.replaceFirst("\\s*\\(.*\\)$", "").toLowerCase(Locale.ROOT);
      places.putIfAbsent(word.replace(' ', '_'), i);
    }
    Map<String, Integer> columns = new HashMap<>();
    WORDS.forEach(
        (field, words) -> {
          Integer place = places.get(field);
          for (int i = 0; place == null && i < words.size(); i++) {
            place = places.get(words.get(i));
          }
          if (place != null) {
            columns.put(field, place);
          }
        });
    return columns;
  }

  boolean hasHeader() {
    return hasHeader;
  }

  /** Why a row cannot be one of the table, null if it can. */
  @Nullable String problem(CsvRow row) {
    if (row.size() >= leastFields && row.size() <= mostFields) {
      return null;
    }
    return row.fields() + ", not " + leastFields + " or " + mostFields;
  }

  /**
   * The fields of a row by Binance's letters, the time in milliseconds.
   *
   * @param symbol the symbol of a file that has no column for it
   * @throws IllegalArgumentException if the time is none
   */
  Map<String, String> fields(CsvRow row, String symbol) {
    Map<String, String> fields = new HashMap<>();
    fields.put(SYMBOL, symbol);
    columns.forEach((field, column) -> fields.put(field, row.text(column).strip()));
    String time = fields.getOrDefault(TIME, "");
    try {
      fields.put(TIME, Long.toString(TimeText.parse(time)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "field 'T' " + e.getMessage() + ": " + InputException.quoted(time), e);
    }
    return fields;
  }

  /** Whether a row repeats the header, as files that were put together of several do. */
  boolean isHeader(CsvRow row) {
    Integer side = columns.get("S");
    return side != null
        && (hasHeader || side == SIDE)
        && row.size() > side
        && named(row).size() >= WORDS.size() - 1;
  }
}
