package dev.washout.market;

import static dev.washout.market.ContractSpec.Kind.INVERSE;
import static dev.washout.market.ContractSpec.Kind.LINEAR;
import static dev.washout.market.NotionalBasis.BANKRUPTCY;
import static dev.washout.market.NotionalBasis.EXECUTED;
import static dev.washout.market.NotionalBasis.ORDERED;
import static dev.washout.market.PositionSide.LONG;
import static dev.washout.market.PositionSide.SHORT;

import dev.washout.market.VenueReading.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Each exchange's convention for liquidations: pure functions from the fields of its message to
 * zero, one or two {@link Liquidation}s.
 *
 * <p>Venues disagree about what their side means: the order's that closed the position, the
 * position's, or the taker's. What comes out is always the side of the position that died.
 *
 * <p><b>Input.</b> The fields by the names the venue's schema gives them, values as the text that
 * was sent (so that decimals stay exact). Fields of inner objects are flattened with a dot, {@code
 * liquidation.liquidatedUser}; Binance's fields are those inside {@code o}. Fields that are not
 * listed below are ignored: venues add some without notice.
 *
 * <p><b>Notional.</b> {@link ContractSpec#notionalMicroUsd}, exact and rounded once. {@link
 * NotionalBasis} says what it rests on.
 *
 * <p><b>Errors.</b> {@link IllegalArgumentException} for a field that is missing, not of its form,
 * has an unknown value or contradicts another; the message names the venue, the field and the
 * value.
 *
 * <p><b>Source.</b> The exchanges' published schemas; the page {@code venues.md} of the
 * documentation has their addresses, and says what they leave open.
 */
public enum Venue {
  /**
   * Binance USD-margined futures, stream {@code forceOrder}: a long was liquidated when the order
   * sells. Fields {@code s S X q p ap z T}; {@code autoCloseType} of the REST form if there is one.
   * Sampled: at most one order a symbol and second.
   */
  BINANCE_USD_M(Coverage.SAMPLED) {
    @Override
    VenueReading read(VenueFields in, ContractSpec contract) {
      VenueFields.checkKind(this, contract, LINEAR);
      return forceOrder(in, contract);
    }
  },

  /**
   * Binance coin-margined futures, stream {@code forceOrder}: as {@link #BINANCE_USD_M}, quantities
   * in contracts of 100 USD (BTC) or 10 USD (most others).
   */
  BINANCE_COIN_M(Coverage.SAMPLED) {
    @Override
    VenueReading read(VenueFields in, ContractSpec contract) {
      VenueFields.checkKind(this, contract, INVERSE);
      return forceOrder(in, contract);
    }
  },

  /**
   * Bybit, topic {@code allLiquidation}: the side is the position's, so a long was liquidated when
   * it is Buy. Fields {@code s S v p T}. Complete. The price is the bankruptcy price.
   */
  BYBIT(Coverage.COMPLETE) {
    @Override
    VenueReading read(VenueFields in, ContractSpec contract) {
      VenueFields.checkKind(this, contract, LINEAR, INVERSE);
      PositionSide side = in.oneOf("S", "Buy", "Sell").equals("Buy") ? LONG : SHORT;
      return VenueReading.of(
          Optional.empty(),
          in.liquidation("T", "s", side, contract, in.positive("v"), in.positive("p"), BANKRUPTCY));
    }
  },

  /**
   * OKX, channel {@code liquidation-orders}: a long was liquidated when {@code posSide} is long, or
   * in net mode when {@code side} is sell. Fields {@code instId posSide side sz bkPx ts}, and
   * {@code instType} if given. Not the total. Quantities in contracts, so the contract needs a
   * multiplier.
   */
  OKX(Coverage.SAMPLED) {
    @Override
    VenueReading read(VenueFields in, ContractSpec contract) {
      VenueFields.checkKind(this, contract, LINEAR, INVERSE);
      if (in.optional("instType").isPresent()) {
        in.oneOf("instType", "SWAP", "FUTURES");
      }
      PositionSide closed = in.oneOf("side", "buy", "sell").equals("sell") ? LONG : SHORT;
      String held = in.oneOf("posSide", "long", "short", "net");
      if (!held.equals("net") && held.equals("long") != (closed == LONG)) {
        throw in.contradiction("posSide", "side");
      }
      return VenueReading.of(
          Optional.empty(),
          in.liquidation(
              "ts",
              "instId",
              closed,
              contract,
              in.positive("sz"),
              in.positive("bkPx"),
              BANKRUPTCY));
    }
  },

  /**
   * BitMEX, table {@code liquidation}: the orders of the liquidation engine that stand in the book.
   * An insert is an event; an update (the order is filling), a delete (it is gone) and the initial
   * partial are none. A long is liquidated when the order's side is Sell. Fields {@code action
   * orderID symbol side price leavesQty}, and {@code timestamp}, which the table does not have: the
   * milliseconds at which the message came.
   */
  BITMEX(Coverage.COMPLETE) {
    @Override
    VenueReading read(VenueFields in, ContractSpec contract) {
      Optional<String> id = Optional.of(in.text("orderID"));
      if (!in.oneOf("action", "partial", "insert", "update", "delete").equals("insert")) {
        return VenueReading.none(Kind.OTHER, id);
      }
      PositionSide side = in.oneOf("side", "Buy", "Sell").equals("Sell") ? LONG : SHORT;
      return VenueReading.of(
          id,
          in.liquidation(
              "timestamp",
              "symbol",
              side,
              contract,
              in.positive("leavesQty"),
              in.positive("price"),
              ORDERED));
    }
  },

  /**
   * Deribit, public trades of futures and perpetuals: {@code liquidation} says whether the maker
   * (M), the taker (T) or both (MT) were liquidated, {@code direction} is the taker's. Fields
   * {@code trade_id instrument_name direction price amount timestamp liquidation}. Amounts are in
   * dollars (inverse) or coins (linear). Complete.
   */
  DERIBIT(Coverage.COMPLETE) {
    @Override
    VenueReading read(VenueFields in, ContractSpec contract) {
      VenueFields.checkKind(this, contract, LINEAR, INVERSE);
      Optional<String> id = Optional.of(in.text("trade_id"));
      if (in.optional("liquidation").isEmpty()) {
        return VenueReading.none(Kind.OTHER, id);
      }
      PositionSide taker = in.oneOf("direction", "buy", "sell").equals("sell") ? LONG : SHORT;
      return switch (in.oneOf("liquidation", "M", "T", "MT")) {
        case "T" -> VenueReading.of(id, trade(in, taker, contract));
        case "M" -> VenueReading.of(id, trade(in, taker.opposite(), contract));
        default ->
            VenueReading.of(id, trade(in, taker, contract), trade(in, taker.opposite(), contract));
      };
    }

    private static Liquidation trade(VenueFields in, PositionSide side, ContractSpec contract) {
      return in.liquidation(
          "timestamp",
          "instrument_name",
          side,
          contract,
          in.positive("amount"),
          in.positive("price"),
          EXECUTED);
    }
  },

  /**
   * Hyperliquid, fills of users: both parties' fills carry the mark of a liquidation, so only the
   * one whose {@code user} is the liquidated one counts; a long was liquidated when it sells (side
   * A). Fields {@code user coin px sz side time tid dir liquidation.liquidatedUser}, and {@code
   * startPosition} if given. Deduplicate by trade id. There is no public feed of the whole market,
   * so what one collects is a sample.
   */
  HYPERLIQUID(Coverage.SAMPLED) {
    @Override
    VenueReading read(VenueFields in, ContractSpec contract) {
      VenueFields.checkKind(this, contract, LINEAR);
      Optional<String> id = Optional.of(in.text("tid"));
      String direction = in.text("dir");
      if (direction.equals("Auto-Deleveraging")) {
        return VenueReading.none(Kind.AUTO_DELEVERAGING, id);
      }
      boolean marked =
          in.optional("liquidation.method").isPresent()
              || in.optional("liquidation.markPx").isPresent()
              || direction.startsWith("Liquidated");
      if (!marked && in.optional("liquidation.liquidatedUser").isEmpty()) {
        return VenueReading.none(Kind.OTHER, id);
      }
      if (!in.text("liquidation.liquidatedUser").equalsIgnoreCase(in.text("user"))) {
        return VenueReading.none(Kind.OTHER, id);
      }
      PositionSide side = in.oneOf("side", "A", "B").equals("A") ? LONG : SHORT;
      Optional<String> position = in.optional("startPosition");
      if (position.isPresent() && position.get().startsWith("-") != (side == SHORT)) {
        throw in.contradiction("side", "startPosition");
      }
      return VenueReading.of(
          id,
          in.liquidation(
              "time", "coin", side, contract, in.positive("sz"), in.positive("px"), EXECUTED));
    }
  },

  /**
   * Kraken Futures, feed {@code trade}: a trade of type liquidation; a long was liquidated when the
   * taker sells. Fields {@code product_id uid side type time qty price}. A termination (the
   * position is closed against other traders') is auto-deleveraging. Complete.
   */
  KRAKEN_FUTURES(Coverage.COMPLETE) {
    @Override
    VenueReading read(VenueFields in, ContractSpec contract) {
      VenueFields.checkKind(this, contract, LINEAR, INVERSE);
      Optional<String> id = Optional.of(in.text("uid"));
      String type = in.oneOf("type", "fill", "liquidation", "termination", "assignment", "block");
      if (!type.equals("liquidation")) {
        return VenueReading.none(
            type.equals("termination") ? Kind.AUTO_DELEVERAGING : Kind.OTHER, id);
      }
      PositionSide side = in.oneOf("side", "buy", "sell").equals("sell") ? LONG : SHORT;
      return VenueReading.of(
          id,
          in.liquidation(
              "time",
              "product_id",
              side,
              contract,
              in.positive("qty"),
              in.positive("price"),
              EXECUTED));
    }
  };

  private final Coverage coverage;

  Venue(Coverage coverage) {
    this.coverage = coverage;
  }

  /**
   * How much of what happened the feed shows.
   *
   * @return the coverage of each of its liquidations
   */
  public Coverage coverage() {
    return coverage;
  }

  /**
   * Reads one message.
   *
   * @param fields the message's fields, as listed at the venue
   * @param contract what the instrument's contracts are worth
   * @return what it says
   * @throws IllegalArgumentException if a field is missing, malformed, unknown or contradicts
   *     another, or the venue has no such contracts; the message names it
   */
  public VenueReading read(Map<String, String> fields, ContractSpec contract) {
    return read(new VenueFields(this, fields), contract);
  }

  abstract VenueReading read(VenueFields in, ContractSpec contract);

  /** Binance: what was executed if the message says so, else the order as it was placed. */
  private static VenueReading forceOrder(VenueFields in, ContractSpec contract) {
    if (in.optional("autoCloseType").isPresent()
        && in.oneOf("autoCloseType", "LIQUIDATION", "ADL").equals("ADL")) {
      return VenueReading.none(Kind.AUTO_DELEVERAGING, Optional.empty());
    }
    PositionSide side = in.oneOf("S", "BUY", "SELL").equals("SELL") ? LONG : SHORT;
    String status = in.oneOf("X", "NEW", "PARTIALLY_FILLED", "FILLED", "CANCELED", "EXPIRED");
    BigDecimal quantity = in.positive("q");
    BigDecimal filled = in.notNegative("z");
    BigDecimal average = in.notNegative("ap");
    if (filled.compareTo(quantity) > 0) {
      throw in.contradiction("z", "q");
    }
    if (status.equals("FILLED") && filled.compareTo(quantity) != 0) {
      throw in.contradiction("X", "z");
    }
    boolean executed = filled.signum() > 0 && average.signum() > 0;
    return VenueReading.of(
        Optional.empty(),
        in.liquidation(
            "T",
            "s",
            side,
            contract,
            executed ? filled : quantity,
            executed ? average : in.positive("p"),
            executed ? EXECUTED : ORDERED));
  }
}
