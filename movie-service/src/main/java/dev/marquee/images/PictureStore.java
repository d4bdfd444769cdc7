package dev.marquee.images;

import java.util.Optional;

/**
 * Where pictures stay once they were fetched. Every picture given away is held for the caller, who
 * releases it.
 */
interface PictureStore {

  /** A picture that can be sent at once; never waits. */
  Optional<Picture> atHand(PictureName name);

  /**
   * A picture that must be waited for; blocks.
   *
   * @return empty if it is not here, or if the store fails: then upstream is asked
   */
  Optional<Picture> load(PictureName name);

  /** Where a new picture is spooled to. */
  Spool spool();

  /**
   * Takes a spooled picture over; blocks no longer than the disk does.
   *
   * @return the picture to send in its stead
   */
  Picture keep(PictureName name, Picture spooled);

  /** Hears that a picture's file was removed by somebody else. */
  default void lost(PictureName name, Picture picture) {}
}
