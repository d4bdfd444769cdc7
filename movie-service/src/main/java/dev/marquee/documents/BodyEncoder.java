package dev.marquee.documents;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.marquee.web.Content;
import dev.marquee.web.Encoding;
import dev.marquee.web.EntityTags;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes documents: encodes a body once into every variant, so that no hit ever compresses. */
final class BodyEncoder {
  /** Below this a body fits into one packet with its headers, and encodings save nothing. */
  private static final int SMALLEST_WORTH_ENCODING = 512;

  /** Five packs JSON within a few per cent of eleven at a fraction of the time. */
  private static final int BROTLI_QUALITY = 5;

  private static final boolean BROTLI = Brotli4jLoader.isAvailable();

  private BodyEncoder() {}

  static Document document(
      int status,
      Content content,
      byte[] body,
      Optional<String> validator,
      Instant storedAt,
      Instant freshUntil,
      Instant usableUntil) {
    String digest = EntityTags.digest(body);
    boolean worthEncoding = body.length >= SMALLEST_WORTH_ENCODING;
    return new Document(
        status,
        content,
        Variant.of(Encoding.IDENTITY, body, digest),
        worthEncoding ? smaller(Encoding.GZIP, gzip(body), body, digest) : null,
        worthEncoding && BROTLI ? smaller(Encoding.BROTLI, brotli(body), body, digest) : null,
        validator,
        storedAt,
        freshUntil,
        usableUntil);
  }

  private static @Nullable Variant smaller(
      Encoding encoding, byte[] encoded, byte[] body, String digest) {
    return encoded.length < body.length ? Variant.of(encoding, encoded, digest) : null;
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream gzip = new BestGzip(out)) {
      gzip.write(body);
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
    return out.toByteArray();
  }

  private static byte[] brotli(byte[] body) {
    try {
      return Encoder.compress(
          body, new Encoder.Parameters().setQuality(BROTLI_QUALITY).setMode(Encoder.Mode.TEXT));
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  /** GZIP at the best level: a body is encoded once and sent many times. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
