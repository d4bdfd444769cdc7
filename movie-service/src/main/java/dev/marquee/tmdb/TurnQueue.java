package dev.marquee.tmdb;

import dev.marquee.tmdb.Upstream.Priority;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who wait for a turn, visitors before refreshes. Not thread-safe. */
final class TurnQueue {
  private final Map<Priority, Queue<Waiter>> waiting = new EnumMap<>(Priority.class);

  TurnQueue() {
    for (Priority priority : Priority.values()) {
      waiting.put(priority, new ArrayDeque<>());
    }
  }

  private Queue<Waiter> queue(Priority priority) {
    return Objects.requireNonNull(waiting.get(priority));
  }

  void add(Priority priority, Waiter waiter) {
    queue(priority).add(waiter);
  }

  /** Those who would be served before a newcomer of this priority. */
  int ahead(Priority priority) {
    int visitors = queue(Priority.VISITOR).size();
    return priority == Priority.VISITOR ? visitors : visitors + queue(Priority.REFRESH).size();
  }

  /** Takes out who is next. */
  @Nullable Waiter poll() {
    Waiter visitor = queue(Priority.VISITOR).poll();
    return visitor == null ? queue(Priority.REFRESH).poll() : visitor;
  }

  /** Takes out those who would not wait any longer. */
  List<Waiter> expired(long now) {
    List<Waiter> expired = new ArrayList<>();
    for (Queue<Waiter> queue : waiting.values()) {
      for (Waiter oldest = queue.peek();
          oldest != null && now - oldest.until > 0;
          oldest = queue.peek()) {
        expired.add(queue.remove());
      }
    }
    return expired;
  }

  /** Takes out everybody. */
  List<Waiter> drain() {
    List<Waiter> all = new ArrayList<>();
    for (Queue<Waiter> queue : waiting.values()) {
      all.addAll(queue);
      queue.clear();
    }
    return all;
  }

  int size() {
    return waiting.values().stream().mapToInt(Queue::size).sum();
  }

  /**
   * Somebody who waits.
   *
   * @param until the longest, on the budget's clock
   */
  record Waiter(CompletableFuture<Void> turn, long until) {
    Waiter(long until) {
      this(new CompletableFuture<>(), until);
    }
  }
}
