package dev.washout.flink.feed;

import dev.washout.flink.market.FeedEvent;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * A set of feeds of one kind of event: partitions of a topic, files of a folder. Immutable; travels
 * to the machines that read.
 *
 * @param <T> the kind of event
 */
public interface Feeds<T extends FeedEvent> extends Serializable {
  /**
   * The feeds there are, always the same in the same order.
   *
   * @return their names
   */
  List<String> names();

  /**
   * Opens a feed.
   *
   * @param name which feed
   * @param position what {@link FeedCursor#position} gave, or 0 for the beginning
   * @return a cursor before the next event
   * @throws IOException if that fails
   */
  FeedCursor<T> open(String name, long position) throws IOException;

  /**
   * Whether the feeds end.
   *
   * @return false if they go on for ever
   */
  boolean isBounded();
}
