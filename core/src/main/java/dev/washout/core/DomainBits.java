package dev.washout.core;

/**
 * Tells by its bits, with one comparison of whole numbers, that a number is in a {@link Domain}:
 * where a processor stores many doubles, as it does for a calculator, comparing doubles keeps it
 * waiting.
 *
 * <p>Numbers of one sign are ordered as their bits are. Of a domain with numbers of both signs,
 * that part is told which reaches as far on either side of zero; there the sign is left out.
 */
final class DomainBits {
  private final long mask;

  /**
   * The lowest bits contained, and how far the highest are above them: both put off by half of all
   * there are, for then a comparison with sign is one without.
   */
  private final long from;

  private final long width;

  DomainBits(Domain domain) {
    boolean both = domain.min() < 0 && domain.max() > 0;
    double smallest = Math.min(Math.abs(domain.min()), Math.abs(domain.max()));
    double largest = Math.max(Math.abs(domain.min()), Math.abs(domain.max()));
    long sign = domain.min() < 0 ? Long.MIN_VALUE : 0;
    mask = both ? Long.MAX_VALUE : -1;
    long low = both ? 0 : sign | bits(smallest);
    long high = both ? bits(smallest) : sign | bits(largest);
    from = low + Long.MIN_VALUE;
    width = high - low + Long.MIN_VALUE;
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  /** False also where the domain has to be asked: at a zero of the other sign, or farther out. */
  boolean surelyContain(double value) {
    return (bits(value) & mask) - from <= width;
  }
}
