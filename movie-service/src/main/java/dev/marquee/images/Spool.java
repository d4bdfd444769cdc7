package dev.marquee.images;

import dev.marquee.images.PictureUnavailableException.Reason;
import dev.marquee.web.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Takes pictures from a stream into temporary files, a buffer at a time: the stream is read as fast
 * as the disk takes it, and what is too long or no picture is refused before it is whole.
 */
final class Spool {
  /** No picture of TMDB's comes near. */
  static final long LONGEST = 10L << 20;

  private static final int BUFFER_BYTES = 16 << 10;

  private static final int DIGEST_BYTES = 16;

  private final Path folder;

  /** A spool whose files lie in a folder that is made when it is needed. */
  Spool(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a picture to its end; blocks.
   *
   * @return the picture in a file that is on the disk for sure
   * @throws PictureUnavailableException if it is too long or none
   * @throws IOException if the stream breaks
   * @throws UncheckedIOException if the file cannot be written
   */
  Picture take(InputStream in) throws IOException {
    Path file = create();
    try {
      return copy(in, file);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  private Path create() {
    try {
      Files.createDirectories(folder);
      return Files.createTempFile(folder, "picture-", ".part");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Picture copy(InputStream in, Path file) throws IOException {
    byte[] buffer = in.readNBytes(PictureType.HEAD_BYTES);
    PictureType type =
        PictureType.of(buffer)
            .orElseThrow(() -> new PictureUnavailableException(Reason.NO_PICTURE));
    MessageDigest digest = Sha256.begin();
    long length = 0;
    try (FileChannel out = open(file)) {
      for (int read = buffer.length; read >= 0; read = in.read(buffer)) {
        length += read;
        if (length > LONGEST) {
          throw new PictureUnavailableException(Reason.TOO_LARGE);
        }
        digest.update(buffer, 0, read);
        write(out, ByteBuffer.wrap(buffer, 0, read));
        buffer = buffer.length < BUFFER_BYTES ? new byte[BUFFER_BYTES] : buffer;
      }
      force(out);
    }
    String hex = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), DIGEST_BYTES));
    return new Picture(file, length, type, hex);
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void write(FileChannel out, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Before the file gets its name: a crash must not leave a name without its bytes. */
  private static void force(FileChannel out) {
    try {
      out.force(false);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
