package dev.washout.scenario;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Independent random numbers for each use and coin, so that the noise of one does not depend on how
 * many numbers another has drawn. WELL19937c and what Commons Math makes of it is plain Java: the
 * same bits everywhere.
 */
enum Streams {
  MARKET(0),
  NOISE(1),
  POSITIONS(2);

  private final int number;

  Streams(int number) {
    this.number = number;
  }

  RandomGenerator of(long seed, int rank) {
    return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, number, rank});
  }
}
