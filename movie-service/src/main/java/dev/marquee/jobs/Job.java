package dev.marquee.jobs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done by hand. */
enum Job {
  IMPORT_TITLES("make the title index anew from TMDB's newest daily export"),
  WARM("fetch what visitors ask most, and what changed upstream of what is kept");

  private final String purpose;

  Job(String purpose) {
    this.purpose = purpose;
  }

  /** The name on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String purpose() {
    return purpose;
  }

  static Optional<Job> of(String word) {
    return Arrays.stream(values()).filter(job -> job.word().equals(word)).findFirst();
  }
}
