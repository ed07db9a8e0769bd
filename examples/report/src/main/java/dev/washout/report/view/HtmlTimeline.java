package dev.washout.report.view;

import dev.washout.capitulation.Assessment;
import dev.washout.report.model.StressFigures;
import dev.washout.stress.StressPhase;
import dev.washout.stress.StressReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The timeline: what was known at each moment of the last months, one of them at a time. */
final class HtmlTimeline {
  private static final int WIDTH = 1_000;
  private static final int HEIGHT = 72;

  private HtmlTimeline() {}

  static String render(@Nullable StressFigures figures) {
    if (figures == null || figures.frames().size() < 2) {
      return "";
    }
    List<StressReport> frames = figures.frames();
    int last = frames.size() - 1;
    return String.format(
        Locale.ROOT,
        """
        <section aria-labelledby="timeline-title" id="timeline"><div class="bar"><div><h2 id="timeline-title">Timeline</h2>
        <p class="lead">What was known at each moment: the end of every day since %s, every bar of the last days. Drag, or use the arrow keys.</p></div>
        <button type="button" class="ghost" id="play" aria-pressed="false">Play</button></div>
        <div class="scrub"><div class="strip-phase" aria-hidden="true">%s</div>
        <input type="range" id="scrub" min="0" max="%d" value="%d" step="1" aria-label="Moment">
        <div class="legend" aria-hidden="true">%s</div></div>
        <div class="moment" id="moment"></div>
        </section>
        """,
        Numbers.time(frames.get(0).asOf()),
        strip(frames),
        last,
        last,
        legend());
  }

  private static String legend() {
    StringBuilder out = new StringBuilder();
    for (StressPhase phase : StressPhase.values()) {
      out.append("<span class=\"phase-")
          .append(phase.word())
          .append("\"><i></i>")
          .append(phase.word())
          .append("</span>");
    }
    return out.append("<span class=\"line\"><i></i>capitulation score</span>").toString();
  }

  /** The phases as blocks, and the score as a line over them. */
  private static String strip(List<StressReport> frames) {
    double step = (double) WIDTH / frames.size();
    StringBuilder blocks = new StringBuilder();
    StringBuilder line = new StringBuilder();
    int from = 0;
    for (int i = 0; i < frames.size(); i++) {
      boolean ends =
          i == frames.size() - 1 || !frames.get(i).phase().equals(frames.get(i + 1).phase());
      if (ends) {
        String look =
            frames.get(i).phase().map(phase -> "phase-" + phase.word()).orElse("phase-none");
        blocks.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f\" y=\"0\" width=\"%.2f\" height=\"%d\"/>",
                look,
                from * step,
                (i + 1 - from) * step,
                HEIGHT));
        from = i + 1;
      }
      double score = frames.get(i).capitulation().map(Assessment::score).orElse(0.0);
      line.append(
          String.format(
              Locale.ROOT,
              "%s%.2f %.2f",
              i == 0 ? "M" : "L",
              (i + 0.5) * step,
              HEIGHT - 3 - (HEIGHT - 6) * score / 100));
    }
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" aria-hidden=\"true\">%s<path"
            + " d=\"%s\" class=\"score-line\" vector-effect=\"non-scaling-stroke\"/></svg>",
        WIDTH,
        HEIGHT,
        blocks,
        line);
  }
}
