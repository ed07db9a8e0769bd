package dev.washout.core;

/**
 * The order of doubles as one of whole numbers, so that the ends of a {@link Domain} are compared
 * as such: where a processor stores many doubles, as it does for a calculator, comparing doubles
 * keeps it waiting.
 */
final class DomainOrder {
  private DomainOrder() {}

  /** The bits of a number, those of negative ones turned round; NaN is beyond both infinities. */
  static long of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ bits >> 63 >>> 1;
  }

  /** That of the smallest number contained; of two equal zeros it is the negative one. */
  static long lowest(Domain domain) {
    return of(domain.min() == 0 ? -0.0 : domain.min());
  }

  /** That of the largest number contained. */
  static long highest(Domain domain) {
    return of(domain.max() == 0 ? 0.0 : domain.max());
  }
}
