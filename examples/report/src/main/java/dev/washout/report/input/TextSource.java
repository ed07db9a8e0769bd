package dev.washout.report.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The characters of a text file, refused as soon as they cannot be those of a table: a packed file,
 * an encoding other than UTF-8, a control character, a line of more than {@value #LONGEST_LINE}
 * characters.
 */
final class TextSource extends Reader {
  static final int LONGEST_LINE = 65_536;

  private final Path file;
  private final Reader in;
  private long line = 1;
  private int column;

  private TextSource(Path file, Reader in) {
    this.file = file;
    this.in = in;
  }

  static TextSource open(Path file, ReadProgress progress) {
    if (Files.notExists(file)) {
      throw InputException.in(file, "does not exist");
    }
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "is a directory, not a file");
    }
    if (!Files.isReadable(file)) {
      throw InputException.in(file, "may not be read");
    }
    try {
      InputStream raw = Files.newInputStream(file);
      try {
        progress.opened(file);
        InputStream bytes = checkMagic(file, new Counted(raw, progress));
        return new TextSource(
            file,
            new InputStreamReader(
                bytes,
                UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
      } catch (IOException | RuntimeException e) {
        raw.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static InputException unreadable(Path file, Exception e) {
    return InputException.in(
        file, "cannot be read: " + InputException.printable(String.valueOf(e.getMessage())));
  }

  private static InputStream checkMagic(Path file, InputStream raw) throws IOException {
    PushbackInputStream in = new PushbackInputStream(raw, 4);
    byte[] head = in.readNBytes(4);
    if (starts(head, 0x1f, 0x8b)) {
      throw InputException.in(file, "is packed (gzip); unpack it first");
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      throw InputException.in(file, "is packed (ZIP); unpack it first");
    }
    if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
      throw InputException.in(file, "is UTF-16 text; save it as UTF-8");
    }
    int mark = starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
    in.unread(head, mark, head.length - mark);
    return in;
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(chars, offset, length);
    } catch (CharacterCodingException e) {
      throw InputException.in(file, line, "is not UTF-8 text");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    for (int i = offset; i < offset + count; i++) {
      check(chars[i]);
    }
    return count;
  }

  private void check(char c) {
    if (c == '\n') {
      line++;
      column = 0;
    } else if (c < ' ' && c != '\r' && c != '\t') {
      throw InputException.in(
          file, line, String.format("is not text: character %d is U+%04X", column + 1, (int) c));
    } else if (++column > LONGEST_LINE) {
      throw InputException.in(file, line, "is longer than " + LONGEST_LINE + " characters");
    }
  }

  /** Whether the last line read so far has not ended. */
  boolean isWithinALine() {
    return column > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Counted extends FilterInputStream {
    private final ReadProgress progress;

    Counted(InputStream in, ReadProgress progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        progress.read(1);
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        progress.read(count);
      }
      return count;
    }
  }
}
