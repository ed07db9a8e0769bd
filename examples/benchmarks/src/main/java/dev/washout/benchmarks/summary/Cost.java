package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableList;
import dev.washout.benchmarks.Feed;
import dev.washout.catalog.Indicators;

/**
 * A recipe whose cost is measured, and the same with windows eight times as long, which shows
 * whether time and memory depend on them.
 *
 * @param recipe its text
 * @param longer the text with longer windows; the same if it has none
 */
record Cost(String recipe, String longer) {
  static final ImmutableList<Cost> ALL =
      ImmutableList.of(
          new Cost("SMA(20)", "SMA(160)"),
          new Cost("EMA(26)", "EMA(208)"),
          new Cost("RMA(14)", "RMA(112)"),
          new Cost("RSI(14)", "RSI(112)"),
          new Cost("CUTLER-RSI(14)", "CUTLER-RSI(112)"),
          new Cost("ROC(12)", "ROC(96)"),
          new Cost("MOM(10)", "MOM(80)"),
          new Cost("MACD(12,26,9)", "MACD(96,208,72)"),
          new Cost("STOCH(14,3,3)", "STOCH(112,24,24)"),
          new Cost("STOCHRSI(14,14,3)", "STOCHRSI(112,112,24)"),
          new Cost("WILLR(14)", "WILLR(112)"),
          new Cost("CCI(20)", "CCI(160)"),
          new Cost("TSI(25,13)", "TSI(200,104)"),
          new Cost("ADX(14)", "ADX(112)"),
          new Cost("AROON(25)", "AROON(200)"),
          new Cost("TR()", "TR()"),
          new Cost("ATR(14)", "ATR(112)"),
          new Cost("STDDEV(20)", "STDDEV(160)"),
          new Cost("BB(20,2)", "BB(160,2)"),
          new Cost("BB%B(20,2)", "BB%B(160,2)"),
          new Cost("BBW(20,2)", "BBW(160,2)"),
          new Cost("RV(30,365)", "RV(240,365)"),
          new Cost("PARKINSON(20,365)", "PARKINSON(160,365)"),
          new Cost("GARMAN-KLASS(20,365)", "GARMAN-KLASS(160,365)"),
          new Cost("ROGERS-SATCHELL(20,365)", "ROGERS-SATCHELL(160,365)"),
          new Cost("YANG-ZHANG(20,365)", "YANG-ZHANG(160,365)"),
          new Cost("VSURGE(5,60)", "VSURGE(40,480)"),
          new Cost("RVOL(20)", "RVOL(160)"),
          new Cost("VZSCORE(20)", "VZSCORE(160)"),
          new Cost("OBV()", "OBV()"),
          new Cost("MFI(14)", "MFI(112)"),
          new Cost("FORCE(13)", "FORCE(104)"),
          new Cost("CMF(20)", "CMF(160)"),
          new Cost("AMIHUD(20)", "AMIHUD(160)"),
          new Cost("CORWIN-SCHULTZ(20)", "CORWIN-SCHULTZ(160)"),
          new Cost("DRAWDOWN()", "DRAWDOWN()"),
          new Cost("DRAWDOWN(90)", "DRAWDOWN(720)"),
          new Cost("FALLSPEED(20)", "FALLSPEED(160)"),
          new Cost("ULCER(14)", "ULCER(112)"),
          new Cost("PIVOT-LOW(5,5)", "PIVOT-LOW(40,40)"),
          new Cost("PIVOT-HIGH(5,5)", "PIVOT-HIGH(40,40)"),
          new Cost("ZONES(5,14,1,1000,3)", "ZONES(40,112,1,8000,3)"),
          new Cost("ZONEWATCH(99,101,3,0.5,2,14)", "ZONEWATCH(99,101,24,0.5,16,112)"),
          new Cost("CAPITULATION(600,300,250,20)", "CAPITULATION(4800,2400,2000,160)"),
          new Cost("SELLCLIMAX(50,2,2,0.3)", "SELLCLIMAX(400,2,2,0.3)"),
          new Cost("BEARSEQ(20,1.5)", "BEARSEQ(160,1.5)"),
          new Cost("FEARGREED(30)", "FEARGREED(240)"),
          new Cost("LIQUIDATIONS(1h,24h)", "LIQUIDATIONS(8h,192h)"),
          new Cost("LIQUIDATIONS(1h,24h,pane=1s)", "LIQUIDATIONS(8h,192h,pane=1s)"),
          new Cost("IMBALANCE(24h)", "IMBALANCE(192h)"),
          new Cost("DECAYED-IMBALANCE(6h)", "DECAYED-IMBALANCE(48h)"),
          new Cost("BURST(1h,24h)", "BURST(8h,192h)"),
          new Cost("LIQUIDATION-RANK(1h,48h,1h)", "LIQUIDATION-RANK(8h,384h,1h)"),
          new Cost("CASCADES(10s,1000000,1s)", "CASCADES(80s,1000000,8s)"),
          new Cost("HAWKES(0.1,0.65,0.1,ALL,MERGED)", "HAWKES(0.1,0.65,0.1,ALL,MERGED)"),
          new Cost("DELEVERAGING(24h,0.02,0.02)", "DELEVERAGING(192h,0.02,0.02)"));

  /** How many inputs a calculator has had when its state is measured. */
  static final int INPUTS = 100_000;

  /** Those of the catalog that read a whole market at a time, or several kinds of input. */
  static final ImmutableList<String> OF_MANY_INPUTS =
      ImmutableList.of("BREADTH", "MARKETCAP", "COHORT", "RELATIVE-STRENGTH", "STRESS");

  /** Whether there is a longer form. */
  boolean hasWindows() {
    return !longer.equals(recipe);
  }

  /** The bytes of a calculator's state. */
  static int stateBytes(String recipe) {
    return Feed.of(Indicators.parse(recipe), INPUTS).run().snapshot().toBytes().length;
  }
}
