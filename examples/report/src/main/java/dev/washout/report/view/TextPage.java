package dev.washout.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lines of text within a width. */
final class TextPage {
  private static final int LABEL = 18;
  private static final int VALUE = 14;

  private final Style style;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  TextPage(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  int width() {
    return width;
  }

  String text() {
    return out.toString();
  }

  void heading(String text) {
    line(style.bold(text));
  }

  void row(String label, String value, String comment) {
    int visible = value.replaceAll("\u001b\\[[0-9;]*m", "").length();
    String head =
        "  "
            + label
            + " ".repeat(Math.max(1, LABEL - label.length()) + Math.max(0, VALUE - visible))
            + value;
    int room = width - 2 - LABEL - VALUE - 2;
    if (comment.isEmpty() || comment.replaceAll("\u001b\\[[0-9;]*m", "").length() <= room) {
      line(head + (comment.isEmpty() ? "" : "  " + comment));
    } else {
      line(head);
      wrap(comment, "    ", style::dim);
    }
  }

  /** Words with a hanging indent. */
  void wrap(String text, String indent, UnaryOperator<String> look) {
    wrap(text, indent, look, indent.isEmpty() ? "" : indent + "  ");
  }

  void wrap(String text, String first, UnaryOperator<String> look, String others) {
    String margin = first;
    for (String part : wrapped(text, width - Math.max(first.length(), others.length()))) {
      line(margin + look.apply(part));
      margin = others;
    }
  }

  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
        lines.add(current.toString());
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : " ").append(word);
    }
    lines.add(current.toString());
    return lines;
  }

  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
