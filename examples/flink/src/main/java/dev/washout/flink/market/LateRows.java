package dev.washout.flink.market;

/** What is said of events that do not count. */
public final class LateRows {
  private LateRows() {}

  /**
   * The row of an event that came too late for its own feed.
   *
   * @param event the event
   * @return one line of JSON
   */
  public static String ofItsFeed(FeedEvent event) {
    return row(event, "behind its feed by more than the lateness");
  }

  /**
   * The row of an event that its instrument did not take.
   *
   * @param event the event
   * @param outcome why
   * @return one line of JSON
   */
  public static String of(FeedEvent event, Outcome outcome) {
    return row(
        event,
        outcome == Outcome.DUPLICATE
            ? "another bar of that time has come"
            : "its feed came after the others had stopped waiting");
  }

  private static String row(FeedEvent event, String why) {
    return Json.line(
        out -> {
          Json.time(out, "time", event.eventTime());
          out.writeStringField("symbol", event.symbol);
          if (event instanceof LiquidationEvent liquidation) {
            out.writeStringField("event", "liquidation");
            out.writeStringField("venue", liquidation.venue);
            out.writeStringField("side", liquidation.isLong ? "long" : "short");
            out.writeNumberField("notionalMicroUsd", liquidation.notionalMicroUsd);
          } else {
            out.writeStringField("event", "bar");
          }
          out.writeStringField("why", why);
        });
  }
}
