package dev.marquee.documents;

import dev.marquee.web.CommonHeaders;
import dev.marquee.web.Encoding;
import dev.marquee.web.HotResponse;
import dev.marquee.web.HttpDate;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A fresh document as a whole response, for as long as it is fresh and the cache holds it. */
final class HotDocument implements HotResponse {
  private static final int HEAD_BYTES = 768;

  private final Documents documents;
  private final CacheMetrics metrics;
  private final CommonHeaders commonHeaders;
  private final Lookup hit;
  private final Encoding wanted;
  private final InstantSource clock;

  HotDocument(
      Documents documents,
      CacheMetrics metrics,
      CommonHeaders commonHeaders,
      Lookup lookup,
      Encoding wanted,
      InstantSource clock) {
    this.documents = documents;
    this.metrics = metrics;
    this.commonHeaders = commonHeaders;
    this.hit = new Lookup(lookup.key(), lookup.document(), Lookup.Outcome.HIT);
    this.wanted = wanted;
    this.clock = clock;
  }

  @Override
  public Encoding encoding() {
    return wanted;
  }

  @Override
  public int weight() {
    return hit.document().weight() + HEAD_BYTES;
  }

  @Override
  public @Nullable ByteBuf render(ByteBufAllocator allocator, boolean secure) {
    Document document = hit.document();
    Instant now = clock.instant();
    if (!document.isFresh(now) || !documents.isCurrent(hit.key(), document)) {
      return null;
    }
    Variant variant = document.variant(wanted);
    StringBuilder head = new StringBuilder(HEAD_BYTES).append("HTTP/1.1 200 OK\r\n");
    commonHeaders
        .headers(secure, document.content())
        .forEach((name, value) -> header(head, name, value));
    header(head, "Date", HttpDate.now());
    header(head, "ETag", variant.etag());
    header(head, "Cache-Control", CacheHeaders.cacheControl(document, Delivery.Audience.EVERYONE));
    header(head, "Age", Long.toString(document.age(now).toSeconds()));
    header(head, "Vary", CacheHeaders.vary(document));
    header(head, "Cache-Status", CacheHeaders.cacheStatus(hit, now));
    if (variant.encoding() != Encoding.IDENTITY) {
      header(head, "Content-Encoding", variant.encoding().token());
    }
    header(head, "Content-Type", document.content().type());
    header(head, "Content-Length", Integer.toString(variant.bytes().length));
    byte[] text = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    return allocator
        .directBuffer(text.length + variant.bytes().length)
        .writeBytes(text)
        .writeBytes(variant.bytes());
  }

  /** Every value is our own or a digest, so none can carry a line break. */
  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }

  @Override
  public void replayed() {
    metrics.count(Lookup.Outcome.HIT);
  }
}
