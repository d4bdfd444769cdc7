package dev.marquee.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be given again, byte for byte, to whoever asks the same in the same second.
 */
public interface HotResponse {

  /** The coding of the body; the answer is replayed only to clients that prefer it. */
  Encoding encoding();

  /** Bytes that it holds in memory, rendered or not. */
  int weight();

  /**
   * Writes status line, headers and body, with Age and Date of this moment.
   *
   * @param secure whether the visitor came by https
   * @return null if the answer may not be replayed any more: expired, or replaced in the cache
   */
  @Nullable ByteBuf render(ByteBufAllocator allocator, boolean secure);

  /** Called for every replay, so that the cache's counts include it. */
  void replayed();
}
