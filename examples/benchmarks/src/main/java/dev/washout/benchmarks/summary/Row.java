package dev.washout.benchmarks.summary;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;

/**
 * One kind of work: how ours and each peer are measured, and what ours is to reach.
 *
 * @param id a short name, to choose it by
 * @param work what is done, as the tables say it
 * @param benchmark the JMH class
 * @param params its parameters
 * @param methods the class's method for ours and for each peer
 * @param target what to reach
 * @param everyTime whether a quick run measures it too
 * @param isLong whether an invocation takes a tenth of a second or more
 */
record Row(
    String id,
    String work,
    Class<?> benchmark,
    ImmutableMap<String, String> params,
    ImmutableMap<String, String> methods,
    Target target,
    boolean everyTime,
    boolean isLong) {
  static Row of(String id, String work, Class<?> benchmark) {
    return new Row(
        id,
        work,
        benchmark,
        ImmutableMap.of("bars", "1000000"),
        ImmutableMap.of(Peer.WASHOUT, "washout"),
        Target.none(),
        true,
        false);
  }

  Row with(String param, String value) {
    ImmutableMap<String, String> all =
        ImmutableMap.<String, String>builder().putAll(params).put(param, value).buildKeepingLast();
    return new Row(id, work, benchmark, all, methods, target, everyTime, isLong);
  }

  Row without(String param) {
    return new Row(id, work, benchmark, except(params, param), methods, target, everyTime, isLong);
  }

  /** Without this peer. */
  Row not(String peer) {
    return new Row(id, work, benchmark, params, except(methods, peer), target, everyTime, isLong);
  }

  private static ImmutableMap<String, String> except(ImmutableMap<String, String> all, String key) {
    return ImmutableMap.copyOf(Maps.filterKeys(all, name -> !name.equals(key)));
  }

  Row against(String peer, String method) {
    ImmutableMap<String, String> all =
        ImmutableMap.<String, String>builder().putAll(methods).put(peer, method).buildKeepingLast();
    return new Row(id, work, benchmark, params, all, target, everyTime, isLong);
  }

  Row reaching(Target reached) {
    return new Row(id, work, benchmark, params, methods, reached, everyTime, isLong);
  }

  Row inFullRunsOnly() {
    return new Row(id, work, benchmark, params, methods, target, false, isLong);
  }

  Row inLongInvocations() {
    return new Row(id, work, benchmark, params, methods, target, everyTime, true);
  }

  /** How a process measures this row. */
  Pace pace(Pace pace) {
    return isLong ? pace.inFewIterations() : pace;
  }

  /** The length of a series, for programs outside the JVM. */
  int bars() {
    return Integer.parseInt(params.getOrDefault("bars", "1000"));
  }
}
