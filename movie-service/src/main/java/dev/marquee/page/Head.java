package dev.marquee.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What search engines and chats read of a page.
 *
 * @param path of the page itself; null where it has no address that is worth telling
 * @param type Open Graph's word for what the page is about
 * @param image what previews show
 * @param preload the largest picture in view
 * @param structuredData JSON-LD
 */
record Head(
    String title,
    String description,
    @Nullable String path,
    String type,
    @Nullable String image,
    @Nullable Picture preload,
    List<String> structuredData) {
  private static final String NAME = "Marquee";

  /** The head of a page that is about the site. */
  static Head ofSite(String title, String description, @Nullable String path) {
    return new Head(title, description, path, "website", null, null, List.of());
  }

  /** The title of the window. */
  String windowTitle() {
    String line = Plain.line(title);
    return line.isEmpty() || line.equals(NAME) ? NAME : line + " · " + NAME;
  }

  /** JSON-LD that is safe in a script element. */
  Optional<String> scriptText() {
    return switch (structuredData.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ScriptJson.escape(structuredData.getFirst()));
      default -> Optional.of(ScriptJson.escape(structuredData.toString()));
    };
  }
}
