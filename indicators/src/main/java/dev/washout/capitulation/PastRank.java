package dev.washout.capitulation;

import dev.washout.core.Domain;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;

/**
 * The rank of a value among the last n: the share of them that are smaller, of equal ones half.
 *
 * <p>The values are kept in the order they came, and by size in a treap whose nodes are their
 * places in that order: R. Seidel and C. R. Aragon, Randomized search trees, Algorithmica 16
 * (1996). Each node counts those below it. A step takes O(log n) on average, and makes no garbage.
 * Priorities are a hash of the place, so every run builds the same tree; a rank does not depend on
 * its shape.
 */
final class PastRank {
  private static final int NONE = -1;

  private final double[] ring;
  private final int[] left;
  private final int[] right;

  /** How many nodes there are at and below each. */
  private final int[] count;

  private int root = NONE;
  private int size;
  private int next;

  PastRank(int length) {
    ring = new double[length];
    left = new int[length];
    right = new int[length];
    count = new int[length];
  }

  PastRank(int length, StateReader in) {
    this(length);
    double[] values = in.readDoubles();
    in.check(values.length <= length);
    for (double value : values) {
      in.check(Domain.ANY.contains(value));
      add(value);
    }
  }

  void save(StateWriter out) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = ring[Math.floorMod(next - size + i, ring.length)];
    }
    out.putDoubles(values);
  }

  boolean isFull() {
    return size == ring.length;
  }

  void add(double value) {
    if (isFull()) {
      root = remove(root, next);
    } else {
      size++;
    }
    ring[next] = value + 0.0; // no -0.0, which compares equal but has other bits
    left[next] = NONE;
    right[next] = NONE;
    count[next] = 1;
    root = insert(root, next);
    next = next + 1 == ring.length ? 0 : next + 1;
  }

  /** The rank among the values held, 0 to 1. */
  double of(double value) {
    int smaller = 0;
    boolean held = false; // the smallest that is not smaller is on the way
    int node = root;
    while (node != NONE) {
      held |= ring[node] == value;
      if (ring[node] < value) {
        smaller += 1 + countOf(left[node]);
        node = right[node];
      } else {
        node = left[node];
      }
    }
    int notLarger = held ? countNotLarger(value) : smaller;
    return (smaller + notLarger) / (2.0 * size);
  }

  private int countNotLarger(double value) {
    int found = 0;
    int node = root;
    while (node != NONE) {
      if (ring[node] <= value) {
        found += 1 + countOf(left[node]);
        node = right[node];
      } else {
        node = left[node];
      }
    }
    return found;
  }

  private int countOf(int node) {
    return node == NONE ? 0 : count[node];
  }

  /** A hash in which neighbours differ: the finaliser of MurmurHash3. */
  private static int priority(int node) {
    int h = node + 1;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** The order of the tree: by value, of equal ones by place, so that each can be found again. */
  private boolean isBefore(int a, int b) {
    return ring[a] < ring[b] || (ring[a] == ring[b] && a < b);
  }

  private int insert(int tree, int node) {
    if (tree == NONE) {
      return node;
    }
    int top = tree;
    if (isBefore(node, tree)) {
      left[tree] = insert(left[tree], node);
      top = priority(left[tree]) > priority(tree) ? rotateRight(tree) : tree;
    } else {
      right[tree] = insert(right[tree], node);
      top = priority(right[tree]) > priority(tree) ? rotateLeft(tree) : tree;
    }
    recount(top);
    return top;
  }

  private int remove(int tree, int node) {
    if (tree == node) {
      return join(left[tree], right[tree]);
    }
    if (isBefore(node, tree)) {
      left[tree] = remove(left[tree], node);
    } else {
      right[tree] = remove(right[tree], node);
    }
    recount(tree);
    return tree;
  }

  /** One tree of two, all of the first before all of the second. */
  private int join(int first, int second) {
    if (first == NONE || second == NONE) {
      return first == NONE ? second : first;
    }
    if (priority(first) > priority(second)) {
      right[first] = join(right[first], second);
      recount(first);
      return first;
    }
    left[second] = join(first, left[second]);
    recount(second);
    return second;
  }

  private int rotateRight(int tree) {
    int top = left[tree];
    left[tree] = right[top];
    right[top] = tree;
    recount(tree);
    return top;
  }

  private int rotateLeft(int tree) {
    int top = right[tree];
    right[tree] = left[top];
    left[top] = tree;
    recount(tree);
    return top;
  }

  private void recount(int node) {
    count[node] = 1 + countOf(left[node]) + countOf(right[node]);
  }
}
