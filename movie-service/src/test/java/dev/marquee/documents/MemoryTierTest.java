package dev.marquee.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.Content;
import dev.marquee.web.Encoding;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryTierTest {
  private final Fixture cache = new Fixture(1 << 20, new NoSecondTier());

  @Test
  void manyDocuments_stayWithinTheBytesGiven() {
    for (int i = 0; i < 5_000; i++) {
      cache.memory.put("movie/" + i, document(4_000));
    }

    assertThat(cache.memory.bytes()).isLessThanOrEqualTo(1 << 20);
    assertThat(cache.memory.size()).isPositive();
  }

  @Test
  void weight_countsEveryVariant() {
    Document document = document(4_000);

    assertThat(document.weight())
        .isGreaterThanOrEqualTo(
            4_000
                + document.variant(Encoding.GZIP).bytes().length
                + document.variant(Encoding.BROTLI).bytes().length);
  }

  private Document document(int length) {
    byte[] body = new byte[length];
    Arrays.fill(body, (byte) 'a');
    var now = cache.clock.instant();
    return BodyEncoder.document(
        200,
        Content.JSON,
        body,
        Optional.empty(),
        now,
        now.plus(Duration.ofMinutes(1)),
        now.plus(Duration.ofHours(1)));
  }
}
