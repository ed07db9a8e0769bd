package dev.washout.flink.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;

/** Hands the feeds out to the readers in turn, each feed once. */
final class FeedEnumerator implements SplitEnumerator<FeedSplit, List<FeedSplit>> {
  private final SplitEnumeratorContext<FeedSplit> context;

  /** Feeds that no reader has. */
  private final List<FeedSplit> free;

  /** Feeds a reader had when it failed; they go back to it. */
  private final Map<Integer, List<FeedSplit>> returned = new HashMap<>();

  FeedEnumerator(SplitEnumeratorContext<FeedSplit> context, List<FeedSplit> free) {
    this.context = context;
    this.free = new ArrayList<>(free);
  }

  @Override
  public void start() {}

  @Override
  public void handleSplitRequest(int subtask, @Nullable String host) {}

  @Override
  public void addSplitsBack(List<FeedSplit> splits, int subtask) {
    returned.computeIfAbsent(subtask, s -> new ArrayList<>()).addAll(splits);
    if (context.registeredReaders().containsKey(subtask)) {
      give(subtask, List.of());
    }
  }

  @Override
  public void addReader(int subtask) {
    int readers = context.currentParallelism();
    if (context.registeredReaders().size() < readers) {
      return;
    }
    // All are there: every free feed goes to the reader whose turn it is.
    Map<Integer, List<FeedSplit>> turns = new HashMap<>();
    for (int i = 0; i < free.size(); i++) {
      turns.computeIfAbsent(i % readers, r -> new ArrayList<>()).add(free.get(i));
    }
    free.clear();
    for (int reader : context.registeredReaders().keySet()) {
      give(reader, turns.getOrDefault(reader, List.of()));
    }
  }

  private void give(int reader, List<FeedSplit> more) {
    List<FeedSplit> all = new ArrayList<>(more);
    List<FeedSplit> back = returned.remove(reader);
    if (back != null) {
      all.addAll(back);
    }
    if (!all.isEmpty()) {
      context.assignSplits(new SplitsAssignment<>(Map.of(reader, all)));
    }
    context.signalNoMoreSplits(reader);
  }

  @Override
  public List<FeedSplit> snapshotState(long checkpointId) {
    List<FeedSplit> all = new ArrayList<>(free);
    returned.values().forEach(all::addAll);
    return all;
  }

  @Override
  public void close() {}
}
