package dev.washout.breadth;

/**
 * Weighted values, and their mean and median. Values that are not numbers, and those of a weight
 * that is none, do not count. Sums run in the order in which values were added.
 */
final class Sample {
  private final Order order = new Order();
  private double[] values = new double[0];
  private double[] weights = new double[0];
  private int size;

  void clear(int capacity) {
    size = 0;
    if (values.length < capacity) {
      values = new double[capacity];
      weights = new double[capacity];
    }
  }

  void add(double value, double weight) {
    if (!Double.isNaN(value) && !Double.isNaN(weight)) {
      values[size] = value;
      weights[size] = weight;
      size++;
    }
  }

  int size() {
    return size;
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weights[i] * values[i];
    }
    return sum / weight();
  }

  private double weight() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /** The value that half of the weight lies below; the mean of two if it lies between them. */
  double median() {
    int[] sorted = order.ascending(values, size);
    double half = weight() / 2;
    double below = 0;
    for (int i = 0; i < size - 1; i++) {
      double value = values[sorted[i]];
      below += weights[sorted[i]];
      if (below > half) {
        return value;
      }
      if (below == half) {
        return (value + values[sorted[i + 1]]) / 2;
      }
    }
    return values[sorted[size - 1]];
  }
}
