package dev.washout.flink.market;

/** What a feed delivers. A record of the stream: no-argument constructor, public fields. */
public abstract class FeedEvent {
  /** The instrument. */
  public String symbol = "";

  /** The feed it came from, where whoever read it could not decide whether it is late. */
  public String feed = "";

  /** Whether it came too late to count. */
  public boolean late;

  /**
   * The event time: what the watermark has to pass before the event is read.
   *
   * @return milliseconds since the epoch
   */
  public abstract long eventTime();
}
