package dev.washout.flink.job;

import dev.washout.flink.market.RowKind;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Rows as files of JSON lines, a folder for each kind, each row exactly once: a file appears under
 * its name when the checkpoint it belongs to is complete. Names that begin with a dot are not done.
 *
 * @param folder where the folders are made, a URI every machine can write to
 */
public record RowFiles(String folder) implements RowSink {
  @Override
  public void take(RowKind kind, DataStream<String> rows) {
    rows.sinkTo(
            FileSink.forRowFormat(
                    new Path(folder + "/" + kind.folder()), new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build())
        .name(kind.folder() + " to files")
        .uid(kind.folder() + "-files");
  }
}
