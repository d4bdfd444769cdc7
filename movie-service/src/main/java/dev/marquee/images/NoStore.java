package dev.marquee.images;

import java.util.Optional;

/** Keeps nothing: every picture comes from the image host, and goes when it was sent. */
final class NoStore implements PictureStore {
  private final Spool spool;

  NoStore(Spool spool) {
    this.spool = spool;
  }

  @Override
  public Optional<Picture> atHand(PictureName name) {
    return Optional.empty();
  }

  @Override
  public Optional<Picture> load(PictureName name) {
    return Optional.empty();
  }

  @Override
  public Spool spool() {
    return spool;
  }

  @Override
  public Picture keep(PictureName name, Picture spooled) {
    return spooled;
  }
}
