package dev.washout.liquidation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.washout.core.Indicator;
import dev.washout.core.RecipeArguments;
import dev.washout.core.RecipeText;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Totals of the last hour, the last four hours, the last day: any set of sliding spans at once, by
 * side, by symbol and in total.
 *
 * <p><b>Formula.</b> For each span s, over the events of (t - s, t] with t the calculator's time:
 * notional, count and largest of each side ({@link LiquidationTotals}). An event exactly s old has
 * just left.
 *
 * <p><b>Exact or paned.</b> An exact window keeps every event (24 bytes each) and has no error. A
 * paned one ({@link #paned}) keeps sums of panes of equal length p, and its memory is bounded (48
 * bytes a pane). Pane edges are the whole multiples of p since the epoch. A paned window reaches
 * back to the pane edge at or before its own, so it counts what an exact window of span s would,
 * and at most what one of span s + p would; at a time that is a pane edge, and with s a multiple of
 * p, there is no error at all. (For {@link LiquidationWindowCalculator#totals(Duration, long)} as
 * of an earlier time, the end is moved to a pane edge too.)
 *
 * <p><b>Late events.</b> Time is event time. With a lateness l ({@link #withLateness}) an event
 * counts exactly, wherever it belongs, as long as it is at most l behind the latest; what is older
 * is returned as {@link Outcome#LATE}. Any order of the same events within the lateness gives the
 * same totals and the same state. The watermark is the calculator's time less l: totals as of a
 * time before it are final, all others provisional.
 *
 * <p><b>Parameters.</b> Spans, pane and lateness are whole numbers of milliseconds. With {@link
 * #bySymbol} the windows of every symbol are kept besides the total, at as much memory again.
 *
 * <p><b>Edge cases.</b> A window that has emptied reads exactly zero. Events at the same time all
 * count, in any order. Once an event of a sampled feed has come, every total is a lower bound, also
 * of spans without one: a sampled feed that is silent does not show that nothing happened. If a
 * window holds an aggregate, the count and the largest of that side are not known.
 *
 * <p><b>Errors.</b> {@link IllegalArgumentException} if all that is kept adds up to more than
 * 9.2e12 USD, which a {@code long} of micro-dollars holds; the event is not counted then.
 *
 * <p><b>Source.</b> Watermark, lateness and sliding windows as in T. Akidau et al., The Dataflow
 * Model, VLDB 8 (2015); panes as in J. Li et al., No Pane, No Gain, SIGMOD Record 34 (2005).
 *
 * @param spans the lengths of the windows, at least one, none twice, in the order in which they are
 *     read
 * @param lateness how far behind the latest event one may come and still count, 0 or more
 * @param pane the length of a pane, zero for an exact window
 * @param symbols whether to keep windows by symbol too
 */
public record LiquidationWindow(
    ImmutableList<Duration> spans, Duration lateness, Duration pane, boolean symbols)
    implements Indicator {
  /** What became of an event. */
  public enum Outcome {
    /** It was counted. */
    COUNTED,
    /** It came too late and was not counted. */
    LATE,
    /** Its key had been seen and it was not counted. */
    DUPLICATE
  }

  private static final String NAME = "LIQUIDATIONS";
  private static final String LATENESS = "lateness=";
  private static final String PANE = "pane=";
  private static final String SYMBOLS = "bySymbol";
  private static final long[] NO_SPANS = {};

  /**
   * Checks the components.
   *
   * @param spans as above
   * @param lateness as above
   * @param pane as above
   * @param symbols as above
   * @throws IllegalArgumentException if there is no span, one is twice or not positive, lateness or
   *     pane is negative, or there would be more than four million panes
   */
  public LiquidationWindow {
    checkArgument(!spans.isEmpty(), "spans are empty");
    for (Duration span : spans) {
      Spans.checkPositive("span", span);
      checkArgument(
          spans.indexOf(span) == spans.lastIndexOf(span), "span is given twice: %s", span);
    }
    Spans.checkNotNegative("lateness", lateness);
    Spans.checkNotNegative("pane", pane);
    if (!pane.isZero()) {
      long panes = PaneLedger.panes(keepMillis(spans, lateness), pane.toMillis());
      checkArgument(
          panes <= PaneLedger.MOST_PANES,
          "pane %s is too short: the spans have %s panes, more than %s",
          pane,
          panes,
          PaneLedger.MOST_PANES);
    }
  }

  /**
   * Exact windows over events that come in order.
   *
   * @param spans the lengths of the windows
   * @return the recipe
   * @throws IllegalArgumentException if there is no span, or one is twice or not positive
   */
  public static LiquidationWindow of(Duration... spans) {
    return new LiquidationWindow(ImmutableList.copyOf(spans), Duration.ZERO, Duration.ZERO, false);
  }

  /**
   * Reads a recipe's text, such as {@code LIQUIDATIONS(1h,24h,lateness=5s)}. For a {@link
   * dev.washout.core.Catalog}.
   *
   * @param arguments the parameters as {@link #toString} writes them
   * @return the recipe
   * @throws IllegalArgumentException if they are not of that form
   */
  public static LiquidationWindow of(RecipeArguments arguments) {
    List<Duration> spans = new ArrayList<>();
    LiquidationWindow options = of(Duration.ofHours(1));
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.word(i);
      if (word.startsWith(LATENESS)) {
        options = options.withLateness(RecipeText.parseDuration(word.substring(LATENESS.length())));
      } else if (word.startsWith(PANE)) {
        options = options.paned(RecipeText.parseDuration(word.substring(PANE.length())));
      } else if (word.equals(SYMBOLS)) {
        options = options.bySymbol();
      } else {
        spans.add(arguments.duration(i));
      }
    }
    return new LiquidationWindow(
        ImmutableList.copyOf(spans), options.lateness, options.pane, options.symbols);
  }

  /**
   * The same windows for events that may come out of order.
   *
   * @param limit how far behind the latest event one may come and still count
   * @return the recipe
   * @throws IllegalArgumentException if the limit is negative
   */
  public LiquidationWindow withLateness(Duration limit) {
    return new LiquidationWindow(spans, limit, pane, symbols);
  }

  /**
   * The same windows in bounded memory.
   *
   * @param length the length of a pane
   * @return the recipe
   * @throws IllegalArgumentException if the length is negative or makes too many panes
   */
  public LiquidationWindow paned(Duration length) {
    return new LiquidationWindow(spans, lateness, length, symbols);
  }

  /**
   * The same windows for every symbol besides the total.
   *
   * @return the recipe
   */
  public LiquidationWindow bySymbol() {
    return new LiquidationWindow(spans, lateness, pane, true);
  }

  /**
   * Windows need no warm-up: what came before the first event is nothing.
   *
   * @return 0
   */
  @Override
  public int lookback() {
    return 0;
  }

  @Override
  public LiquidationWindowCalculator start() {
    return new LiquidationWindowCalculator(this);
  }

  @Override
  public LiquidationWindowCalculator resume(StateReader in) {
    return new LiquidationWindowCalculator(this, in);
  }

  /**
   * The state that was written by {@link State#toBytes()}.
   *
   * @param bytes the byte form of a state of this recipe
   * @return the state
   * @throws IllegalArgumentException if the bytes are damaged, of an unknown version, or of another
   *     recipe
   */
  public State<LiquidationWindowCalculator> state(byte[] bytes) {
    return State.read(bytes, this, this::resume);
  }

  /**
   * How long events are kept: a total as of just before the watermark still needs its whole span.
   */
  long keepMillis() {
    return keepMillis(spans, lateness);
  }

  private static long keepMillis(ImmutableList<Duration> spans, Duration lateness) {
    long longest = spans.stream().mapToLong(Duration::toMillis).max().orElseThrow();
    return longest + lateness.toMillis() + 1;
  }

  private long[] spanMillis() {
    return spans.stream().mapToLong(Duration::toMillis).toArray();
  }

  /** An empty ledger of all symbols. */
  Ledger ledger() {
    return ledger(spanMillis());
  }

  /** An empty ledger of one symbol: its windows are looked up when they are read. */
  Ledger symbolLedger() {
    return ledger(NO_SPANS);
  }

  private Ledger ledger(long[] kept) {
    return pane.isZero()
        ? new EventLedger(kept, keepMillis())
        : new PaneLedger(kept, keepMillis(), pane.toMillis());
  }

  /** A ledger of all symbols as it was written. */
  Ledger ledger(StateReader in, long clock) {
    return ledger(spanMillis(), in, clock);
  }

  /** A ledger of one symbol as it was written. */
  Ledger symbolLedger(StateReader in, long clock) {
    return ledger(NO_SPANS, in, clock);
  }

  private Ledger ledger(long[] kept, StateReader in, long clock) {
    return pane.isZero()
        ? new EventLedger(kept, keepMillis(), in)
        : new PaneLedger(kept, keepMillis(), pane.toMillis(), in, clock);
  }

  @Override
  public String toString() {
    List<Object> parameters = new ArrayList<>(spans);
    if (!lateness.isZero()) {
      parameters.add(LATENESS + RecipeText.duration(lateness));
    }
    if (!pane.isZero()) {
      parameters.add(PANE + RecipeText.duration(pane));
    }
    if (symbols) {
      parameters.add(SYMBOLS);
    }
    return RecipeText.of(NAME, parameters.toArray());
  }
}
