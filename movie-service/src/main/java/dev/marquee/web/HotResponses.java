package dev.marquee.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One event loop's rendered answers, bounded by their bytes, least recently asked first to go. Not
 * thread-safe: only its event loop touches it.
 */
final class HotResponses {
  /** What clients send in Accept headers: a handful of texts, each parsed once. */
  private static final int MOST_PREFERENCES = 64;

  private final long capacity;
  private final Map<Address, Rendered> rendered = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, Encoding> encodings = new HashMap<>();
  private final Map<String, PageLanguage> languages = new HashMap<>();
  private long bytes;

  HotResponses(long capacity) {
    this.capacity = capacity;
  }

  void put(
      String uri,
      PageLanguage language,
      boolean secure,
      RequestObserver.Replays replays,
      HotResponse response) {
    Address address = new Address(uri, response.encoding(), language, secure);
    Rendered newest = new Rendered(replays, response, secure);
    forget(rendered.put(address, newest));
    bytes += newest.weight;
    Iterator<Rendered> eldest = rendered.values().iterator();
    while (bytes > capacity && eldest.hasNext()) {
      forget(eldest.next());
      eldest.remove();
    }
  }

  @Nullable Rendered find(
      String uri,
      @Nullable String acceptEncoding,
      @Nullable String acceptLanguage,
      boolean secure) {
    Encoding encoding =
        acceptEncoding == null
            ? Encoding.IDENTITY
            : preference(acceptEncoding, encodings, Encoding::preferred);
    PageLanguage language =
        acceptLanguage == null
            ? PageLanguage.ENGLISH
            : preference(acceptLanguage, languages, PageLanguage::preferred);
    Address address = new Address(uri, encoding, language, secure);
    Rendered found = rendered.get(address);
    if (found == null) {
      return null;
    }
    long second = System.currentTimeMillis() / 1000;
    if (found.second != second && !found.render(second)) {
      rendered.remove(address);
      forget(found);
      return null;
    }
    return found;
  }

  private static <T> T preference(String header, Map<String, T> known, Function<String, T> read) {
    T preferred = known.get(header);
    if (preferred == null) {
      preferred = read.apply(header);
      if (known.size() < MOST_PREFERENCES) {
        known.put(header, preferred);
      }
    }
    return preferred;
  }

  private void forget(@Nullable Rendered answer) {
    if (answer != null) {
      bytes -= answer.weight;
      answer.release();
    }
  }

  void clear() {
    rendered.values().forEach(this::forget);
    rendered.clear();
  }

  private record Address(String uri, Encoding encoding, PageLanguage language, boolean secure) {}

  /** An answer and its bytes of the current second. */
  static final class Rendered {
    private final RequestObserver.Replays replays;
    private final HotResponse response;
    private final boolean secure;
    private @Nullable ByteBuf wire;
    private final int weight;
    private long second;

    private Rendered(RequestObserver.Replays replays, HotResponse response, boolean secure) {
      this.replays = replays;
      this.response = response;
      this.secure = secure;
      this.weight = 2 * response.weight();
    }

    private boolean render(long now) {
      release();
      wire = response.render(PooledByteBufAllocator.DEFAULT, secure);
      second = now;
      return wire != null;
    }

    private void release() {
      if (wire != null) {
        wire.release();
        wire = null;
      }
    }

    /** How replays are counted and logged. */
    RequestObserver.Replays replays() {
      return replays;
    }

    /** The response's bytes for one writer, who releases them. */
    ByteBuf wire() {
      return Objects.requireNonNull(wire).retainedDuplicate();
    }

    void replayed() {
      response.replayed();
    }
  }
}
