package dev.marquee.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A whole picture in a file. Whoever was given it holds it until {@link #release}; the file goes
 * with the last holder, so that nobody loses it while sending. Thread-safe.
 */
final class Picture {
  private static final long TOUCH_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Path file;
  private final long length;
  private final PictureType type;
  private final String digest;
  private final AtomicInteger holders = new AtomicInteger(1);
  private final AtomicLong touchedNanos = new AtomicLong(System.nanoTime());

  /**
   * A picture that the caller holds.
   *
   * @param digest lower-case hexadecimal, made of its bytes
   */
  Picture(Path file, long length, PictureType type, String digest) {
    this.file = file;
    this.length = length;
    this.type = type;
    this.digest = digest;
  }

  /** The same picture under another name; the old one is of no use any more. */
  Picture movedTo(Path place) {
    return new Picture(place, length, type, digest);
  }

  Path file() {
    return file;
  }

  /** Bytes. */
  long length() {
    return length;
  }

  PictureType type() {
    return type;
  }

  /** What its bytes come to. */
  String digest() {
    return digest;
  }

  /** Its strong validator, in quotes. */
  String etag() {
    return '"' + digest + '"';
  }

  /** True once a minute: then the use of the picture is worth a note on the disk. */
  boolean isTouchDue() {
    long now = System.nanoTime();
    long touched = touchedNanos.get();
    return now - touched > TOUCH_NANOS && touchedNanos.compareAndSet(touched, now);
  }

  /** Holds the picture; false where its last holder has gone already. */
  boolean retain() {
    return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Lets go. Deletes the file, on a thread of its own, if nobody else holds it. */
  void release() {
    if (holders.decrementAndGet() == 0) {
      Thread.ofVirtual().name("picture-delete").start(this::delete);
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
