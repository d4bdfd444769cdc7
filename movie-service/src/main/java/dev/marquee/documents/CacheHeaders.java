package dev.marquee.documents;

import dev.marquee.web.Content;
import java.time.Duration;
import java.time.Instant;

/** The header values that say how old and how good a document is. */
final class CacheHeaders {
  private CacheHeaders() {}

  /**
   * Freshness as upstream's answer started it, so that it goes together with Age (RFC 9111, section
   * 4.2), and how long a stale copy may be used while it is refreshed or upstream fails (RFC 5861).
   * What is shown to one caller only is not for shared caches to keep.
   */
  static String cacheControl(Document document, Delivery.Audience audience) {
    if (document.content() == Content.HTML) {
      return pageControl(document);
    }
    long fresh = Duration.between(document.storedAt(), document.freshUntil()).toSeconds();
    long usable = Duration.between(document.freshUntil(), document.usableUntil()).toSeconds();
    return (audience == Delivery.Audience.EVERYONE ? "public" : "private")
        + ", max-age="
        + Math.max(0, fresh)
        + ", stale-while-revalidate="
        + Math.max(0, usable)
        + ", stale-if-error="
        + Math.max(0, usable);
  }

  /**
   * A page names scripts and styles that the next version of the service does not have, so whoever
   * keeps one asks each time whether it is still the one, and uses it unasked only while nobody
   * answers.
   */
  private static String pageControl(Document document) {
    long usable = Duration.between(document.freshUntil(), document.usableUntil()).toSeconds();
    return "public, max-age=0, stale-if-error=" + Math.max(0, usable);
  }

  /** What else than the address decides what an answer is. */
  static String vary(Document document) {
    return document.content() == Content.HTML
        ? "Accept-Encoding, Accept-Language"
        : "Accept-Encoding";
  }

  /** How the cache answered (RFC 9211); a negative ttl says for how long it has been stale. */
  static String cacheStatus(Lookup lookup, Instant now) {
    long ttl = Duration.between(now, lookup.document().freshUntil()).toSeconds();
    return switch (lookup.outcome()) {
      case HIT, STALE -> "Marquee; hit; ttl=" + ttl;
      case SHARED -> "Marquee; hit; ttl=" + ttl + "; detail=shared";
      case MISS -> "Marquee; fwd=miss; stored; ttl=" + ttl;
      case COALESCED -> "Marquee; fwd=miss; collapsed; ttl=" + ttl;
    };
  }
}
