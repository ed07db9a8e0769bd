package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.washout.core.OpenInterestCalculator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import dev.washout.market.OpenInterest;
import java.time.Instant;
import java.util.Arrays;

/**
 * Runs {@link Deleveraging}. Keeps the observations of a span in a ring, and the one before them.
 * An update is amortised O(1), a preview O(log n).
 */
public final class DeleveragingCalculator implements OpenInterestCalculator {
  private static final int NONE = -1;
  private static final int FIRST_CAPACITY = 16;

  private final Deleveraging recipe;
  private final long spanMillis;
  // a ring of observations in order of time; its length is a power of two
  private long[] times;
  private double[] coins;
  private double[] prices;
  private int head;
  private int size;
  // the latest pair that gave a value
  private double baseCoins = Double.NaN;
  private double basePrice = Double.NaN;
  private double lastCoins = Double.NaN;
  private double lastPrice = Double.NaN;

  DeleveragingCalculator(Deleveraging recipe) {
    this(recipe, FIRST_CAPACITY);
  }

  private DeleveragingCalculator(Deleveraging recipe, int capacity) {
    this.recipe = recipe;
    spanMillis = recipe.span().toMillis();
    times = new long[capacity];
    coins = new double[capacity];
    prices = new double[capacity];
  }

  DeleveragingCalculator(Deleveraging recipe, StateReader in) {
    this(recipe, FIRST_CAPACITY);
    baseCoins = in.readDouble();
    basePrice = in.readDouble();
    lastCoins = in.readDouble();
    lastPrice = in.readDouble();
    long[] savedTimes = in.readLongs();
    double[] savedCoins = in.readDoubles(savedTimes.length);
    double[] savedPrices = in.readDoubles(savedTimes.length);
    for (int i = 0; i < savedTimes.length; i++) {
      checkArgument(
          i == 0 || savedTimes[i - 1] < savedTimes[i],
          "the state of %s holds times out of order",
          recipe);
      push(savedTimes[i], savedCoins[i], savedPrices[i]);
    }
  }

  @Override
  public Deleveraging recipe() {
    return recipe;
  }

  @Override
  public boolean update(OpenInterest observation) {
    check(observation);
    int base = base(observation.epochMillis());
    boolean produced = isUsable(base, observation.epochMillis());
    if (produced) {
      baseCoins = coins[slot(base)];
      basePrice = prices[slot(base)];
      lastCoins = observation.coins();
      lastPrice = observation.price();
    }
    if (base != NONE) {
      // what is older than this base is older than any later one
      head = slot(base);
      size -= base;
    }
    push(observation.epochMillis(), observation.coins(), observation.price());
    return produced;
  }

  @Override
  public double preview(OpenInterest observation) {
    check(observation);
    int base = base(observation.epochMillis());
    return isUsable(base, observation.epochMillis())
        ? Deleveraging.relativeChange(coins[slot(base)], observation.coins())
        : Double.NaN;
  }

  private void check(OpenInterest observation) {
    if (size > 0 && observation.epochMillis() <= times[slot(size - 1)]) {
      throw new IllegalArgumentException(
          "time is not after the observation of "
              + Instant.ofEpochMilli(times[slot(size - 1)])
              + " in the open interest of "
              + observation.time());
    }
  }

  /** The position in the ring of the latest observation at least a span before a time. */
  private int base(long now) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (now - times[slot(middle)] >= spanMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private boolean isUsable(int base, long now) {
    return base != NONE && now - times[slot(base)] <= 2 * spanMillis && coins[slot(base)] > 0;
  }

  private int slot(int position) {
    return (head + position) & (times.length - 1);
  }

  private void push(long time, double interest, double price) {
    if (size == times.length) {
      grow();
    }
    int slot = slot(size);
    times[slot] = time;
    coins[slot] = interest;
    prices[slot] = price;
    size++;
  }

  private void grow() {
    long[] oldTimes = inOrder(times);
    double[] oldCoins = inOrder(coins);
    double[] oldPrices = inOrder(prices);
    times = Arrays.copyOf(oldTimes, 2 * size);
    coins = Arrays.copyOf(oldCoins, 2 * size);
    prices = Arrays.copyOf(oldPrices, 2 * size);
    head = 0;
  }

  private long[] inOrder(long[] ring) {
    long[] copy = new long[size];
    Arrays.setAll(copy, i -> ring[slot(i)]);
    return copy;
  }

  private double[] inOrder(double[] ring) {
    double[] copy = new double[size];
    Arrays.setAll(copy, i -> ring[slot(i)]);
    return copy;
  }

  @Override
  public boolean isReady() {
    return !Double.isNaN(baseCoins);
  }

  /**
   * The relative change of the open interest in coins, as of the latest update that gave a value.
   *
   * @return -0.1 where a tenth was closed
   * @throws IllegalStateException if there is no value yet
   */
  @Override
  public double value() {
    checkReady();
    return Deleveraging.relativeChange(baseCoins, lastCoins);
  }

  /**
   * The relative change of the price over the same span as {@link #value()}.
   *
   * @return -0.1 where it fell by a tenth
   * @throws IllegalStateException if there is no value yet
   */
  public double priceChange() {
    checkReady();
    return Deleveraging.relativeChange(basePrice, lastPrice);
  }

  /**
   * What the two changes say together.
   *
   * @return the classification
   * @throws IllegalStateException if there is no value yet
   */
  public PositionChange change() {
    return recipe.classify(priceChange(), value());
  }

  /**
   * Everything together, as a new value.
   *
   * @return the reading
   * @throws IllegalStateException if there is no value yet
   */
  public DeleveragingReading reading() {
    checkReady();
    return recipe.compare(baseCoins, basePrice, lastCoins, lastPrice);
  }

  private void checkReady() {
    checkState(isReady(), "%s has no value yet", recipe);
  }

  @Override
  public State<DeleveragingCalculator> snapshot() {
    return State.of(recipe, recipe::resume, this::save);
  }

  private void save(StateWriter out) {
    out.putDouble(baseCoins);
    out.putDouble(basePrice);
    out.putDouble(lastCoins);
    out.putDouble(lastPrice);
    out.putLongs(inOrder(times));
    out.putDoubles(inOrder(coins));
    out.putDoubles(inOrder(prices));
  }

  @Override
  public String toString() {
    return recipe + (isReady() ? " = " + value() : " has no value");
  }
}
