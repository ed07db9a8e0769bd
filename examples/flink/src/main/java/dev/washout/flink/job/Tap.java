package dev.washout.flink.job;

import org.apache.flink.streaming.api.datastream.DataStream;

/** Stands between two stages of the job, to watch or to disturb what passes. */
interface Tap {
  /** Lets everything through. */
  Tap NONE =
      new Tap() {
        @Override
        public <T> DataStream<T> after(String stage, DataStream<T> stream) {
          return stream;
        }
      };

  <T> DataStream<T> after(String stage, DataStream<T> stream);
}
