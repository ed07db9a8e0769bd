package dev.washout.breadth;

/** Sorts indexes by keys: stable, without garbage once its arrays have grown. */
final class Order {
  private int[] order = new int[0];
  private int[] spare = order;

  /**
   * The indexes 0 to n-1 by ascending key; indexes of equal keys stay in order.
   *
   * @return an array that is overwritten by the next call
   */
  int[] ascending(double[] keys, int n) {
    if (order.length < n) {
      order = new int[n];
      spare = new int[n];
    }
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int width = 1; width < n; width *= 2) {
      for (int from = 0; from < n; from += 2 * width) {
        merge(keys, from, Math.min(from + width, n), Math.min(from + 2 * width, n));
      }
      int[] sorted = spare;
      spare = order;
      order = sorted;
    }
    return order;
  }

  private void merge(double[] keys, int from, int middle, int to) {
    int a = from;
    int b = middle;
    for (int i = from; i < to; i++) {
      boolean left = a < middle && (b >= to || keys[order[a]] <= keys[order[b]]);
      spare[i] = left ? order[a++] : order[b++];
    }
  }
}
