package dev.marquee.testsupport;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** All that the service logs while this is open, stack traces included. */
public final class LogLines extends Handler implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  private final PatternFormatter formatter = new PatternFormatter("%s%e%n");
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  public LogLines() {
    ROOT.addHandler(this);
  }

  /** What was logged so far. */
  public String text() {
    return String.join("", lines);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(formatter.format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
