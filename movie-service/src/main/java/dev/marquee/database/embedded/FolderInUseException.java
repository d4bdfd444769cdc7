package dev.marquee.database.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Another process keeps its data in the folder. The message is for whoever started this one. */
public final class FolderInUseException extends IOException {
  private static final long serialVersionUID = 1;

  FolderInUseException(Path folder) {
    super(
        "another Marquee keeps its data in %s: stop it, or set MARQUEE_DATA_DIR to another folder"
            .formatted(folder));
  }
}
