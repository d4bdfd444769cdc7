package dev.marquee.documents;

import dev.marquee.web.Content;
import dev.marquee.web.Encoding;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Documents as bytes, in the order of the code below: version, flags, status, content type, three
 * moments in milliseconds, validator, variants with their lengths, and at the end a checksum over
 * everything before it. A change of this form is a new {@link #VERSION}; keys carry it too, so that
 * during a rolling update each version sees its own entries only.
 */
final class DocumentCodec {
  static final byte VERSION = 1;

  private static final int PARTIAL = 1;
  private static final int CHECKSUM_BYTES = Integer.BYTES;
  private static final int LENGTHS = 64;

  private DocumentCodec() {}

  static byte[] encode(Document document) {
    byte[] validator = document.validator().map(DocumentCodec::utf8).orElse(new byte[0]);
    ByteBuffer out = ByteBuffer.allocate(document.weight() + validator.length + LENGTHS);
    out.put(VERSION).put((byte) (document.isComplete() ? 0 : PARTIAL));
    out.putShort((short) document.status()).put(code(document.content()));
    out.putLong(document.storedAt().toEpochMilli());
    out.putLong(document.freshUntil().toEpochMilli());
    out.putLong(document.usableUntil().toEpochMilli());
    block(out, validator);
    for (Encoding encoding : Encoding.values()) {
      Variant variant = document.variant(encoding);
      if (variant.encoding() == encoding) {
        out.put(code(encoding));
        block(out, utf8(variant.etag()));
        block(out, variant.bytes());
      }
    }
    byte[] bytes = new byte[out.position() + CHECKSUM_BYTES];
    out.flip().get(bytes, 0, out.limit());
    ByteBuffer.wrap(bytes).putInt(out.limit(), checksum(bytes));
    return bytes;
  }

  /** The document in these bytes; empty where they are of another version, or damaged. */
  static Optional<Document> decode(byte[] bytes) {
    int end = bytes.length - CHECKSUM_BYTES;
    if (end <= 0 || bytes[0] != VERSION || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(read(ByteBuffer.wrap(bytes, 0, end)));
    } catch (BufferUnderflowException | IllegalArgumentException madeByNoneOfUs) {
      return Optional.empty();
    }
  }

  private static @Nullable Document read(ByteBuffer in) {
    in.get();
    int flags = in.get();
    int status = in.getShort();
    Content content = content(in.get());
    Instant storedAt = Instant.ofEpochMilli(in.getLong());
    Instant freshUntil = Instant.ofEpochMilli(in.getLong());
    Instant usableUntil = Instant.ofEpochMilli(in.getLong());
    String validator = new String(block(in), StandardCharsets.UTF_8);
    Map<Encoding, Variant> variants = new EnumMap<>(Encoding.class);
    while (in.hasRemaining()) {
      Encoding encoding = encoding(in.get());
      String etag = new String(block(in), StandardCharsets.UTF_8);
      variants.put(encoding, new Variant(encoding, block(in), etag));
    }
    Variant identity = variants.get(Encoding.IDENTITY);
    if (identity == null) {
      return null;
    }
    Document document =
        new Document(
            status,
            content,
            identity,
            variants.get(Encoding.GZIP),
            variants.get(Encoding.BROTLI),
            validator.isEmpty() ? Optional.empty() : Optional.of(validator),
            storedAt,
            freshUntil,
            usableUntil);
    return (flags & PARTIAL) == 0 ? document : document.partial();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void block(ByteBuffer out, byte[] bytes) {
    out.putInt(bytes.length).put(bytes);
  }

  private static byte[] block(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
    return (int) checksum.getValue();
  }

  /** Not the ordinals: these stay when a constant is added in between. */
  private static byte code(Content content) {
    return switch (content) {
      case JSON -> 'j';
      case HTML -> 'h';
      case XML -> 'x';
    };
  }

  private static Content content(byte code) {
    return switch (code) {
      case 'j' -> Content.JSON;
      case 'h' -> Content.HTML;
      case 'x' -> Content.XML;
      default -> throw new IllegalArgumentException("content " + code);
    };
  }

  private static byte code(Encoding encoding) {
    return switch (encoding) {
      case IDENTITY -> 'i';
      case GZIP -> 'g';
      case BROTLI -> 'b';
    };
  }

  private static Encoding encoding(byte code) {
    return switch (code) {
      case 'i' -> Encoding.IDENTITY;
      case 'g' -> Encoding.GZIP;
      case 'b' -> Encoding.BROTLI;
      default -> throw new IllegalArgumentException("encoding " + code);
    };
  }
}
