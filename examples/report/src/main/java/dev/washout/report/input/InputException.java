package dev.washout.report.input;

import java.nio.file.Path;

/** What the user gave cannot be used. The message says what, where and why; it is all there is. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  /**
   * A problem with something that is not a file.
   *
   * @param message the whole message
   */
  public InputException(String message) {
    super(message, null, false, false);
  }

  /** A problem with a file as a whole. */
  static InputException in(Path file, String problem) {
    return new InputException(printable(file.toString()) + ": " + problem);
  }

  /** A problem with one line. */
  static InputException in(Path file, long line, String problem) {
    return in(file, "line " + line + ": " + problem);
  }

  /** A problem with one field. */
  static InputException in(Path file, long line, String field, String value, String problem) {
    return in(file, line, field + " " + quoted(value) + " " + problem);
  }

  /**
   * A text as it may be shown in a message: in quotes, on one line, not too long, and without
   * characters that a terminal would act on.
   *
   * @param text any text
   * @return the text in single quotes
   */
  public static String quoted(String text) {
    String head = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    return "'" + printable(head) + "'";
  }

  /**
   * A text without characters that a terminal would act on.
   *
   * @param text any text
   * @return the text with each of them replaced by a question mark
   */
  public static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(c -> isInvisible(c) ? '?' : c).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
