package dev.marquee.documents;

import dev.marquee.web.Content;
import dev.marquee.web.Encoding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stored answer: status, body in its encodings, upstream's validator and three moments. Until
 * {@code freshUntil} it is served as it is; until {@code usableUntil} it is served stale while a
 * refresh runs behind it or upstream fails; then it is gone. Immutable.
 */
public final class Document {
  /** What an entry costs beside its bytes: the objects, the map node, the key's header. */
  private static final int OVERHEAD = 512;

  private final int status;
  private final Content content;
  private final Variant identity;
  private final @Nullable Variant gzip;
  private final @Nullable Variant brotli;
  private final Optional<String> validator;
  private final Instant storedAt;
  private final Instant freshUntil;
  private final Instant usableUntil;
  private final boolean complete;

  Document(
      int status,
      Content content,
      Variant identity,
      @Nullable Variant gzip,
      @Nullable Variant brotli,
      Optional<String> validator,
      Instant storedAt,
      Instant freshUntil,
      Instant usableUntil) {
    this(
        status,
        content,
        identity,
        gzip,
        brotli,
        validator,
        storedAt,
        freshUntil,
        usableUntil,
        true);
  }

  private Document(
      int status,
      Content content,
      Variant identity,
      @Nullable Variant gzip,
      @Nullable Variant brotli,
      Optional<String> validator,
      Instant storedAt,
      Instant freshUntil,
      Instant usableUntil,
      boolean complete) {
    this.status = status;
    this.content = content;
    this.identity = identity;
    this.gzip = gzip;
    this.brotli = brotli;
    this.validator = validator;
    this.storedAt = storedAt;
    this.freshUntil = freshUntil;
    this.usableUntil = usableUntil;
    this.complete = complete;
  }

  /** The same answer, known to lack a part: it must not replace one that has it. */
  Document partial() {
    return new Document(
        status,
        content,
        identity,
        gzip,
        brotli,
        validator,
        storedAt,
        freshUntil,
        usableUntil,
        false);
  }

  /** The same answer, found to be still true at {@code now} (304). */
  Document revalidated(Instant now, Instant freshUntil, Instant usableUntil) {
    return new Document(
        status, content, identity, gzip, brotli, validator, now, freshUntil, usableUntil);
  }

  /** 200, or an error that upstream gives for the request itself: 400, 404, 422. */
  public int status() {
    return status;
  }

  /** What the body is. */
  public Content content() {
    return content;
  }

  /** The text in UTF-8. Not to be changed. */
  public byte[] body() {
    return identity.bytes();
  }

  /** The body in the wanted encoding, or in identity where that encoding saves nothing. */
  public Variant variant(Encoding wanted) {
    Variant variant =
        switch (wanted) {
          case IDENTITY -> identity;
          case GZIP -> gzip;
          case BROTLI -> brotli != null ? brotli : gzip;
        };
    return variant == null ? identity : variant;
  }

  /** Upstream's ETag. */
  public Optional<String> validator() {
    return validator;
  }

  /** When upstream last confirmed the answer. */
  public Instant storedAt() {
    return storedAt;
  }

  /** The end of freshness. */
  public Instant freshUntil() {
    return freshUntil;
  }

  /** The end of usefulness: afterwards the answer is not served, whatever happens upstream. */
  public Instant usableUntil() {
    return usableUntil;
  }

  boolean isFresh(Instant now) {
    return now.isBefore(freshUntil);
  }

  boolean isUsable(Instant now) {
    return now.isBefore(usableUntil);
  }

  /** Whether it lacks no part. */
  boolean isComplete() {
    return complete;
  }

  /** Whether it lacks no part and may still be served. */
  boolean isWhole(Instant now) {
    return complete && isUsable(now);
  }

  /** Time since upstream confirmed it; never negative, also when clocks differ between replicas. */
  public Duration age(Instant now) {
    return now.isBefore(storedAt) ? Duration.ZERO : Duration.between(storedAt, now);
  }

  /** Bytes that it takes in memory, every variant counted. */
  int weight() {
    int bytes = OVERHEAD + identity.bytes().length;
    if (gzip != null) {
      bytes += gzip.bytes().length;
    }
    if (brotli != null) {
      bytes += brotli.bytes().length;
    }
    return bytes;
  }
}
