package dev.washout.report.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.washout.report.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report as one HTML page that needs nothing else. */
public final class HtmlView {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

  private HtmlView() {}

  /**
   * Renders a report.
   *
   * @param report the report
   * @return HTML
   */
  public static String render(Report report) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "title",
        Html.text(
            (report.source().isSimulated() ? "SIMULATED: " : "")
                + report.title()
                + " market stress, "
                + Numbers.time(report.asOf())));
    parts.put("css", resource("report.css"));
    parts.put("tone", HtmlHero.tone(report));
    parts.put("banner", HtmlHero.banner(report));
    parts.put("hero", HtmlHero.render(report));
    parts.put("figures", HtmlFigures.render(report));
    parts.put("timeline", HtmlTimeline.render(report.stress()));
    parts.put("prose", HtmlPhase.prose(report));
    parts.put("phase", HtmlPhase.render(report));
    parts.put("charts", HtmlCharts.render(report));
    parts.put("events", HtmlEvents.render(report.events()));
    parts.put("evidence", HtmlEvidence.render(report.capitulation()));
    parts.put("breadth", HtmlBreadth.render(report.breadth(), report.cohorts(), report.stress()));
    parts.put("method", HtmlMethod.render(report));
    parts.put(
        "generator",
        "Made by Washout from the inputs named above. It describes what was; it is no advice.");
    parts.put("data", PageData.json(report));
    parts.put("charting", resource("lightweight-charts-5.2.1.js"));
    parts.put("js", resource("report.js"));
    return fill(resource("page.html"), parts);
  }

  private static String fill(String page, Map<String, String> parts) {
    Matcher slot = SLOT.matcher(page);
    StringBuilder out = new StringBuilder();
    while (slot.find()) {
      String part = parts.get(slot.group(1));
      if (part == null) {
        throw new IllegalStateException("nothing for " + slot.group());
      }
      slot.appendReplacement(out, Matcher.quoteReplacement(part));
    }
    return slot.appendTail(out).toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlView.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
