package dev.washout.flink.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.FeedEvent;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.Settings;
import dev.washout.market.Candle;
import dev.washout.market.Coverage;
import dev.washout.market.Liquidation;
import dev.washout.market.Money;
import dev.washout.market.PositionSide;
import dev.washout.market.Symbol;
import dev.washout.market.Timeframe;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Topics as streams for {@code StressJob.build}. A message is a line of CSV without a header:
 *
 * <ul>
 *   <li>candles: {@code symbol,time,open,high,low,close,volume}, the open time in ISO 8601;
 *   <li>liquidations: {@code symbol,time,venue,side,notional_usd}.
 * </ul>
 *
 * <p>Messages of one instrument have to be in one partition, as they are if the key is the symbol.
 * A message that is not of this form fails the job, with topic, partition and offset.
 */
public final class KafkaFeeds {
  private static final Splitter COMMA = Splitter.on(',').trimResults();

  private final StreamExecutionEnvironment env;
  private final String servers;
  private final Settings settings;
  private final Duration idleness;

  /**
   * Feeds of one cluster.
   *
   * @param env where the streams are added
   * @param servers the bootstrap servers
   * @param settings whose lateness and bars hold
   * @param stragglerDeadline how long a silent partition is waited for
   */
  public KafkaFeeds(
      StreamExecutionEnvironment env,
      String servers,
      Settings settings,
      Duration stragglerDeadline) {
    this.env = env;
    this.servers = servers;
    this.settings = settings;
    this.idleness = stragglerDeadline;
  }

  /**
   * A topic of candles.
   *
   * @param topic its name
   * @return the stream
   */
  public DataStream<BarEvent> candles(String topic) {
    Timeframe timeframe = new Timeframe(settings.barMillis());
    return read(topic, BarEvent.class, fields -> candle(fields, timeframe));
  }

  /**
   * A topic of liquidations.
   *
   * @param topic its name
   * @return the stream
   */
  public DataStream<LiquidationEvent> liquidations(String topic) {
    return read(topic, LiquidationEvent.class, KafkaFeeds::liquidation);
  }

  private interface Parser<T> extends Serializable {
    T parse(List<String> fields);
  }

  private static BarEvent candle(List<String> fields, Timeframe timeframe) {
    return BarEvent.of(
        Symbol.of(fields.get(0)).name(),
        Candle.of(
            Instant.parse(fields.get(1)),
            timeframe,
            Double.parseDouble(fields.get(2)),
            Double.parseDouble(fields.get(3)),
            Double.parseDouble(fields.get(4)),
            Double.parseDouble(fields.get(5)),
            Double.parseDouble(fields.get(6))));
  }

  private static LiquidationEvent liquidation(List<String> fields) {
    return LiquidationEvent.of(
        fields.get(2),
        new Liquidation(
            Instant.parse(fields.get(1)).toEpochMilli(),
            Symbol.of(fields.get(0)),
            PositionSide.valueOf(fields.get(3).toUpperCase(Locale.ROOT)),
            Money.microUsd(Double.parseDouble(fields.get(4))),
            Liquidation.UNKNOWN_PRICE,
            Coverage.COMPLETE));
  }

  private <T extends FeedEvent> DataStream<T> read(String topic, Class<T> type, Parser<T> parser) {
    KafkaSource<T> source =
        KafkaSource.<T>builder()
            .setBootstrapServers(servers)
            .setTopics(topic)
            .setGroupId("washout-" + topic)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new Lines<>(type, parser))
            .build();
    WatermarkStrategy<T> watermarks =
        WatermarkStrategy.<T>forBoundedOutOfOrderness(Duration.ofMillis(settings.latenessMillis()))
            .withTimestampAssigner((event, time) -> event.eventTime())
            .withIdleness(idleness);
    return env.fromSource(source, watermarks, topic, TypeInformation.of(type))
        .uid(topic)
        .keyBy(event -> event.feed, Types.STRING)
        .process(new PartitionClock<>(settings.latenessMillis()), TypeInformation.of(type))
        .name(topic + " clocks")
        .uid(topic + "-clocks");
  }

  private static final class Lines<T extends FeedEvent>
      implements KafkaRecordDeserializationSchema<T> {
    private static final long serialVersionUID = 1;

    private final Class<T> type;
    private final Parser<T> parser;

    Lines(Class<T> type, Parser<T> parser) {
      this.type = type;
      this.parser = parser;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<T> out)
        throws IOException {
      String line = new String(message.value(), UTF_8);
      T event;
      try {
        event = parser.parse(COMMA.splitToList(line));
      } catch (RuntimeException e) {
        throw new IOException(
            message.topic()
                + ", partition "
                + message.partition()
                + ", offset "
                + message.offset()
                + ": '"
                + line
                + "' is not such a line",
            e);
      }
      event.feed = message.topic() + "-" + message.partition();
      out.collect(event);
    }

    @Override
    public TypeInformation<T> getProducedType() {
      return TypeInformation.of(type);
    }
  }
}
