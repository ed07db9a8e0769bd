package dev.washout.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.core.StateReader;
import dev.washout.core.StateWriter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A state says where in its ring the next input goes; a place outside the ring is no state. */
class RingStatesTest {
  private static final int N = 3;

  private record Ring(Function<StateReader, ?> read, boolean hasReference) {
    void write(StateWriter out, int position) {
      out.putBoolean(true);
      out.putInt(position);
      if (hasReference) {
        out.putDouble(1);
      }
      out.putDoubles(1, 2, 3);
    }
  }

  private static final List<Ring> RINGS =
      List.of(
          new Ring(in -> new Lag(N, in), false),
          new Ring(in -> new RollingSum(N, in), false),
          new Ring(in -> RollingExtremum.max(N, in), false),
          new Ring(in -> new RollingMoments(N, in), true));

  @Test
  void positionsLieInTheRing() {
    for (Ring ring : RINGS) {
      for (int position = 0; position < N; position++) {
        int valid = position;
        assertThat(Saved.<Object>andRead(out -> ring.write(out, valid), ring.read()::apply))
            .isNotNull();
      }
      for (int wrong : new int[] {-1, N, N + 1}) {
        assertThatIllegalArgumentException()
            .isThrownBy(
                () -> Saved.<Object>andRead(out -> ring.write(out, wrong), ring.read()::apply))
            .withMessageContaining("holds index " + wrong + " of " + (N - 1));
      }
    }
  }
}
