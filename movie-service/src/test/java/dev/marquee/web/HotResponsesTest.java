package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HotResponsesTest {
  private static final int CAPACITY = 100_000;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PrintStream nowhere =
      new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
  private final RequestObserver observer =
      new RequestObserver(
          registry, new AccessLog(false, nowhere, registry), new FilmViews(registry));
  private final HotResponses responses = new HotResponses(CAPACITY);

  /** Not from the pool, which hands the same buffers out again. */
  private final List<ByteBuf> made = new ArrayList<>();

  @AfterEach
  void everyBuffer_isGivenBack() {
    responses.clear();
    assertThat(made).allMatch(buffer -> buffer.refCnt() == 0);
  }

  private void put(String uri, HotResponse response) {
    responses.put(uri, PageLanguage.ENGLISH, false, observer.replays(uri, "/x"), response);
  }

  private boolean has(String uri) {
    return responses.find(uri, null, null, false) != null;
  }

  private long bytesAlive() {
    return made.stream().filter(wire -> wire.refCnt() > 0).mapToLong(ByteBuf::capacity).sum();
  }

  @Test
  void addressesNeverAskedAgain_areBounded() {
    for (int i = 0; i < 100_000; i++) {
      put("/3/movie/popular?x=" + i, new Answer(1000));
    }
    long kept = IntStream.range(0, 100_000).filter(i -> has("/3/movie/popular?x=" + i)).count();
    assertThat(kept).isBetween(1L, (long) CAPACITY / 1000);
  }

  @Test
  void renderedAnswers_areBounded() {
    for (int i = 0; i < 1000; i++) {
      put("/" + i, new Answer(5000));
      assertThat(has("/" + i)).isTrue();
      assertThat(bytesAlive()).isLessThanOrEqualTo(CAPACITY);
    }
    assertThat(has("/0")).isFalse();
    assertThat(has("/999")).isTrue();
  }

  @Test
  void addressAskedForOften_staysAmongManyNew() {
    put("/often", new Answer(5000));
    for (int i = 0; i < 1000; i++) {
      put("/once/" + i, new Answer(5000));
      assertThat(has("/often")).isTrue();
    }
  }

  @Test
  void sameAddressAgain_isCountedOnce() {
    put("/other", new Answer(5000));
    for (int i = 0; i < 100; i++) {
      put("/x", new Answer(5000));
      assertThat(has("/x")).isTrue();
    }
    assertThat(has("/other")).isTrue();
    assertThat(bytesAlive()).isEqualTo(10_000);
  }

  @Test
  void answerThatMayNotBeReplayed_isForgotten() {
    put("/x", new Answer(-1));
    assertThat(has("/x")).isFalse();
    assertThat(has("/x")).isFalse();
  }

  /** An answer of some bytes; none when negative. */
  private final class Answer implements HotResponse {
    private final int length;

    private Answer(int length) {
      this.length = length;
    }

    @Override
    public Encoding encoding() {
      return Encoding.IDENTITY;
    }

    @Override
    public int weight() {
      return Math.max(0, length);
    }

    @Override
    public @Nullable ByteBuf render(ByteBufAllocator allocator, boolean secure) {
      if (length < 0) {
        return null;
      }
      ByteBuf buffer = UnpooledByteBufAllocator.DEFAULT.buffer(length).writeZero(length);
      made.add(buffer);
      return buffer;
    }

    @Override
    public void replayed() {}
  }
}
