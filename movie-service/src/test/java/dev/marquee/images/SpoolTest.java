package dev.marquee.images;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.images.PictureUnavailableException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  private final Path folder;

  SpoolTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  private static Reason refusal(Throwable thrown) {
    return ((PictureUnavailableException) thrown).reason();
  }

  @Test
  void brokenStream_leavesNoFile() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            throw new IOException("reset");
          }
        };
    InputStream half =
        new SequenceInputStream(new ByteArrayInputStream(Samples.jpeg(5000)), broken);

    assertThatThrownBy(() -> new Spool(folder).take(half)).isInstanceOf(IOException.class);
  }

  @Test
  void endlessStream_isRefusedAtTheLimit() {
    Endless endless = new Endless();

    assertThatThrownBy(() -> new Spool(folder).take(endless))
        .extracting(SpoolTest::refusal)
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(endless.given).isLessThan(Spool.LONGEST + (1 << 16));
  }

  @Test
  void page_isNoPicture() {
    InputStream page = new ByteArrayInputStream("<html>".getBytes(UTF_8));

    assertThatThrownBy(() -> new Spool(folder).take(page))
        .extracting(SpoolTest::refusal)
        .isEqualTo(Reason.NO_PICTURE);
  }

  @Test
  void longestPicture_isTakenWhole() throws IOException {
    byte[] bytes = Samples.jpeg((int) Spool.LONGEST);
    Picture picture = new Spool(folder).take(new ByteArrayInputStream(bytes));

    assertThat(picture.length()).isEqualTo(Spool.LONGEST);
    assertThat(Files.readAllBytes(picture.file())).isEqualTo(bytes);
    assertThat(picture.etag()).matches("\"[0-9a-f]{32}\"");
    Files.delete(picture.file());
  }

  /** Begins as a JPEG does, and goes on for ever. */
  private static final class Endless extends InputStream {
    private static final byte[] START = Samples.jpeg(4);
    private long given;

    @Override
    public int read() {
      return given < START.length ? START[(int) given++] & 0xff : (int) (given++ & 0xff);
    }

    @Override
    public int read(byte[] into, int from, int most) {
      for (int i = from; i < from + most; i++) {
        into[i] = (byte) read();
      }
      return most;
    }
  }
}
