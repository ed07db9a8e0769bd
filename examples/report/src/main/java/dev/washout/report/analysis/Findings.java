package dev.washout.report.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is missing and what is to be noted while a report is computed. */
final class Findings {
  private final Map<String, String> missing = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /** Names a quantity that the input does not support. */
  void missing(String quantity, String reason) {
    missing.putIfAbsent(quantity, reason);
  }

  /** The value, or null and a name among the missing if it is NaN. */
  @Nullable Double orMissing(double value, String quantity, String reason) {
    if (Double.isNaN(value)) {
      missing(quantity, reason);
      return null;
    }
    return value;
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  ImmutableMap<String, String> missing() {
    return ImmutableMap.copyOf(missing);
  }

  ImmutableList<String> notes() {
    return ImmutableList.copyOf(notes);
  }
}
