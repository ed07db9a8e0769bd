package dev.washout.flink;

import dev.washout.core.RecipeText;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** Reads a duration as recipes write it. */
final class DurationConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    return RecipeText.parseDuration(text);
  }
}
