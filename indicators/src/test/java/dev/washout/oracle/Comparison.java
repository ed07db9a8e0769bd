package dev.washout.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.washout.core.DoubleSeries;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.assertj.core.api.Assertions;

/** One of our series beside an oracle's. */
final class Comparison {
  static final double TOLERANCE = 1e-9;

  private final String what;
  private final double[] ours;
  private final double[] theirs;
  private IntPredicate undecided = i -> false;

  private Comparison(String what, double[] ours, double[] theirs) {
    this.what = what;
    this.ours = ours;
    this.theirs = theirs;
  }

  static Comparison of(String what, DoubleSeries ours, double[] theirs) {
    assertThat(ours.toArray()).hasSameSizeAs(theirs);
    return new Comparison(what, ours.toArray(), theirs);
  }

  /** Where the two differ by definition, and are not compared. */
  Comparison except(IntPredicate where) {
    undecided = where;
    return this;
  }

  /** Values at the same places, and equal to 1e-9 of a scale. Returns how many were compared. */
  int agrees(double[] scale) {
    int compared = 0;
    for (int i = 0; i < ours.length; i++) {
      if (Double.isNaN(ours[i]) != Double.isNaN(theirs[i])) {
        Assertions.fail("%s at %s: %s, oracle %s", what, i, ours[i], theirs[i]);
      }
      if (Double.isNaN(ours[i]) || undecided.test(i)) {
        continue;
      }
      if (!(Math.abs(ours[i] - theirs[i]) <= TOLERANCE * scale[i])) {
        Assertions.fail(
            "%s at %s: %s, oracle %s, apart by %s of %s",
            what, i, ours[i], theirs[i], (ours[i] - theirs[i]) / scale[i], scale[i]);
      }
      compared++;
    }
    return compared;
  }

  int agrees(double scale) {
    double[] all = new double[ours.length];
    Arrays.fill(all, scale);
    return agrees(all);
  }
}
