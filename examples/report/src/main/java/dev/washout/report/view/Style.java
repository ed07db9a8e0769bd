package dev.washout.report.view;

/**
 * How text is to look.
 *
 * @param width columns to stay within
 * @param colour whether the reader is a terminal that shows colours
 * @param unicode whether it shows more than ASCII
 */
public record Style(int width, boolean colour, boolean unicode) {
  /** Text for a file or a pipe. */
  public static final Style PLAIN = new Style(80, false, false);

  String bold(String text) {
    return sgr("1", text);
  }

  String dim(String text) {
    return sgr("2", text);
  }

  String red(String text) {
    return sgr("31", text);
  }

  String green(String text) {
    return sgr("32", text);
  }

  String yellow(String text) {
    return sgr("33", text);
  }

  private String sgr(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  String line(int length) {
    return (unicode ? "\u2500" : "-").repeat(Math.max(0, length));
  }

  String dot() {
    return unicode ? " \u00b7 " : ", ";
  }

  /** A bar of a share between 0 and 1. */
  String bar(double share, int length) {
    int full = (int) Math.round(Math.min(1, Math.max(0, share)) * length);
    return (unicode ? "\u2588" : "#").repeat(full)
        + (unicode ? "\u2591" : ".").repeat(length - full);
  }

  /** What the device can show of a text. */
  String shown(String text) {
    return unicode ? text : text.replaceAll("[^\\x20-\\x7e\n\u001b]", "?");
  }
}
