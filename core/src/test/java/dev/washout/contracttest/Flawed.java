package dev.washout.contracttest;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.washout.core.Domain;
import dev.washout.core.DoubleCalculator;
import dev.washout.core.DoubleIndicator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sum of the last two inputs, except where the second is below the first, with at most one
 * flaw.
 */
record Flawed(Flaw flaw, int parameter) implements DoubleIndicator {
  enum Flaw {
    NONE,
    BATCH_DIFFERS,
    LONG_BATCH_DIFFERS,
    BATCH_READS_ITS_OWN_OUTPUT,
    BATCH_WRITES_BEFORE_IT_CHECKS,
    BATCH_TAKES_ANY_LENGTH,
    BATCH_MESSAGE_WITHOUT_INDEX,
    PREVIEW_CHANGES_THE_STATE,
    PREVIEW_CHANGES_THE_VALUE,
    PREVIEW_DIFFERS,
    PREVIEW_GIVES_A_VALUE_WHERE_UPDATE_DOES_NOT,
    PREVIEW_ACCEPTS_ANYTHING,
    PREVIEW_ALLOCATES,
    STATE_FORGETS_THE_LAST_INPUT,
    STATE_FORGETS_THE_VALUE,
    STATE_WITHOUT_END,
    STATE_THROWS_ANOTHER_EXCEPTION,
    STATE_RESUMES_ONE_CALCULATOR,
    STATE_OF_ANOTHER_RECIPE,
    REJECTED_INPUT_IS_COUNTED,
    REJECTED_INPUT_IS_REMEMBERED_UNSAVED,
    ACCEPTS_ANYTHING,
    MESSAGE_WITHOUT_VALUE,
    VALUE_TOO_EARLY,
    VALUE_TOO_LATE,
    VALUE_BEFORE_THE_FIRST,
    VALUE_OUT_OF_RANGE,
    VALUE_IS_LOST,
    VALUE_IS_NAN,
    NOT_READY,
    CALCULATOR_OF_ANOTHER_RECIPE,
    ALLOCATES,
    TEXT_WITHOUT_PARAMETER,
    TEXT_OF_A_RECORD,
  }

  private static final Map<Flawed, Machine> SHARED = new HashMap<>();

  static Flawed with(Flaw flaw) {
    return new Flawed(flaw, 1);
  }

  @Override
  public Domain range() {
    return flaw == Flaw.VALUE_OUT_OF_RANGE ? new Domain(0, 150) : Domain.ANY;
  }

  @Override
  public int lookback() {
    return 1;
  }

  @Override
  public DoubleCalculator start() {
    return new Machine(this);
  }

  @Override
  public DoubleCalculator resume(StateReader in) {
    if (flaw == Flaw.STATE_RESUMES_ONE_CALCULATOR) {
      Machine fresh = new Machine(this, in);
      Machine shared = SHARED.computeIfAbsent(this, key -> fresh);
      shared.become(fresh);
      return shared;
    }
    return new Machine(this, in);
  }

  @Override
  public void over(double[] values, double[] out) {
    switch (flaw) {
      case BATCH_DIFFERS -> {
        DoubleIndicator.super.over(values, out);
        for (int i = 0; i < out.length; i++) {
          out[i] = i % 7 == 6 ? Math.nextUp(out[i]) : out[i];
        }
      }
      case LONG_BATCH_DIFFERS -> {
        DoubleIndicator.super.over(values, out);
        for (int i = 16_384; i < out.length; i++) {
          out[i] = Math.nextUp(out[i]);
        }
      }
      case BATCH_READS_ITS_OWN_OUTPUT -> {
        checkArgument(out.length == values.length, "%s, %s", out.length, values.length);
        domain().checkAll("value", values);
        for (int i = 0; i < out.length; i++) {
          out[i] = i == 0 || values[i] < values[i - 1] ? Double.NaN : values[i] + values[i - 1];
        }
      }
      case BATCH_WRITES_BEFORE_IT_CHECKS -> {
        checkArgument(out.length == values.length, "%s, %s", out.length, values.length);
        DoubleCalculator machine = start();
        for (int i = 0; i < out.length; i++) {
          out[i] = machine.update(values[i]) ? machine.value() : Double.NaN;
        }
      }
      case BATCH_TAKES_ANY_LENGTH -> {
        double[] all = new double[values.length];
        DoubleIndicator.super.over(values, all);
        System.arraycopy(all, 0, out, 0, Math.min(all.length, out.length));
      }
      case BATCH_MESSAGE_WITHOUT_INDEX -> {
        try {
          DoubleIndicator.super.over(values, out);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("NaN", e);
        }
      }
      default -> DoubleIndicator.super.over(values, out);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Flawed that && flaw == that.flaw && parameter == that.parameter;
  }

  @Override
  public int hashCode() {
    return 31 * flaw.hashCode() + parameter;
  }

  @Override
  public String toString() {
    return switch (flaw) {
      case TEXT_WITHOUT_PARAMETER -> "FLAWED";
      case TEXT_OF_A_RECORD -> "Flawed[parameter=" + parameter + "]";
      default -> "FLAWED-" + flaw + "(" + parameter + ")";
    };
  }

  private static final class Machine implements DoubleCalculator {
    private final Flawed recipe;
    private final List<Object> garbage = new ArrayList<>();
    private long count;
    private double last;
    private double value = Double.NaN;
    private double unsaved;

    Machine(Flawed recipe) {
      this.recipe = recipe;
    }

    Machine(Flawed recipe, StateReader in) {
      this.recipe = recipe;
      this.count = in.readCount();
      if (recipe.flaw == Flaw.STATE_THROWS_ANOTHER_EXCEPTION && count > 1_000_000) {
        throw new ArrayIndexOutOfBoundsException("a window of " + count);
      }
      this.last = recipe.flaw == Flaw.STATE_FORGETS_THE_LAST_INPUT ? 0 : in.readDouble();
      this.value = recipe.flaw == Flaw.STATE_FORGETS_THE_VALUE ? Double.NaN : in.readDouble();
      if (recipe.flaw == Flaw.STATE_WITHOUT_END) {
        in.readBytes();
      }
    }

    void become(Machine other) {
      count = other.count;
      last = other.last;
      value = other.value;
    }

    private boolean is(Flaw flaw) {
      return recipe.flaw == flaw;
    }

    @Override
    public Flawed recipe() {
      return is(Flaw.CALCULATOR_OF_ANOTHER_RECIPE) ? new Flawed(recipe.flaw, 2) : recipe;
    }

    private void check(double x) {
      if (is(Flaw.ACCEPTS_ANYTHING) || Domain.REAL.contains(x)) {
        return;
      }
      if (is(Flaw.REJECTED_INPUT_IS_COUNTED)) {
        count++;
      }
      if (is(Flaw.REJECTED_INPUT_IS_REMEMBERED_UNSAVED)) {
        unsaved = 1;
      }
      throw new IllegalArgumentException(
          is(Flaw.MESSAGE_WITHOUT_VALUE)
              ? "this will not do at all"
              : "value is not accepted: " + x + " at index " + count);
    }

    private double next(double x) {
      if (count == 0) {
        return is(Flaw.VALUE_TOO_EARLY) ? x : Double.NaN;
      }
      if (count == 1 && is(Flaw.VALUE_TOO_LATE)) {
        return Double.NaN;
      }
      return x < last && !(count == 1) ? Double.NaN : x + last + unsaved;
    }

    @Override
    public boolean update(double x) {
      check(x);
      double next = next(x);
      if (is(Flaw.ALLOCATES)) {
        garbage.clear();
        garbage.add(new double[4]);
      }
      count++;
      last = x;
      if (Double.isNaN(next)) {
        if (is(Flaw.VALUE_IS_LOST)) {
          value = Double.isNaN(value) ? value : 0;
        }
        if (is(Flaw.VALUE_IS_NAN)) {
          value = Double.NaN;
        }
        return is(Flaw.VALUE_IS_NAN) && count > 1;
      }
      value = next;
      return true;
    }

    @Override
    public boolean isReady() {
      return !Double.isNaN(value) && !is(Flaw.NOT_READY);
    }

    @Override
    public double value() {
      checkState(isReady() || is(Flaw.VALUE_BEFORE_THE_FIRST) || is(Flaw.VALUE_IS_NAN), "no value");
      return value;
    }

    @Override
    public double preview(double x) {
      if (!is(Flaw.PREVIEW_ACCEPTS_ANYTHING)) {
        check(x);
      }
      if (is(Flaw.PREVIEW_ALLOCATES)) {
        garbage.clear();
        garbage.add(new double[4]);
      }
      if (is(Flaw.PREVIEW_CHANGES_THE_STATE)) {
        last = x;
      }
      double next = next(x);
      if (is(Flaw.PREVIEW_CHANGES_THE_VALUE) && !Double.isNaN(next) && isReady()) {
        value = next;
      }
      if (is(Flaw.PREVIEW_GIVES_A_VALUE_WHERE_UPDATE_DOES_NOT) && Double.isNaN(next) && count > 0) {
        return x + last;
      }
      return is(Flaw.PREVIEW_DIFFERS) ? Math.nextUp(next) : next;
    }

    @Override
    public State<DoubleCalculator> snapshot() {
      Flawed shown = is(Flaw.STATE_OF_ANOTHER_RECIPE) ? new Flawed(recipe.flaw, 2) : recipe;
      return State.of(
          shown,
          recipe::resume,
          out -> {
            out.putLong(count);
            if (!is(Flaw.STATE_FORGETS_THE_LAST_INPUT)) {
              out.putDouble(last);
            }
            if (!is(Flaw.STATE_FORGETS_THE_VALUE)) {
              out.putDouble(is(Flaw.PREVIEW_CHANGES_THE_VALUE) ? 0 : value);
            }
          });
    }
  }
}
