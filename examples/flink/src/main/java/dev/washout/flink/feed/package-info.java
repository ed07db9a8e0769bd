/**
 * Where events come from. A {@link dev.washout.flink.feed.Feeds} is a set of ordered logs, each of
 * which can be read on from any position; {@link dev.washout.flink.feed.FeedSource} is a Flink
 * source over them.
 *
 * <p><b>Lateness</b> is decided where an event is read, by the rule of the library's windows: an
 * event counts if it is at most the lateness behind the latest of its own feed. That depends on
 * nothing but the feed's content; a feed's clock is kept with its position.
 */
@NullMarked
package dev.washout.flink.feed;

import org.jspecify.annotations.NullMarked;
