package dev.washout.flink.feed;

import dev.washout.flink.market.FeedEvent;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A Flink source over {@link Feeds}: each feed is a split, whose state is how far it was read and
 * its clock, so that after a failure, or at another parallelism, every event is read once and the
 * same events are late.
 *
 * @param <T> the kind of event
 */
public final class FeedSource<T extends FeedEvent>
    implements Source<T, FeedSplit, List<FeedSplit>>, ResultTypeQueryable<T> {
  private static final long serialVersionUID = 1;

  private final Feeds<T> feeds;
  private final Class<T> type;
  private final long lateness;
  private final double speed;

  /**
   * A source.
   *
   * @param feeds what is read
   * @param type the kind of event
   * @param latenessMillis how far behind the latest of its feed an event may come and still count
   * @param speed how many milliseconds of the feeds' time pass in one of the clock's, infinity to
   *     read as fast as one can
   */
  public FeedSource(Feeds<T> feeds, Class<T> type, long latenessMillis, double speed) {
    this.feeds = feeds;
    this.type = type;
    this.lateness = latenessMillis;
    this.speed = speed;
  }

  @Override
  public Boundedness getBoundedness() {
    return feeds.isBounded() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<T, FeedSplit> createReader(SourceReaderContext context) {
    return new FeedReader<>(feeds, lateness, new Pace(speed));
  }

  @Override
  public SplitEnumerator<FeedSplit, List<FeedSplit>> createEnumerator(
      SplitEnumeratorContext<FeedSplit> context) {
    return new FeedEnumerator(
        context,
        feeds.names().stream().map(name -> new FeedSplit(name, 0, Long.MIN_VALUE)).toList());
  }

  @Override
  public SplitEnumerator<FeedSplit, List<FeedSplit>> restoreEnumerator(
      SplitEnumeratorContext<FeedSplit> context, List<FeedSplit> free) {
    return new FeedEnumerator(context, free);
  }

  @Override
  public SimpleVersionedSerializer<FeedSplit> getSplitSerializer() {
    return new FeedSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<List<FeedSplit>> getEnumeratorCheckpointSerializer() {
    return new FeedSplitSerializer.OfList();
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return TypeInformation.of(type);
  }
}
