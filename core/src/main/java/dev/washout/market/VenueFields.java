package dev.washout.market;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a venue's message, read by name; every error names the venue and the field. */
final class VenueFields {
  /** A decimal of a sane length: exact arithmetic on it stays cheap whatever a feed sends. */
  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");

  private static final Pattern MILLIS = Pattern.compile("[0-9]{1,16}");
  private static final int LONGEST_SHOWN = 80;

  private final Venue venue;
  private final Map<String, String> fields;

  VenueFields(Venue venue, Map<String, String> fields) {
    this.venue = venue;
    this.fields = fields;
  }

  /** A field that may be missing. Venues send empty text for none too. */
  Optional<String> optional(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
  }

  String text(String name) {
    return optional(name).orElseThrow(() -> error("field '" + name + "' is missing"));
  }

  /** A field with a fixed set of values. */
  String oneOf(String name, String... known) {
    String value = text(name);
    ImmutableList<String> values = ImmutableList.copyOf(known);
    if (!values.contains(value)) {
      throw error("field '" + name + "' is not one of " + values + ": '" + shown(value) + "'");
    }
    return value;
  }

  /** A positive decimal. */
  BigDecimal positive(String name) {
    BigDecimal value = notNegative(name);
    if (value.signum() == 0) {
      throw error("field '" + name + "' is not positive: '" + shown(text(name)) + "'");
    }
    return value;
  }

  /** A decimal that is not negative. */
  BigDecimal notNegative(String name) {
    String text = text(name);
    if (!DECIMAL.matcher(text).matches()) {
      throw error("field '" + name + "' is not a decimal of 0 or more: '" + shown(text) + "'");
    }
    return new BigDecimal(text);
  }

  /** A time in milliseconds since the epoch. */
  long millis(String name) {
    String text = text(name);
    if (!MILLIS.matcher(text).matches() || !Times.isValid(Long.parseLong(text))) {
      throw error("field '" + name + "' is not in epoch milliseconds: '" + shown(text) + "'");
    }
    return Long.parseLong(text);
  }

  Symbol symbol(String name) {
    String text = text(name);
    try {
      return Symbol.of(text);
    } catch (IllegalArgumentException e) {
      throw error("field '" + name + "': " + e.getMessage());
    }
  }

  IllegalArgumentException contradiction(String name, String other) {
    return error(
        "field '"
            + name
            + "' = '"
            + shown(text(name))
            + "' contradicts field '"
            + other
            + "' = '"
            + shown(text(other))
            + "'");
  }

  IllegalArgumentException error(String problem) {
    return new IllegalArgumentException(venue + ": " + problem);
  }

  /** Makes a liquidation, with errors that name the fields. */
  Liquidation liquidation(
      String timeField,
      String symbolField,
      PositionSide side,
      ContractSpec contract,
      BigDecimal quantity,
      BigDecimal price,
      NotionalBasis basis) {
    long micro;
    try {
      micro = contract.notionalMicroUsd(quantity, price);
    } catch (IllegalArgumentException e) {
      throw error("quantity " + quantity + " at price " + price + " is " + e.getMessage());
    }
    return new Liquidation(
        millis(timeField),
        symbol(symbolField),
        side,
        micro,
        price.doubleValue(),
        venue.coverage(),
        basis);
  }

  static void checkKind(Venue venue, ContractSpec contract, ContractSpec.Kind... allowed) {
    ImmutableList<ContractSpec.Kind> kinds = ImmutableList.copyOf(allowed);
    checkArgument(
        kinds.contains(contract.kind()),
        "%s: contracts are %s, not %s",
        venue,
        kinds,
        contract.kind());
  }

  private static String shown(String value) {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
  }
}
