package dev.marquee.images;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which pictures need not be asked for again just now. Bounded; thread-safe. */
final class ShortMemory {
  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Duration span;
  private final Map<PictureName, Note> notes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PictureName, Note> eldest) {
          return size() > MOST;
        }
      };

  /** A memory that forgets after a while. */
  ShortMemory(InstantSource clock, Duration span) {
    this.clock = clock;
    this.span = span;
  }

  /** What is known of a picture. */
  enum Verdict {
    /** The image host has no such picture. */
    ABSENT,
    /** What the image host sends there is not passed on. */
    UNFIT
  }

  private record Note(Verdict verdict, Instant until) {}

  synchronized Optional<Verdict> of(PictureName name) {
    Note note = notes.get(name);
    if (note == null) {
      return Optional.empty();
    }
    if (clock.instant().isBefore(note.until)) {
      return Optional.of(note.verdict);
    }
    notes.remove(name);
    return Optional.empty();
  }

  synchronized void note(PictureName name, Verdict verdict) {
    notes.put(name, new Note(verdict, clock.instant().plus(span)));
  }
}
