package dev.marquee.jobs;

/** How a job by hand ends. */
final class ExitCode {
  /** It is done, or another process of the fleet does it now. */
  static final int DONE = 0;

  static final int FAILED = 1;

  /** No job is called so. */
  static final int WRONG_USAGE = 2;

  private ExitCode() {}
}
