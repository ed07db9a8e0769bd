package dev.washout.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** What the job asks of Flink, wherever it runs. */
public final class Environments {
  private static final int CHECKPOINTS_MAY_FAIL = 100;

  private Environments() {}

  /**
   * A configuration.
   *
   * @param parallelism in how many parts
   * @param checkpoints where checkpoints are kept
   * @param interval how often one is taken
   * @return the configuration
   */
  public static Configuration of(int parallelism, Path checkpoints, Duration interval) {
    Configuration configuration = new Configuration();
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    // A type without a serializer of its own is an error: nothing goes through Kryo.
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(100));
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        checkpoints.toAbsolutePath().toUri().toString());
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // The default scheduler goes on asking the tasks of a source that has ended to keep step with
    // the others; restored after a failure, they fail at that, for ever. This one begins anew.
    configuration.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Adaptive);
    configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, CHECKPOINTS_MAY_FAIL);
    return configuration;
  }

  /**
   * Goes on from a checkpoint or savepoint.
   *
   * @param configuration is told so
   * @param from its folder
   */
  public static void resume(Configuration configuration, String from) {
    configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, from);
  }

  /**
   * The last complete checkpoint.
   *
   * @param checkpoints where checkpoints are kept, of any number of runs
   * @return its folder, empty if there is none
   * @throws IOException if the folder cannot be read
   */
  public static Optional<Path> latest(Path checkpoints) throws IOException {
    if (!Files.isDirectory(checkpoints)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(checkpoints, 3)) {
      return all.filter(file -> file.endsWith("_metadata"))
          .max(Comparator.comparing(Environments::time))
          .map(Path::getParent);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      // Flink has removed it meanwhile: it is not the last.
      return FileTime.fromMillis(0);
    }
  }
}
