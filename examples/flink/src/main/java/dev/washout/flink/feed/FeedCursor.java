package dev.washout.flink.feed;

import dev.washout.flink.market.FeedEvent;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one feed. Mutable; one thread.
 *
 * @param <T> the kind of event
 */
public interface FeedCursor<T extends FeedEvent> extends Closeable {
  /** There will be no event any more. */
  long ENDED = Long.MAX_VALUE;

  /** There is no event now; ask again. */
  long NOT_YET = Long.MAX_VALUE - 1;

  /**
   * When the next event arrives, in the feed's own time: of several feeds the one with the earliest
   * is read first, so that none runs ahead.
   *
   * @return milliseconds since the epoch, or {@link #NOT_YET}, or {@link #ENDED}
   * @throws IOException if reading fails
   */
  long nextArrival() throws IOException;

  /**
   * Reads the next event.
   *
   * @return the event, null if there is none
   * @throws IOException if reading fails
   */
  @Nullable T next() throws IOException;

  /**
   * Where to open the feed to go on after the last event read.
   *
   * @return the position
   */
  long position();

  @Override
  void close() throws IOException;
}
