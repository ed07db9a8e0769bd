package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PanelCheckTest {
  private static final long FIRST_INDEX = 1_000;

  /** As it was left by batches before. */
  private static final PanelCheck.Scratch SCRATCH = new PanelCheck.Scratch();

  @Provide
  Arbitrary<Domain> domains() {
    return Arbitraries.of(Domain.REAL, Domain.PRICE, Domain.NON_NEGATIVE, new Domain(-2, 5));
  }

  @Property(tries = 300)
  void theFirstRejectedInputIsNamed(
      @ForAll("domains") Domain domain,
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 1, max = 1_100) int width,
      @ForAll @IntRange(min = 1, max = 3) int bad,
      @ForAll Random random) {
    double[][] rows = rows(random, size, width, random.nextBoolean());
    for (int i = 0; i < bad; i++) {
      rows[random.nextInt(size)][random.nextInt(width)] = rejected(domain, random);
    }
    String expected = firstRejected(domain, rows);
    PanelCheck check = checked(domain, rows, width);
    assertThatIllegalArgumentException().isThrownBy(check::throwFirst).withMessage(expected);
  }

  private static double rejected(Domain domain, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Double.POSITIVE_INFINITY;
      case 1 -> Math.nextUp(domain.max());
      case 2 -> Math.nextDown(domain.min());
      default -> Double.NEGATIVE_INFINITY;
    };
  }

  private static String firstRejected(Domain domain, double[][] rows) {
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < rows[r].length; i++) {
        if (!Double.isNaN(rows[r][i]) && !domain.contains(rows[r][i])) {
          try {
            domain.check("value of symbol " + i, rows[r][i], FIRST_INDEX + r);
          } catch (IllegalArgumentException e) {
            return e.getMessage();
          }
        }
      }
    }
    throw new AssertionError("nothing was planted");
  }

  /** What is said to be complete is; and usual rows without a gap are said to be. */
  @Property(tries = 200)
  void gapsAreRemembered(
      @ForAll("domains") Domain domain,
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 1, max = 1_100) int width,
      @ForAll boolean gaps,
      @ForAll Random random) {
    double[][] rows = rows(random, size, width, gaps);
    PanelCheck check = checked(domain, rows, width);
    check.throwFirst();
    for (int from = 0; from < width; from += PanelBlock.WIDTH) {
      PanelBlock block = new PanelBlock(new Samples.Mean(2).columns(), from, 0);
      for (int r = 0; r < size; r++) {
        boolean whole = true;
        for (int i = from; i < Math.min(width, from + PanelBlock.WIDTH); i++) {
          whole &= !Double.isNaN(rows[r][i]);
        }
        if (!whole) {
          assertThat(check.isComplete(block, r)).as("row %s from %s", r, from).isFalse();
        } else if (!gaps && domain.max() > 1_000) {
          assertThat(check.isComplete(block, r)).as("row %s from %s", r, from).isTrue();
        }
      }
    }
  }

  private static PanelCheck checked(Domain domain, double[][] rows, int width) {
    PanelCheck check = new PanelCheck(domain, rows, FIRST_INDEX, width, SCRATCH);
    List<Runnable> tasks = check.tasks();
    for (int t = tasks.size() - 1; t >= 0; t--) { // in any order
      tasks.get(t).run();
    }
    return check;
  }

  private static double[][] rows(Random random, int size, int width, boolean gaps) {
    double[][] rows = new double[size][width];
    for (double[] row : rows) {
      for (int i = 0; i < width; i++) {
        row[i] = 1 + random.nextDouble();
      }
      if (gaps && random.nextInt(20) == 0) {
        row[random.nextInt(width)] = Double.NaN;
      }
    }
    return rows;
  }
}
