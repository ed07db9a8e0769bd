package dev.washout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.washout.core.Samples.Change;
import org.junit.jupiter.api.Test;

class StateHistoryTest {
  private static State<DoubleCalculator> after(int inputs) {
    DoubleCalculator calculator = new Change().start();
    for (int i = 0; i < inputs; i++) {
      calculator.update(i);
    }
    return calculator.snapshot();
  }

  private static StateHistory<DoubleCalculator> threeOfFive() {
    StateHistory<DoubleCalculator> history = StateHistory.ofLast(3);
    for (int i = 0; i < 5; i++) {
      history.keep(10L * i, after(i));
    }
    return history;
  }

  @Test
  void keepsTheLast() {
    StateHistory<DoubleCalculator> history = threeOfFive();
    assertThat(history.size()).isEqualTo(3);
    assertThat(history).hasToString("3 of the last 3 states");
    assertThat(history.at(10)).isEmpty();
    assertThat(history.at(20)).contains(after(2));
    assertThat(history.at(40)).contains(after(4));
    assertThat(history.at(41)).isEmpty();
  }

  @Test
  void rewindForgetsWhatCameLater() {
    StateHistory<DoubleCalculator> history = threeOfFive();
    assertThat(history.rewindTo(35)).isEmpty();
    assertThat(history.size()).isEqualTo(3);
    assertThat(history.rewindTo(30)).contains(after(3));
    assertThat(history.size()).isEqualTo(1);
    assertThat(history.at(20)).contains(after(2));
    assertThat(history.rewindTo(30)).isEmpty();
    history.keep(30, after(7));
    assertThat(history.at(30)).contains(after(7));
    assertThat(history.rewindTo(20)).contains(after(2));
    assertThat(history.size()).isZero();
    history.keep(-5, after(1));
  }

  @Test
  void timeGoesForward() {
    StateHistory<DoubleCalculator> history = threeOfFive();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.keep(40, after(1)))
        .withMessage("time 40 is not later than that of the last state kept");
    assertThat(history.at(40)).contains(after(4));
    assertThat(history.size()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateHistory.ofLast(0))
        .withMessage("capacity is not positive: 0");
    assertThat(StateHistory.ofLast(1).size()).isZero();
  }
}
