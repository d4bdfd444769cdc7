package dev.marquee.library;

import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file that is to be imported, line by line. */
final class ImportFaults {
  private static final int MOST_TOLD = 20;

  private final List<String> faults = new ArrayList<>();
  private int count;

  /** Notes a fault, on a line counted from 1. */
  void add(int line, String reason) {
    count++;
    if (faults.size() < MOST_TOLD) {
      faults.add("line " + line + ": " + reason);
    }
  }

  /**
   * Does nothing if there was no fault.
   *
   * @throws ProblemException that names the lines
   */
  void check() {
    if (count > 0) {
      String more = count > faults.size() ? "; and " + (count - faults.size()) + " more" : "";
      throw new ProblemException(
          ProblemType.INVALID_IMPORT,
          "Nothing was imported. " + String.join("; ", faults) + more + '.');
    }
  }
}
