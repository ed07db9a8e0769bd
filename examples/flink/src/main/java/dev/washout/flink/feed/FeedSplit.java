package dev.washout.flink.feed;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A feed, and how far it has been read.
 *
 * @param name which feed
 * @param position where to go on
 * @param clock the latest event time read, {@code Long.MIN_VALUE} before the first
 */
public record FeedSplit(String name, long position, long clock) implements SourceSplit {
  @Override
  public String splitId() {
    return name;
  }
}
