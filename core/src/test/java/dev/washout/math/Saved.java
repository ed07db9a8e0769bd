package dev.washout.math;

import dev.washout.core.Calculator;
import dev.washout.core.Indicator;
import dev.washout.core.State;
import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes a rolling statistic through the bytes of a state. */
final class Saved {
  private Saved() {}

  static <T> T andRead(Consumer<StateWriter> save, Function<StateReader, T> read) {
    List<T> result = new ArrayList<>();
    Recipe recipe = new Recipe();
    byte[] bytes = State.<Calculator>of(recipe, in -> recipe.start(), save).toBytes();
    State.<Calculator>read(
        bytes,
        recipe,
        in -> {
          result.add(read.apply(in));
          return recipe.start();
        });
    return result.get(0);
  }

  private record Recipe() implements Indicator {
    @Override
    public int lookback() {
      return 0;
    }

    @Override
    public Calculator start() {
      return new Nothing(this);
    }

    @Override
    public Calculator resume(StateReader in) {
      return start();
    }
  }

  private record Nothing(Recipe recipe) implements Calculator {
    @Override
    public boolean isReady() {
      return false;
    }

    @Override
    public State<? extends Calculator> snapshot() {
      return State.of(recipe, recipe::resume, out -> {});
    }
  }
}
