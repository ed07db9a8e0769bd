package dev.washout.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.washout.market.PositionSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionBookTest {
  private static final long NEVER = Long.MAX_VALUE;

  @Test
  void longsDieFromTheHighestPriceDown() {
    PositionBook book = new PositionBook(10);
    book.open(PositionSide.LONG, 5, 90, NEVER);
    book.open(PositionSide.LONG, 7, 95, NEVER);
    book.open(PositionSide.SHORT, 3, 110, NEVER);
    assertThat(book.nextReached(PositionSide.LONG, 95.1)).isEqualTo(-1);
    int first = book.nextReached(PositionSide.LONG, 90);
    assertThat(book.liquidationPrice(first)).isEqualTo(95);
    assertThat(book.liquidate(first)).isEqualTo(7);
    assertThat(book.liquidate(book.nextReached(PositionSide.LONG, 90))).isEqualTo(5);
    assertThat(book.nextReached(PositionSide.LONG, 1)).isEqualTo(-1);
    assertThat(book.nextReached(PositionSide.SHORT, 109.9)).isEqualTo(-1);
    assertThat(book.nextReached(PositionSide.SHORT, 110)).isEqualTo(2);
    assertThat(book.openLots(PositionSide.LONG)).isZero();
    assertThat(book.openLots(PositionSide.SHORT)).isEqualTo(3);
    assertThat(book.count()).isEqualTo(new PositionCount(3, 0, 2, 1));
  }

  @Test
  void aPositionDiesOnce() {
    PositionBook book = new PositionBook(10);
    book.open(PositionSide.LONG, 5, 90, 3);
    book.liquidate(0);
    assertThatIllegalStateException().isThrownBy(() -> book.liquidate(0));
    book.closeDue(3);
    assertThat(book.count()).isEqualTo(new PositionCount(1, 0, 1, 0));
  }

  @Test
  void aClosedPositionDoesNotDie() {
    PositionBook book = new PositionBook(10);
    book.open(PositionSide.LONG, 5, 90, 3);
    book.closeDue(3);
    assertThat(book.nextReached(PositionSide.LONG, 80)).isEqualTo(-1);
    assertThatIllegalStateException().isThrownBy(() -> book.liquidate(0));
    assertThat(book.count()).isEqualTo(new PositionCount(1, 1, 0, 0));
  }

  private record Position(PositionSide side, long lots, double price, int close) {}

  /** Against a list that is searched from end to end. */
  @Test
  void agreesWithAPlainList() {
    int steps = 3000;
    Random random = new Random(1);
    PositionBook book = new PositionBook(steps);
    List<Position> open = new ArrayList<>();
    double price = 100;
    for (int step = 0; step < steps; step++) {
      int now = step;
      book.closeDue(step);
      open.removeIf(position -> position.close == now);
      price *= 1 + 0.02 * random.nextGaussian();
      double reached = price;
      for (PositionSide side : PositionSide.values()) {
        long died = 0;
        for (int id = book.nextReached(side, price); id >= 0; id = book.nextReached(side, price)) {
          died += book.liquidate(id);
        }
        long expected = 0;
        for (Position position : List.copyOf(open)) {
          boolean isReached =
              side == PositionSide.LONG ? position.price >= reached : position.price <= reached;
          if (position.side == side && isReached) {
            expected += position.lots;
            open.remove(position);
          }
        }
        assertThat(died).isEqualTo(expected);
      }
      for (int i = 0; i < 4; i++) {
        PositionSide side = random.nextBoolean() ? PositionSide.LONG : PositionSide.SHORT;
        double distance = price * (0.01 + 0.4 * random.nextDouble());
        double at = side == PositionSide.LONG ? price - distance : price + distance;
        Position position =
            new Position(side, 1 + random.nextInt(1000), at, step + 1 + random.nextInt(40));
        open.add(position);
        book.open(side, position.lots, at, position.close);
      }
      for (PositionSide side : PositionSide.values()) {
        assertThat(book.openLots(side))
            .isEqualTo(open.stream().filter(p -> p.side == side).mapToLong(Position::lots).sum());
      }
      assertThat(book.count().open()).isEqualTo(open.size());
    }
  }
}
