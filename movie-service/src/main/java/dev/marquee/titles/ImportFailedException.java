package dev.marquee.titles;

/** An import came to nothing: the index is what it was. The message says why. */
public final class ImportFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ImportFailedException(String reason) {
    super(reason, null, false, false);
  }
}
