package dev.marquee.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.web.PageLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that the build of the script made, with the places where a first view goes: the title is
 * replaced by all that the head says, the root's content by the body, and the seed follows it.
 */
final class Shell {
  private static final Pattern HTML = Pattern.compile("<html\\b[^>]*>");
  private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
  private static final Pattern DESCRIPTION =
      Pattern.compile("<meta\\s+name=\"description\"[^>]*>\\s*");
  private static final Pattern ROOT = Pattern.compile("(<div id=\"root\">)\\s*(</div>)");

  private final byte[] bare;
  private final String beforeLanguage;
  private final String beforeHead;
  private final String beforeBody;
  private final String end;
  private final Chunks chunks;

  Shell(String html, Chunks chunks) {
    this.bare = html.getBytes(StandardCharsets.UTF_8);
    this.chunks = chunks;
    String undescribed = DESCRIPTION.matcher(html).replaceFirst("");
    Matcher tag = found(HTML, undescribed);
    Matcher title = found(TITLE, undescribed);
    Matcher root = found(ROOT, undescribed);
    beforeLanguage = undescribed.substring(0, tag.start());
    beforeHead = undescribed.substring(tag.end(), title.start());
    beforeBody = undescribed.substring(title.end(), root.end(1));
    end = undescribed.substring(root.start(2) + root.group(2).length());
  }

  private static Matcher found(Pattern part, String html) {
    Matcher matcher = part.matcher(html);
    if (!matcher.find()) {
      throw new IllegalStateException("index.html of the build has no " + part);
    }
    return matcher;
  }

  /** The shell of this build; empty where the script has not been built. */
  static Optional<Shell> find(ObjectMapper mapper) {
    return BuiltFolder.read("index.html").map(html -> new Shell(text(html), chunks(mapper)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Chunks chunks(ObjectMapper mapper) {
    return Chunks.read(mapper, BuiltFolder.read(Chunks.MANIFEST));
  }

  byte[] bare() {
    return bare;
  }

  /** Differs where scripts or styles do, whose names hold a digest of what is in them. */
  String version() {
    return Integer.toHexString(Arrays.hashCode(bare));
  }

  /** The files that a module of the script consists of, beyond those that every page loads. */
  List<String> modules(String module) {
    return chunks.of(module);
  }

  /** The page with a first view; all texts are HTML already. */
  String page(PageLanguage language, String head, String body, String seed) {
    return beforeLanguage
        + "<html lang=\"%s\" dir=\"%s\">".formatted(language.code(), language.direction())
        + beforeHead
        + head
        + beforeBody
        + body
        + "</div>"
        + seed
        + end;
  }
}
