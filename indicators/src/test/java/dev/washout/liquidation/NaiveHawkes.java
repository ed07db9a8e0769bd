package dev.washout.liquidation;

/** The definitions, summed over all pairs of events: slow and plain. */
final class NaiveHawkes {
  private NaiveHawkes() {}

  /** The intensity of a kind at a time, from the events before it. */
  static double intensity(HawkesParameters p, HawkesEvents events, int kind, double time) {
    double intensity = p.baseline(kind);
    for (int j = 0; j < p.kinds(); j++) {
      for (double s : events.times(j).toArray()) {
        if (s < time) {
          intensity +=
              p.excitation(kind, j) * p.decay(kind) * Math.exp(-p.decay(kind) * (time - s));
        }
      }
    }
    return intensity;
  }

  /** The integral of the intensity of a kind from 0 to a time. */
  static double expected(HawkesParameters p, HawkesEvents events, int kind, double time) {
    double expected = p.baseline(kind) * time;
    for (int j = 0; j < p.kinds(); j++) {
      for (double s : events.times(j).toArray()) {
        if (s < time) {
          expected += p.excitation(kind, j) * (1 - Math.exp(-p.decay(kind) * (time - s)));
        }
      }
    }
    return expected;
  }

  static double logLikelihood(HawkesParameters p, HawkesEvents events) {
    double sum = 0;
    for (int kind = 0; kind < p.kinds(); kind++) {
      for (double time : events.times(kind).toArray()) {
        sum += Math.log(intensity(p, events, kind, time));
      }
      sum -= expected(p, events, kind, events.end());
    }
    return sum;
  }
}
