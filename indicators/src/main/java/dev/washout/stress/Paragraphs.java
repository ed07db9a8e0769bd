package dev.washout.stress;

import java.util.ArrayList;
import java.util.List;

/** Text that grows sentence by sentence. */
final class Paragraphs {
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> done = new ArrayList<>();

  /** Adds a sentence, which then begins with a capital. */
  void say(String sentence) {
    if (paragraph.length() > 0) {
      paragraph.append(' ');
    }
    paragraph.append(Words.capital(sentence));
  }

  /** Ends the paragraph; nothing happens if nothing was said in it. */
  void end() {
    if (paragraph.length() > 0) {
      done.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /** What was said in paragraphs that have ended, with empty lines between them. */
  String text() {
    return String.join("\n\n", done);
  }
}
