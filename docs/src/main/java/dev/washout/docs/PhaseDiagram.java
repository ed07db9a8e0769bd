package dev.washout.docs;

import com.google.common.collect.ImmutableList;
import dev.washout.stress.StressPhase;

/** The phases of a market as boxes, with what leads from one to another as arrows, as SVG. */
final class PhaseDiagram {
  /** The name of its file, and of its page. */
  static final String NAME = "stress-phase";

  private static final int WIDTH = 760;
  private static final int HEIGHT = 330;
  private static final int BOX_WIDTH = 128;
  private static final int BOX_HEIGHT = 40;
  private static final String ALARM = "#d1495b";
  private static final String RELIEF = "#2a9d6f";

  private record Box(StressPhase phase, int x, int y) {}

  /** An arrow along a path, with a label beside it. */
  private record Arrow(boolean isAlarm, String path, String label, int x, int y) {}

  private static final ImmutableList<Box> BOXES =
      ImmutableList.of(
          new Box(StressPhase.CALM, 80, 60),
          new Box(StressPhase.STRESSED, 380, 60),
          new Box(StressPhase.CAPITULATING, 680, 60),
          new Box(StressPhase.RECOVERED, 80, 230),
          new Box(StressPhase.STABILISING, 380, 230));

  private static final ImmutableList<Arrow> ARROWS =
      ImmutableList.of(
          new Arrow(true, "M144 52H314", "selling, or a fall", 230, 44),
          new Arrow(true, "M444 52H614", "score at the threshold", 530, 44),
          new Arrow(false, "M616 70H446", "climax passed", 530, 88),
          new Arrow(false, "M372 80V208", "come to rest", 324, 150),
          new Arrow(true, "M388 210V82", "relapse, new alarm", 452, 150),
          new Arrow(false, "M660 80L446 222", "come to rest", 596, 172),
          new Arrow(false, "M316 230H146", "half made good", 230, 222),
          new Arrow(false, "M80 210V82", "10 quiet bars", 40, 150),
          new Arrow(true, "M126 210L316 78", "new alarm", 222, 124),
          new Arrow(false, "M380 250V290H8V60H14", "60 bars, never made good", 190, 306),
          new Arrow(
              true, "M440 250V290H734V82", "from any phase: score at the threshold", 600, 306));

  private PhaseDiagram() {}

  static String svg() {
    StringBuilder svg = new StringBuilder();
    String size = "width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\"";
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ")
        .append(size)
        .append(" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\"")
        .append(" font-family=\"sans-serif\" font-size=\"12\">\n")
        .append("<title>Phases of a market and what leads from one to another</title>\n")
        .append("<rect ")
        .append(size)
        .append(" fill=\"#ffffff\"/>\n<defs>")
        .append(head("alarm", ALARM))
        .append(head("relief", RELIEF))
        .append("</defs>\n");
    ARROWS.forEach(arrow -> svg.append(path(arrow)));
    ARROWS.forEach(arrow -> svg.append(label(arrow)));
    BOXES.forEach(box -> svg.append(box(box)));
    svg.append("<text ")
        .append(at(12, 324))
        .append(" fill=\"" + ALARM + "\">red: at once, at every bar given</text>\n<text ")
        .append(at(400, 324))
        .append(" fill=\"" + RELIEF + "\">green: when a judgement bar has closed</text>\n");
    return svg.append("</svg>\n").toString();
  }

  private static String path(Arrow arrow) {
    return "<path d=\""
        + arrow.path
        + "\" fill=\"none\" stroke=\""
        + (arrow.isAlarm ? ALARM : RELIEF)
        + "\" stroke-width=\"1.5\" marker-end=\"url(#"
        + (arrow.isAlarm ? "alarm" : "relief")
        + ")\"/>\n";
  }

  private static String box(Box box) {
    return "<rect "
        + at(box.x - BOX_WIDTH / 2, box.y - BOX_HEIGHT / 2)
        + " width=\""
        + BOX_WIDTH
        + "\" height=\""
        + BOX_HEIGHT
        + "\" rx=\"6\" fill=\"#eef2f7\" stroke=\"#1f5fa8\"/>\n<text "
        + at(box.x, box.y + 4)
        + " text-anchor=\"middle\" font-weight=\"bold\" fill=\"#333a42\">"
        + box.phase
        + "</text>\n";
  }

  private static String head(String id, String colour) {
    return "<marker id=\""
        + id
        + "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
        + " orient=\"auto\"><path d=\"M0 0L8 4L0 8Z\" fill=\""
        + colour
        + "\"/></marker>";
  }

  /** A text over a white rim, so that it reads above an arrow. */
  private static String label(Arrow arrow) {
    return "<text "
        + at(arrow.x, arrow.y)
        + " text-anchor=\"middle\" fill=\"#333a42\" stroke=\"#ffffff\" stroke-width=\"3\""
        + " paint-order=\"stroke\">"
        + arrow.label
        + "</text>\n";
  }

  private static String at(int x, int y) {
    return "x=\"" + x + "\" y=\"" + y + "\"";
  }
}
