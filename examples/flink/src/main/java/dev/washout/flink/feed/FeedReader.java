package dev.washout.flink.feed;

import dev.washout.flink.market.FeedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads some feeds, always on with the one whose next event arrives first. Marks events that come
 * too late for their feed.
 */
final class FeedReader<T extends FeedEvent> implements SourceReader<T, FeedSplit> {
  /** How many events at most are read before Flink may do something else. */
  private static final int MOST_AT_ONCE = 256;

  /** After how long a feed without an event is asked again. */
  private static final long ASK_AGAIN_MILLIS = 20;

  private final class Open {
    final String name;
    final FeedCursor<T> cursor;
    long clock;
    boolean paused;
    @Nullable SourceOutput<T> output;

    Open(FeedSplit split) throws IOException {
      name = split.name();
      cursor = feeds.open(split.name(), split.position());
      clock = split.clock();
    }

    FeedSplit split() {
      return new FeedSplit(name, cursor.position(), clock);
    }
  }

  private final Feeds<T> feeds;
  private final long lateness;
  private final Pace pace;
  private final List<Open> open = new ArrayList<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private boolean noMoreSplits;

  FeedReader(Feeds<T> feeds, long lateness, Pace pace) {
    this.feeds = feeds;
    this.lateness = lateness;
    this.pace = pace;
  }

  @Override
  public void start() {}

  @Override
  public InputStatus pollNext(ReaderOutput<T> output) throws IOException {
    Open first = null;
    long earliest = Long.MAX_VALUE;
    long second = Long.MAX_VALUE;
    boolean waits = false;
    boolean silent = false;
    for (int i = open.size() - 1; i >= 0; i--) {
      Open each = open.get(i);
      long arrival = each.cursor.nextArrival();
      if (arrival == FeedCursor.ENDED) {
        end(each, output);
        open.remove(i);
      } else if (each.paused) {
        waits = true;
      } else if (arrival == FeedCursor.NOT_YET) {
        silent = true;
      } else if (arrival < earliest) {
        second = earliest;
        earliest = arrival;
        first = each;
      } else {
        second = Math.min(second, arrival);
      }
    }
    if (first == null) {
      if (!waits && !silent && noMoreSplits) {
        return InputStatus.END_OF_INPUT;
      }
      available = silent ? Pace.after(ASK_AGAIN_MILLIS) : new CompletableFuture<>();
      return InputStatus.NOTHING_AVAILABLE;
    }
    long pause = pace.pauseBefore(earliest);
    if (pause > 0) {
      available = Pace.after(pause);
      return InputStatus.NOTHING_AVAILABLE;
    }
    read(first, pace.isLimited() || silent ? earliest : second, output);
    return InputStatus.MORE_AVAILABLE;
  }

  private void read(Open from, long until, ReaderOutput<T> output) throws IOException {
    SourceOutput<T> to = from.output;
    if (to == null) {
      to = output.createOutputForSplit(from.name);
      from.output = to;
    }
    for (int i = 0; i < MOST_AT_ONCE && from.cursor.nextArrival() <= until; i++) {
      T event = from.cursor.next();
      if (event == null) {
        return;
      }
      long time = event.eventTime();
      event.late = isLate(time, from.clock);
      from.clock = Math.max(from.clock, time);
      to.collect(event, time);
    }
  }

  private boolean isLate(long time, long clock) {
    return clock != Long.MIN_VALUE && time < clock - lateness;
  }

  private void end(Open feed, ReaderOutput<T> output) throws IOException {
    // Flink made one when the feed was given, even if nothing was left in it. It would hold back
    // the watermark.
    output.releaseOutputForSplit(feed.name);
    feed.cursor.close();
  }

  @Override
  public List<FeedSplit> snapshotState(long checkpointId) {
    return open.stream().map(Open::split).toList();
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void addSplits(List<FeedSplit> splits) {
    try {
      for (FeedSplit split : splits) {
        open.add(new Open(split));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + splits, e);
    }
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    noMoreSplits = true;
    available.complete(null);
  }

  @Override
  public void pauseOrResumeSplits(Collection<String> toPause, Collection<String> toResume) {
    Set<String> pause = new HashSet<>(toPause);
    Set<String> resume = new HashSet<>(toResume);
    for (Open each : open) {
      each.paused = (each.paused || pause.contains(each.name)) && !resume.contains(each.name);
    }
    available.complete(null);
  }

  @Override
  public void close() throws IOException {
    for (Open each : open) {
      each.cursor.close();
    }
  }
}
