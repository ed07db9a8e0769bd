package dev.washout.report.view;

/** Text made safe for HTML. */
final class Html {
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

  /** A number with a true minus sign, as it is set in print. */
  static String number(String number) {
    return number.replace('-', '\u2212');
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
