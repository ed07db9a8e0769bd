package dev.washout.report.view;

import java.util.regex.Pattern;

/** Text made safe for HTML. */
final class Html {
  private static final Pattern UNIT = Pattern.compile("(?<=[0-9]) (%|[KMB]\\b)");

  private static final Pattern MINUS = Pattern.compile("(?<=^|\\s)-(?=[0-9])");

  private Html() {}

  /** A text as it may stand in an element or a quoted attribute. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '?' : c);
      }
    }
    return out.toString();
  }

  /** A number with a true minus sign and its unit on the same line, as it is set in print. */
  static String number(String number) {
    return UNIT.matcher(number.replace('-', '\u2212')).replaceAll("\u00a0$1");
  }

  /** A text whose numbers keep their units on the same line. */
  static String prose(String text) {
    return UNIT.matcher(text(text)).replaceAll("\u00a0$1");
  }

  /** A text with true minus signs before its numbers. */
  static String minus(String text) {
    return MINUS.matcher(text).replaceAll("\u2212");
  }

  /** JSON as it may stand in a script element: no tag or comment can begin or end in it. */
  static String json(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
