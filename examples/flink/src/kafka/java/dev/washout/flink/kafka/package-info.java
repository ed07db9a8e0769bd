/** Reads candles and liquidations from Kafka. Built with {@code -Pkafka} only. */
@NullMarked
package dev.washout.flink.kafka;

import org.jspecify.annotations.NullMarked;
