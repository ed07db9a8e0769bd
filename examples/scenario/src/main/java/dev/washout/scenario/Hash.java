package dev.washout.scenario;

/**
 * Random numbers that are looked up, not drawn: the same place always holds the same number, so
 * that a stream can begin anywhere. The mixing is that of SplitMix64 (Steele, Lea, Flood, Fast
 * Splittable Pseudorandom Number Generators, 2014).
 */
final class Hash {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Hash() {}

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** The number that stands at a place of a stream. */
  static long at(long stream, long place) {
    return mix(stream + GOLDEN * (place + 1));
  }

  /** A stream of its own within another. */
  static long stream(long parent, long number) {
    return mix(mix(parent + GOLDEN) ^ (number * GOLDEN));
  }

  /** The number at a place, from 0 to below 1. */
  static double unit(long stream, long place) {
    return (at(stream, place) >>> 11) * 0x1.0p-53;
  }
}
