package dev.washout.breadth;

import dev.washout.core.PanelCalculator;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.momentum.Rsi;
import dev.washout.trend.Sma;
import java.util.Arrays;

/** The RSI and the mean of the closes of every symbol, in lockstep: a panel of each. */
final class Closes {
  private final PanelCalculator rsi;
  private final PanelCalculator means;

  /** By the symbols' places, NaN where there is none in the row last read. */
  private double[] row = {};

  private double[] rsiValues = {};
  private double[] meanValues = {};

  Closes(Breadth recipe) {
    rsi = Rsi.of(recipe.rsiPeriod()).panel().start();
    means = Sma.of(recipe.meanPeriod()).panel().start();
  }

  Closes(Breadth recipe, StateReader in) {
    rsi = in.readPart(Rsi.of(recipe.rsiPeriod()).panel()::resume);
    means = in.readPart(Sma.of(recipe.meanPeriod()).panel()::resume);
    in.check(rsi.width() == means.width());
  }

  void save(StateWriter out) {
    out.putState(rsi.snapshot());
    out.putState(means.snapshot());
  }

  int width() {
    return rsi.width();
  }

  /** Reads the closes of a cross-section, and takes them in if they are to be kept. */
  void read(CrossSection market, Roster<BreadthMember> all, boolean keep) {
    if (row.length != all.size()) {
      row = new double[all.size()];
      rsiValues = new double[all.size()];
      meanValues = new double[all.size()];
    }
    Arrays.fill(row, Double.NaN);
    for (int i = 0; i < all.size(); i++) {
      int entry = all.entry(i);
      if (entry >= 0) {
        row[all.member(i).place()] = market.bar(entry).close();
      }
    }
    if (keep) {
      rsi.update(row, rsiValues);
      means.update(row, meanValues);
    } else {
      rsi.preview(row, rsiValues);
      means.preview(row, meanValues);
    }
  }

  double rsi(int place) {
    return rsiValues[place];
  }

  double mean(int place) {
    return meanValues[place];
  }
}
