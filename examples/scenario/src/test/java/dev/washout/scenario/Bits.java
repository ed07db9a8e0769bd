package dev.washout.scenario;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.washout.market.Candle;
import dev.washout.market.Liquidation;
import dev.washout.market.PositionSide;
import java.nio.charset.StandardCharsets;

/** A hash of every bit of a market. */
final class Bits {
  private Bits() {}

  static String of(SimulatedMarket market) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (SimulatedCoin coin : market.coins().values()) {
      hasher.putString(coin.symbol().name(), StandardCharsets.UTF_8);
      for (Candle candle : coin.candles()) {
        hasher.putLong(candle.openEpochMillis());
        hasher.putDouble(candle.open()).putDouble(candle.high()).putDouble(candle.low());
        hasher.putDouble(candle.close()).putDouble(candle.volume());
      }
      for (PositionSide side : PositionSide.values()) {
        ImmutableDoubleArray usd = coin.openInterestUsd(side);
        usd.forEach(hasher::putDouble);
      }
      hasher.putDouble(coin.lastPrice());
    }
    for (Liquidation each : market.liquidations()) {
      hasher.putLong(each.epochMillis()).putLong(each.notionalMicroUsd());
      hasher.putDouble(each.price()).putInt(each.side() == PositionSide.LONG ? 0 : 1);
      hasher.putString(each.symbol().name(), StandardCharsets.UTF_8);
    }
    return hasher.hash().toString();
  }
}
