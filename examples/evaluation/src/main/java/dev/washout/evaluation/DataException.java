package dev.washout.evaluation;

/** A file that cannot be read as what it should be. */
final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DataException(String message) {
    super(message);
  }
}
