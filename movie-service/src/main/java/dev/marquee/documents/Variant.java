package dev.marquee.documents;

import dev.marquee.web.Encoding;

/**
 * A document's body in one encoding.
 *
 * @param bytes what goes over the wire; shared by all readers, never to be changed
 * @param etag the strong validator of exactly these bytes, quotes included
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are shared, never compared
public record Variant(Encoding encoding, byte[] bytes, String etag) {

  /**
   * One of the variants of a body.
   *
   * @param digest of the body, the same for all of its variants
   */
  public static Variant of(Encoding encoding, byte[] bytes, String digest) {
    String suffix = encoding == Encoding.IDENTITY ? "" : '-' + encoding.token();
    return new Variant(encoding, bytes, '"' + digest + suffix + '"');
  }
}
