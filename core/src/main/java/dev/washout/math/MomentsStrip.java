package dev.washout.math;

/**
 * The sums of {@link RollingMoments} for some whole blocks at once, in arrays that stay in the
 * cache. They are the same sums, of the same terms in the same order: the ends of each block
 * backwards, the beginning of the next forwards, both around the block's last input.
 *
 * <p>Index i of every array belongs to the window that ends with the strip's i-th input. The sums
 * of one block do not wait for those of another, and what is made of the sums is computed for
 * several windows with one instruction.
 */
final class MomentsStrip {
  private static final int SIZE = 1024;

  /** How many blocks are summed side by side. */
  private static final int LANES = 4;

  final int blocks;
  private final int n;
  private final double inverse;
  final double[] inputs;
  private final double[] references;
  private final double[] beginSums;
  private final double[] beginSquares;
  private final double[] endSums;
  private final double[] endSquares;
  final double[] means;
  final double[] variances;

  MomentsStrip(int n) {
    this.n = n;
    inverse = 1.0 / n;
    int most = SIZE / n;
    blocks = most < LANES ? Math.max(1, most) : most - most % LANES;
    int size = blocks * n;
    inputs = new double[size];
    references = new double[size + n];
    beginSums = new double[size];
    beginSquares = new double[size];
    endSums = new double[size + n];
    endSquares = new double[size + n];
    means = new double[size];
    variances = new double[size];
  }

  /** Begins after a complete block. */
  void begin(double reference, double[] sums, double[] squares) {
    putReference(0, n - 1, reference);
    System.arraycopy(sums, 1, endSums, 0, n - 1);
    System.arraycopy(squares, 1, endSquares, 0, n - 1);
  }

  private void putReference(int from, int to, double reference) {
    for (int i = from; i < to; i++) {
      references[i] = reference;
    }
  }

  /** Computes the means of {@code inputs}, which are so many whole blocks. */
  void computeMeans(int count) {
    double before = references[0];
    for (int block = 0; block < count * n; block += n) {
      double reference = inputs[block + n - 1];
      sum(block, before, reference);
      before = reference;
    }
    for (int i = 0; i < count * n; i++) {
      means[i] = RollingMoments.mean(endSums[i] + beginSums[i], inverse, references[i]);
    }
  }

  /** Computes means and population variances. */
  void compute(int count) {
    int block = 0;
    for (; block <= (count - LANES) * n; block += LANES * n) {
      sumBeginnings(block);
      sumEnds(block);
    }
    for (; block < count * n; block += n) {
      sumBeginning(block);
      sumEnd(block);
    }
    finish(count * n);
  }

  private void sum(int block, double before, double reference) {
    double s = 0;
    double endS = 0;
    int last = block + n - 1;
    for (int j = 0; j < n - 1; j++) {
      s += inputs[block + j] - before;
      beginSums[block + j] = s;
      endS += inputs[last - j] - reference;
      endSums[last + n - 1 - j] = endS;
    }
    beginSums[last] = 0;
    endSums[last] = endS + (inputs[block] - reference);
    putReference(last, last + n, reference);
  }

  /** The last input of the block before. */
  private double before(int block) {
    return block == 0 ? references[0] : inputs[block - 1];
  }

  private void sumBeginning(int block) {
    double reference = before(block);
    double s = 0;
    double q = 0;
    for (int i = block; i < block + n - 1; i++) {
      double d = inputs[i] - reference;
      s += d;
      q = Math.fma(d, d, q);
      beginSums[i] = s;
      beginSquares[i] = q;
    }
    endBeginning(block);
  }

  private void endBeginning(int block) {
    beginSums[block + n - 1] = 0;
    beginSquares[block + n - 1] = 0;
  }

  private void sumEnd(int block) {
    int last = block + n - 1;
    double reference = inputs[last];
    double s = 0;
    double q = 0;
    for (int j = n - 1; j >= 0; j--) {
      double d = inputs[block + j] - reference;
      s += d;
      q = Math.fma(d, d, q);
      endSums[last + j] = s;
      endSquares[last + j] = q;
    }
    putReference(last, last + n, reference);
  }

  /** Four blocks side by side. */
  private void sumBeginnings(int block) {
    double[] x = inputs;
    double[] sums = beginSums;
    double[] squares = beginSquares;
    int block1 = block + n;
    int block2 = block1 + n;
    int block3 = block2 + n;
    double r0 = before(block);
    double r1 = before(block1);
    double r2 = before(block2);
    double r3 = before(block3);
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double q0 = 0;
    double q1 = 0;
    double q2 = 0;
    double q3 = 0;
    for (int j = 0; j < n - 1; j++) {
      double d0 = x[block + j] - r0;
      s0 += d0;
      q0 = Math.fma(d0, d0, q0);
      sums[block + j] = s0;
      squares[block + j] = q0;
      double d1 = x[block1 + j] - r1;
      s1 += d1;
      q1 = Math.fma(d1, d1, q1);
      sums[block1 + j] = s1;
      squares[block1 + j] = q1;
      double d2 = x[block2 + j] - r2;
      s2 += d2;
      q2 = Math.fma(d2, d2, q2);
      sums[block2 + j] = s2;
      squares[block2 + j] = q2;
      double d3 = x[block3 + j] - r3;
      s3 += d3;
      q3 = Math.fma(d3, d3, q3);
      sums[block3 + j] = s3;
      squares[block3 + j] = q3;
    }
    endBeginning(block);
    endBeginning(block1);
    endBeginning(block2);
    endBeginning(block3);
  }

  private void sumEnds(int block) {
    double[] x = inputs;
    double[] sums = endSums;
    double[] squares = endSquares;
    double[] r = references;
    int last = n - 1;
    int block1 = block + n;
    int block2 = block1 + n;
    int block3 = block2 + n;
    double r0 = x[block1 - 1];
    double r1 = x[block2 - 1];
    double r2 = x[block3 - 1];
    double r3 = x[block3 + last];
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double q0 = 0;
    double q1 = 0;
    double q2 = 0;
    double q3 = 0;
    int end0 = block + last;
    int end1 = block1 + last;
    int end2 = block2 + last;
    int end3 = block3 + last;
    for (int j = last; j >= 0; j--) {
      double d0 = x[block + j] - r0;
      s0 += d0;
      q0 = Math.fma(d0, d0, q0);
      sums[end0 + j] = s0;
      squares[end0 + j] = q0;
      r[end0 + j] = r0;
      double d1 = x[block1 + j] - r1;
      s1 += d1;
      q1 = Math.fma(d1, d1, q1);
      sums[end1 + j] = s1;
      squares[end1 + j] = q1;
      r[end1 + j] = r1;
      double d2 = x[block2 + j] - r2;
      s2 += d2;
      q2 = Math.fma(d2, d2, q2);
      sums[end2 + j] = s2;
      squares[end2 + j] = q2;
      r[end2 + j] = r2;
      double d3 = x[block3 + j] - r3;
      s3 += d3;
      q3 = Math.fma(d3, d3, q3);
      sums[end3 + j] = s3;
      squares[end3 + j] = q3;
      r[end3 + j] = r3;
    }
  }

  private void finish(int size) {
    for (int i = 0; i < size; i++) {
      double sum = endSums[i] + beginSums[i];
      double squares = endSquares[i] + beginSquares[i];
      means[i] = RollingMoments.mean(sum, inverse, references[i]);
      variances[i] = RollingMoments.squaredDeviations(sum, inverse, squares) * inverse;
    }
  }

  /** Moves on by so many blocks. */
  void goOn(int count) {
    int last = count * n - 1;
    putReference(0, n - 1, inputs[last]);
    System.arraycopy(endSums, last + 1, endSums, 0, n - 1);
    System.arraycopy(endSquares, last + 1, endSquares, 0, n - 1);
  }
}
