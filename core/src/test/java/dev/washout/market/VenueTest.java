package dev.washout.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payloads are the examples of the venues' published schemas, changed one field at a time. */
class VenueTest {
  private static final ContractSpec LINEAR = ContractSpec.linear();
  private static final ContractSpec USD_100 = ContractSpec.inverse(new BigDecimal(100));
  private static final ContractSpec USD_1 = ContractSpec.inverse(BigDecimal.ONE);

  private static Map<String, String> fields(String namesAndValues) {
    return Splitter.on(", ").withKeyValueSeparator('=').split(namesAndValues);
  }

  private static Map<String, String> with(Map<String, String> fields, String... changes) {
    Map<String, String> changed = new HashMap<>(fields);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put(changes[i], changes[i + 1]);
    }
    return changed;
  }

  private static Liquidation only(VenueReading reading) {
    assertThat(reading.kind()).isEqualTo(VenueReading.Kind.LIQUIDATION);
    assertThat(reading.liquidations()).hasSize(1);
    return reading.liquidations().get(0);
  }

  private static void assertNone(VenueReading reading, VenueReading.Kind kind) {
    assertThat(reading.kind()).isEqualTo(kind);
    assertThat(reading.liquidations()).isEmpty();
  }

  private static void assertRefused(
      Venue venue, Map<String, String> fields, ContractSpec contract, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> venue.read(fields, contract))
        .withMessage(venue + ": " + message);
  }

  @Nested
  class Binance {
    private final Map<String, String> usdM =
        fields(
            "s=BTCUSDT, S=SELL, o=LIMIT, f=IOC, q=0.014, p=9910, ap=9900, X=FILLED, l=0.010, "
                + "z=0.014, T=1568014460893");
    private final Map<String, String> coinM =
        fields(
            "s=BTCUSD_200925, ps=BTCUSD, S=SELL, o=LIMIT, f=IOC, q=3, p=9425.5, ap=9496.5, "
                + "X=FILLED, l=1, z=3, T=1591154240949");

    @Test
    void aSellOrderLiquidatesALong() {
      assertThat(only(Venue.BINANCE_USD_M.read(usdM, LINEAR)))
          .isEqualTo(
              new Liquidation(
                  1568014460893L,
                  Symbol.of("BTCUSDT"),
                  PositionSide.LONG,
                  138_600_000,
                  9900,
                  Coverage.SAMPLED,
                  NotionalBasis.EXECUTED));
      assertThat(only(Venue.BINANCE_USD_M.read(with(usdM, "S", "BUY"), LINEAR)).side())
          .isEqualTo(PositionSide.SHORT);
      assertThat(Venue.BINANCE_USD_M.read(usdM, LINEAR).id()).isEmpty();
      assertThat(Venue.BINANCE_USD_M.read(usdM, LINEAR).key(0)).isEmpty();
    }

    @Test
    void notionalIsWhatWasExecutedElseWhatWasOrderedFlagged() {
      Map<String, String> part = with(usdM, "X", "PARTIALLY_FILLED", "z", "0.004");
      assertThat(only(Venue.BINANCE_USD_M.read(part, LINEAR)).notionalMicroUsd())
          .isEqualTo(39_600_000);
      for (Map<String, String> unknown :
          List.of(
              with(usdM, "ap", "0"),
              with(usdM, "X", "NEW", "z", "0"),
              with(usdM, "X", "NEW", "z", "0", "ap", "0.0"))) {
        Liquidation ordered = only(Venue.BINANCE_USD_M.read(unknown, LINEAR));
        assertThat(ordered.basis()).isEqualTo(NotionalBasis.ORDERED);
        assertThat(ordered.notionalMicroUsd()).isEqualTo(138_740_000);
        assertThat(ordered.price()).isEqualTo(9910);
      }
    }

    @Test
    void coinMarginedCountsContracts() {
      Liquidation event = only(Venue.BINANCE_COIN_M.read(coinM, USD_100));
      assertThat(event.notionalMicroUsd()).isEqualTo(300_000_000);
      assertThat(event.price()).isEqualTo(9496.5);
      assertThat(event.side()).isEqualTo(PositionSide.LONG);
      assertThat(event.coverage()).isEqualTo(Coverage.SAMPLED);
      assertThat(event.symbol()).isEqualTo(Symbol.of("BTCUSD_200925"));
    }

    @Test
    void autoDeleveragingIsKeptApart() {
      assertNone(
          Venue.BINANCE_USD_M.read(with(usdM, "autoCloseType", "ADL"), LINEAR),
          VenueReading.Kind.AUTO_DELEVERAGING);
      only(Venue.BINANCE_USD_M.read(with(usdM, "autoCloseType", "LIQUIDATION"), LINEAR));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "S|sell|field 'S' is not one of [BUY, SELL]: 'sell'",
          "S|''|field 'S' is missing",
          "X|DONE|field 'X' is not one of"
              + " [NEW, PARTIALLY_FILLED, FILLED, CANCELED, EXPIRED]: 'DONE'",
          "q|0|field 'q' is not positive: '0'",
          "q|-1|field 'q' is not a decimal of 0 or more: '-1'",
          "q|NaN|field 'q' is not a decimal of 0 or more: 'NaN'",
          "q|1e999999999|field 'q' is not a decimal of 0 or more: '1e999999999'",
          "z|0.015|field 'z' = '0.015' contradicts field 'q' = '0.014'",
          "z|0.013|field 'X' = 'FILLED' contradicts field 'z' = '0.013'",
          "ap|''|field 'ap' is missing",
          "T|1.5e12|field 'T' is not in epoch milliseconds: '1.5e12'",
          "T|1568014460893000|field 'T' is not in epoch milliseconds: '1568014460893000'",
          "s|A B|field 's': a symbol has only visible characters: 'A B'",
          "autoCloseType|X|field 'autoCloseType' is not one of [LIQUIDATION, ADL]: 'X'",
        })
    void refuses(String field, String value, String message) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Venue.BINANCE_USD_M.read(with(usdM, field, value), LINEAR))
          .withMessageStartingWith("BINANCE_USD_M: " + message);
    }

    @Test
    void refusesWhatCannotBe() {
      assertRefused(Venue.BINANCE_USD_M, usdM, USD_100, "contracts are [LINEAR], not INVERSE");
      assertRefused(Venue.BINANCE_COIN_M, coinM, LINEAR, "contracts are [INVERSE], not LINEAR");
      assertRefused(
          Venue.BINANCE_USD_M,
          with(usdM, "q", "1e12", "z", "1e12", "ap", "1000"),
          LINEAR,
          "quantity 1E+12 at price 1000 is not an amount within 9.2e12 USD of zero: 1.000E+15");
      assertRefused(
          Venue.BINANCE_USD_M,
          with(usdM, "ap", "0", "p", "0"),
          LINEAR,
          "field 'p' is not positive: '0'");
    }
  }

  @Nested
  class Bybit {
    private final Map<String, String> payload =
        fields("T=1739502302929, s=ROSEUSDT, S=Sell, v=20000, p=0.04499");

    @Test
    void theSideIsThePositions() {
      assertThat(only(Venue.BYBIT.read(payload, LINEAR)))
          .isEqualTo(
              new Liquidation(
                  1739502302929L,
                  Symbol.of("ROSEUSDT"),
                  PositionSide.SHORT,
                  899_800_000,
                  0.04499,
                  Coverage.COMPLETE,
                  NotionalBasis.BANKRUPTCY));
      assertThat(only(Venue.BYBIT.read(with(payload, "S", "Buy"), LINEAR)).side())
          .isEqualTo(PositionSide.LONG);
      assertThat(only(Venue.BYBIT.read(payload, USD_1)).notionalMicroUsd())
          .isEqualTo(20_000_000_000L);
    }

    @Test
    void refusesTheUnknown() {
      assertRefused(
          Venue.BYBIT,
          with(payload, "S", "BUY"),
          LINEAR,
          "field 'S' is not one of [Buy, Sell]: 'BUY'");
      assertRefused(Venue.BYBIT, fields("T=1, s=X, S=Buy, p=1"), LINEAR, "field 'v' is missing");
      assertRefused(
          Venue.BYBIT,
          payload,
          ContractSpec.quanto(BigDecimal.ONE, BigDecimal.ONE),
          "contracts are [LINEAR, INVERSE], not QUANTO");
    }
  }

  @Nested
  class Okx {
    private final ContractSpec iost = ContractSpec.linear(new BigDecimal(1000));
    private final Map<String, String> payload =
        fields(
            "instType=SWAP, instId=IOST-USDT-SWAP, bkLoss=0, bkPx=0.007831, ccy=, "
                + "posSide=short, side=buy, sz=13, ts=1692266434010");

    @Test
    void posSideSaysWhoDiedAndQuantitiesAreContracts() {
      assertThat(only(Venue.OKX.read(payload, iost)))
          .isEqualTo(
              new Liquidation(
                  1692266434010L,
                  Symbol.of("IOST-USDT-SWAP"),
                  PositionSide.SHORT,
                  101_803_000,
                  0.007831,
                  Coverage.SAMPLED,
                  NotionalBasis.BANKRUPTCY));
      assertThat(
              only(Venue.OKX.read(with(payload, "posSide", "long", "side", "sell"), iost)).side())
          .isEqualTo(PositionSide.LONG);
    }

    @Test
    void inNetModeTheOrdersSideSays() {
      assertThat(only(Venue.OKX.read(with(payload, "posSide", "net"), iost)).side())
          .isEqualTo(PositionSide.SHORT);
      assertThat(only(Venue.OKX.read(with(payload, "posSide", "net", "side", "sell"), iost)).side())
          .isEqualTo(PositionSide.LONG);
    }

    @Test
    void refusesContradictions() {
      assertRefused(
          Venue.OKX,
          with(payload, "posSide", "long"),
          iost,
          "field 'posSide' = 'long' contradicts field 'side' = 'buy'");
      assertRefused(
          Venue.OKX,
          with(payload, "side", "sell"),
          iost,
          "field 'posSide' = 'short' contradicts field 'side' = 'sell'");
      assertRefused(
          Venue.OKX,
          with(payload, "instType", "MARGIN"),
          iost,
          "field 'instType' is not one of [SWAP, FUTURES]: 'MARGIN'");
      only(Venue.OKX.read(with(payload, "instType", ""), iost));
    }
  }

  @Nested
  class BitMex {
    private final Map<String, String> insert =
        fields(
            "action=insert, orderID=98ae1dad-6a3b-51c4-14bd-e076919e9e30, symbol=XBTUSD, "
                + "side=Buy, price=13854.5, leavesQty=314930, timestamp=1604500000000");

    @Test
    void anInsertIsAnEvent() {
      VenueReading reading = Venue.BITMEX.read(insert, USD_1);
      assertThat(only(reading))
          .isEqualTo(
              new Liquidation(
                  1604500000000L,
                  Symbol.of("XBTUSD"),
                  PositionSide.SHORT,
                  314_930_000_000L,
                  13854.5,
                  Coverage.COMPLETE,
                  NotionalBasis.ORDERED));
      assertThat(reading.id()).contains("98ae1dad-6a3b-51c4-14bd-e076919e9e30");
      assertThat(only(Venue.BITMEX.read(with(insert, "side", "Sell"), USD_1)).side())
          .isEqualTo(PositionSide.LONG);
    }

    @Test
    void aQuantoContractIsWorthItsCoinsPerPoint() {
      // ETHUSD: 0.000001 XBT per point; 1,000 contracts at 2,000 with XBT at 50,000.
      ContractSpec ethUsd = ContractSpec.quanto(new BigDecimal("0.000001"), new BigDecimal(50_000));
      Map<String, String> eth =
          with(insert, "symbol", "ETHUSD", "price", "2000", "leavesQty", "1000");
      assertThat(only(Venue.BITMEX.read(eth, ethUsd)).notionalMicroUsd())
          .isEqualTo(100_000_000_000L);
    }

    @Test
    void theRestIsNone() {
      Map<String, String> row = fields("orderID=98ae1dad, symbol=XBTUSD, leavesQty=5");
      for (String action : List.of("partial", "update", "delete")) {
        assertNone(Venue.BITMEX.read(with(row, "action", action), USD_1), VenueReading.Kind.OTHER);
      }
      assertRefused(
          Venue.BITMEX,
          with(row, "action", "upsert"),
          USD_1,
          "field 'action' is not one of [partial, insert, update, delete]: 'upsert'");
    }
  }

  @Nested
  class Deribit {
    private final Map<String, String> trade =
        fields(
            "trade_id=48079289, instrument_name=BTC-PERPETUAL, direction=sell, price=8950, "
                + "amount=1000, timestamp=1590484156350, liquidation=T");

    @Test
    void takerMakerOrBoth() {
      Liquidation taker = only(Venue.DERIBIT.read(trade, USD_1));
      assertThat(taker)
          .isEqualTo(
              new Liquidation(
                  1590484156350L,
                  Symbol.of("BTC-PERPETUAL"),
                  PositionSide.LONG,
                  1_000_000_000,
                  8950,
                  Coverage.COMPLETE,
                  NotionalBasis.EXECUTED));
      assertThat(only(Venue.DERIBIT.read(with(trade, "liquidation", "M"), USD_1)).side())
          .isEqualTo(PositionSide.SHORT);
      assertThat(
              only(Venue.DERIBIT.read(with(trade, "liquidation", "M", "direction", "buy"), USD_1))
                  .side())
          .isEqualTo(PositionSide.LONG);
      VenueReading both = Venue.DERIBIT.read(with(trade, "liquidation", "MT"), USD_1);
      assertThat(both.liquidations())
          .extracting(Liquidation::side)
          .containsExactly(PositionSide.LONG, PositionSide.SHORT);
      assertThat(both.liquidations())
          .extracting(Liquidation::notionalMicroUsd)
          .containsExactly(1_000_000_000L, 1_000_000_000L);
      assertThat(both.key(0)).isPresent().isNotEqualTo(both.key(1));
      assertThat(both.key(0)).isEqualTo(Venue.DERIBIT.read(trade, USD_1).key(0));
    }

    @Test
    void linearAmountsAreCoins() {
      Map<String, String> eth = with(trade, "instrument_name", "ETH_USDC-PERPETUAL", "amount", "2");
      assertThat(only(Venue.DERIBIT.read(eth, LINEAR)).notionalMicroUsd())
          .isEqualTo(17_900_000_000L);
    }

    @Test
    void anOrdinaryTradeIsNone() {
      assertNone(
          Venue.DERIBIT.read(with(trade, "liquidation", ""), USD_1), VenueReading.Kind.OTHER);
      assertRefused(
          Venue.DERIBIT,
          with(trade, "liquidation", "TM"),
          USD_1,
          "field 'liquidation' is not one of [M, T, MT]: 'TM'");
    }
  }

  @Nested
  class Hyperliquid {
    private final Map<String, String> fill =
        fields(
            "user=0x31Ca8395CF837de08b24da3f660E77761dfb974b, coin=ETH, px=2150.50, sz=1.5, "
                + "side=A, time=1704067200000, startPosition=1.5, dir=Close Long, "
                + "closedPnl=-125.50, oid=12345678, crossed=true, tid=87654321, "
                + "liquidation.liquidatedUser=0x31ca8395cf837de08b24da3f660e77761dfb974b, "
                + "liquidation.markPx=2151.0, liquidation.method=market");

    @Test
    void theLiquidatedUsersOwnFillCounts() {
      VenueReading reading = Venue.HYPERLIQUID.read(fill, LINEAR);
      assertThat(only(reading))
          .isEqualTo(
              new Liquidation(
                  1704067200000L,
                  Symbol.of("ETH"),
                  PositionSide.LONG,
                  3_225_750_000L,
                  2150.5,
                  Coverage.SAMPLED,
                  NotionalBasis.EXECUTED));
      assertThat(reading.id()).contains("87654321");
      assertThat(
              only(Venue.HYPERLIQUID.read(with(fill, "side", "B", "startPosition", "-1.5"), LINEAR))
                  .side())
          .isEqualTo(PositionSide.SHORT);
    }

    @Test
    void theCounterpartysFillIsNone() {
      assertNone(
          Venue.HYPERLIQUID.read(with(fill, "user", "0xabc", "side", "B"), LINEAR),
          VenueReading.Kind.OTHER);
      Map<String, String> plain = new HashMap<>(fill);
      plain.keySet().removeIf(name -> name.startsWith("liquidation."));
      assertNone(Venue.HYPERLIQUID.read(plain, LINEAR), VenueReading.Kind.OTHER);
    }

    @Test
    void autoDeleveragingIsKeptApart() {
      assertNone(
          Venue.HYPERLIQUID.read(with(fill, "dir", "Auto-Deleveraging"), LINEAR),
          VenueReading.Kind.AUTO_DELEVERAGING);
    }

    @Test
    void refusesContradictions() {
      assertRefused(
          Venue.HYPERLIQUID,
          with(fill, "side", "B"),
          LINEAR,
          "field 'side' = 'B' contradicts field 'startPosition' = '1.5'");
      assertRefused(
          Venue.HYPERLIQUID,
          with(fill, "startPosition", "-1.5"),
          LINEAR,
          "field 'side' = 'A' contradicts field 'startPosition' = '-1.5'");
      for (String marker : List.of("liquidation.markPx", "liquidation.method")) {
        Map<String, String> marked = new HashMap<>(fill);
        marked.keySet().removeIf(name -> name.startsWith("liquidation."));
        marked.put(marker, fill.get(marker));
        assertRefused(
            Venue.HYPERLIQUID, marked, LINEAR, "field 'liquidation.liquidatedUser' is missing");
      }
      Map<String, String> unmarked = new HashMap<>(fill);
      unmarked.keySet().removeIf(name -> name.startsWith("liquidation."));
      assertRefused(
          Venue.HYPERLIQUID,
          with(unmarked, "dir", "Liquidated Isolated Long"),
          LINEAR,
          "field 'liquidation.liquidatedUser' is missing");
    }
  }

  @Nested
  class Kraken {
    private final Map<String, String> trade =
        fields(
            "product_id=PI_XBTUSD, uid=caa9c653-420b-4c24-a9f1-462a054d86f1, side=sell, "
                + "type=liquidation, seq=653355, time=1612266317519, qty=15000, price=34969.5");

    @Test
    void aSellingTakerWasALong() {
      assertThat(only(Venue.KRAKEN_FUTURES.read(trade, USD_1)))
          .isEqualTo(
              new Liquidation(
                  1612266317519L,
                  Symbol.of("PI_XBTUSD"),
                  PositionSide.LONG,
                  15_000_000_000L,
                  34969.5,
                  Coverage.COMPLETE,
                  NotionalBasis.EXECUTED));
      assertThat(only(Venue.KRAKEN_FUTURES.read(with(trade, "side", "buy"), USD_1)).side())
          .isEqualTo(PositionSide.SHORT);
    }

    @Test
    void otherTypesAreNone() {
      for (String type : List.of("fill", "assignment", "block")) {
        assertNone(
            Venue.KRAKEN_FUTURES.read(with(trade, "type", type), USD_1), VenueReading.Kind.OTHER);
      }
      assertNone(
          Venue.KRAKEN_FUTURES.read(with(trade, "type", "termination"), USD_1),
          VenueReading.Kind.AUTO_DELEVERAGING);
      assertRefused(
          Venue.KRAKEN_FUTURES,
          with(trade, "type", "swap"),
          USD_1,
          "field 'type' is not one of [fill, liquidation, termination, assignment, block]: 'swap'");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BINANCE_USD_M, LINEAR",
    "BINANCE_COIN_M, INVERSE",
    "BYBIT, LINEAR INVERSE",
    "OKX, LINEAR INVERSE",
    "BITMEX, LINEAR INVERSE QUANTO",
    "DERIBIT, LINEAR INVERSE",
    "HYPERLIQUID, LINEAR",
    "KRAKEN_FUTURES, LINEAR INVERSE",
  })
  void everyVenueHasItsKindsOfContracts(Venue venue, String kinds) {
    for (ContractSpec.Kind kind : ContractSpec.Kind.values()) {
      ContractSpec contract = new ContractSpec(kind, BigDecimal.ONE, BigDecimal.ONE);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> venue.read(Map.of(), contract))
          .withMessageMatching(
              kinds.contains(kind.name())
                  ? venue + ": field '.*' is missing"
                  : venue
                      + ": contracts are \\[%s], not %s".formatted(kinds.replace(" ", ", "), kind));
    }
  }

  @Test
  void longValuesAreCutInMessages() {
    String text = "x".repeat(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Venue.BYBIT.read(Map.of("S", text), LINEAR))
        .withMessageEndingWith("'" + "x".repeat(80) + "...'");
    String longest = "x".repeat(80);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Venue.BYBIT.read(Map.of("S", longest), LINEAR))
        .withMessageEndingWith("'" + longest + "'");
    assertThat(VenueReading.of(Optional.empty()).liquidations()).isEmpty();
  }
}
