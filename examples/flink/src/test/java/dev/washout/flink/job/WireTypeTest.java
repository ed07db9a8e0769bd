package dev.washout.flink.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.washout.flink.market.BarEvent;
import dev.washout.flink.market.LiquidationEvent;
import dev.washout.flink.market.Slice;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What travels between machines arrives as it was. */
class WireTypeTest {
  private static <T> TypeSerializer<T> serializer(WireType<T> type) {
    return type.createSerializer(new SerializerConfigImpl());
  }

  private static <T> T travel(T record, TypeSerializer<T> serializer) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(8);
    serializer.serialize(record, out);
    DataOutputSerializer forwarded = new DataOutputSerializer(8);
    serializer.copy(new DataInputDeserializer(out.getCopyOfBuffer()), forwarded);
    assertThat(forwarded.getCopyOfBuffer()).isEqualTo(out.getCopyOfBuffer());
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    T read = serializer.deserialize(in);
    assertThat(in.available()).isZero();
    return read;
  }

  @Test
  void bars() throws IOException {
    BarEvent bar = new BarEvent();
    bar.symbol = "BTC-SIM";
    bar.openEpochMillis = 1_770_321_600_000L;
    bar.timeframeMillis = 60_000;
    bar.open = 1.25;
    bar.high = 3.5;
    bar.low = 0.1;
    bar.close = 2.75;
    bar.volume = 1e9 / 3;
    TypeSerializer<BarEvent> serializer = serializer(StressJob.BARS);
    assertThat(travel(bar, serializer)).usingRecursiveComparison().isEqualTo(bar);
    assertThat(serializer.copy(bar)).isNotSameAs(bar).usingRecursiveComparison().isEqualTo(bar);
  }

  @Test
  void liquidations() throws IOException {
    LiquidationEvent event = new LiquidationEvent();
    event.symbol = "ÆTH-SIM";
    event.venue = "ALPHA";
    event.epochMillis = 1_770_321_600_123L;
    event.isLong = true;
    event.notionalMicroUsd = 123_456_789_012_345L;
    event.price = 63_000.5;
    TypeSerializer<LiquidationEvent> serializer = serializer(StressJob.LIQUIDATIONS);
    assertThat(travel(event, serializer)).usingRecursiveComparison().isEqualTo(event);
    event.isLong = false;
    event.sampled = true;
    assertThat(travel(event, serializer)).usingRecursiveComparison().isEqualTo(event);
  }

  /** A state of them would have to be readable by later versions, which is not promised. */
  @Test
  void areNeverState() {
    TypeSerializer<Slice> serializer = serializer(StressJob.SLICES);
    assertThatThrownBy(serializer::snapshotConfiguration)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("a Slice is never state");
    assertThat(serializer)
        .isEqualTo(serializer(StressJob.SLICES))
        .isNotEqualTo(serializer(StressJob.BARS));
  }
}
