package dev.marquee.images;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a folder of pictures holds, in the order of use, and within how many bytes. Thread-safe. */
final class KeptPictures {
  private final long capacity;
  private final Map<PictureName, Picture> byUse = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** No pictures yet, and room for so many bytes. */
  KeptPictures(long capacity) {
    this.capacity = capacity;
  }

  /** A picture, held for the caller, which is now the one last used. */
  synchronized Optional<Picture> use(PictureName name) {
    return Optional.ofNullable(byUse.get(name)).filter(Picture::retain);
  }

  /**
   * Adds a picture as the one last used.
   *
   * @return what had to leave: the one it replaces, and those used least recently
   */
  synchronized List<Picture> add(PictureName name, Picture picture) {
    List<Picture> leaving = new ArrayList<>();
    Picture replaced = byUse.put(name, picture);
    bytes += picture.length();
    if (replaced != null) {
      bytes -= replaced.length();
      leaving.add(replaced);
    }
    for (Iterator<Picture> oldest = byUse.values().iterator();
        bytes > capacity && byUse.size() > 1; ) {
      Picture left = oldest.next();
      oldest.remove();
      bytes -= left.length();
      leaving.add(left);
    }
    return leaving;
  }

  /** Forgets a picture, if it is still the one kept under that name. */
  synchronized boolean remove(PictureName name, Picture picture) {
    boolean removed = byUse.remove(name, picture);
    if (removed) {
      bytes -= picture.length();
    }
    return removed;
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized int count() {
    return byUse.size();
  }

  long capacity() {
    return capacity;
  }
}
