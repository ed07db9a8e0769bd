package dev.washout.report.input;

import java.nio.file.Path;

/** Is told how far reading has come. */
public interface ReadProgress {
  /** Nobody listens. */
  ReadProgress NONE =
      new ReadProgress() {
        @Override
        public void opened(Path file) {}

        @Override
        public void read(int bytes) {}
      };

  /**
   * A file was opened.
   *
   * @param file the file
   */
  void opened(Path file);

  /**
   * More of it was read.
   *
   * @param bytes how many bytes
   */
  void read(int bytes);
}
