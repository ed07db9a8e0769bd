package dev.washout.market;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a venue's message says.
 *
 * @param kind what happened
 * @param liquidations the liquidations: one, or two if both sides of a trade were liquidated; none
 *     unless {@code kind} is LIQUIDATION
 * @param id the venue's own id of the trade or order, empty if its feed has none
 */
public record VenueReading(
    Kind kind, ImmutableList<Liquidation> liquidations, Optional<String> id) {
  /** What happened. */
  public enum Kind {
    /** One or two positions were liquidated. */
    LIQUIDATION,
    /** A position in profit was closed against a bankrupt one. Not a liquidation. */
    AUTO_DELEVERAGING,
    /** Anything else: an ordinary trade, the counterparty's fill, a change of an order's row. */
    OTHER
  }

  static VenueReading of(Optional<String> id, Liquidation... liquidations) {
    return new VenueReading(Kind.LIQUIDATION, ImmutableList.copyOf(liquidations), id);
  }

  static VenueReading none(Kind kind, Optional<String> id) {
    return new VenueReading(kind, ImmutableList.of(), id);
  }

  /**
   * A key that tells one of the liquidations from all others of the venue: a 64-bit fingerprint of
   * its id and side. Two different ids share one with a probability of 2^-64.
   *
   * @param index which of the liquidations
   * @return the key, empty if the feed has no ids
   * @throws IndexOutOfBoundsException if there is no such liquidation
   */
  public OptionalLong key(int index) {
    PositionSide side = liquidations.get(index).side();
    return id.map(
            text ->
                OptionalLong.of(
                    Hashing.farmHashFingerprint64()
                        .hashString(side + " " + text, StandardCharsets.UTF_8)
                        .asLong()))
        .orElse(OptionalLong.empty());
  }
}
