package dev.marquee.visitor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Sessions as bytes, in the order of the code below, with a checksum at the end. Neither the secret
 * nor the visitor's name is among them. A change of this form is a new {@link #VERSION}, whose
 * bytes other versions take for damaged ones.
 */
final class SessionCodec {
  private static final byte VERSION = 1;
  private static final int FIXED_BYTES = 1 + 1 + 2 * 16 + 3 * Long.BYTES;
  private static final byte[] ENDED = {0};

  private SessionCodec() {}

  /** What stands in the place of a session that was ended. The same in all versions. */
  static byte[] ended() {
    return ENDED.clone();
  }

  static boolean isEnded(byte[] bytes) {
    return Arrays.equals(bytes, ENDED);
  }

  static byte[] encode(Session session) {
    byte[] device = session.device().getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + device.length + Integer.BYTES);
    out.put(VERSION).put((byte) (session.signedIn() ? 1 : 0));
    id(out, session.id());
    id(out, session.visitor());
    out.putLong(session.createdAt().toEpochMilli());
    out.putLong(session.seenAt().toEpochMilli());
    out.putLong(session.expiresAt().toEpochMilli());
    out.put(device);
    return out.putInt(checksum(out.array())).array();
  }

  /** The session of a key in these bytes; empty where they are of another version, or damaged. */
  static Optional<Session> decode(String key, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < FIXED_BYTES + Integer.BYTES
        || bytes[0] != VERSION
        || in.getInt(bytes.length - Integer.BYTES) != checksum(bytes)) {
      return Optional.empty();
    }
    in.get();
    boolean signedIn = in.get() != 0;
    UUID id = id(in);
    UUID visitor = id(in);
    Instant createdAt = Instant.ofEpochMilli(in.getLong());
    Instant seenAt = Instant.ofEpochMilli(in.getLong());
    Instant expiresAt = Instant.ofEpochMilli(in.getLong());
    byte[] device = new byte[in.remaining() - Integer.BYTES];
    in.get(device);
    return Optional.of(
        new Session(
            id,
            key,
            visitor,
            signedIn,
            new String(device, StandardCharsets.UTF_8),
            createdAt,
            seenAt,
            expiresAt));
  }

  private static void id(ByteBuffer out, UUID id) {
    out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID id(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - Integer.BYTES);
    return (int) checksum.getValue();
  }
}
