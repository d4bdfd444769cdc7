package dev.marquee.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person's page says without a script. */
public record PersonText(
    String name,
    @Nullable String born,
    @Nullable String died,
    @Nullable String place,
    @Nullable String biography,
    @Nullable String biographyLanguage,
    @Nullable Picture photo,
    @Nullable Row knownFor,
    List<Part> filmography) {

  /** Films in one department. */
  public record Part(List<Credit> credits) {}

  /** A film and what somebody did in it. */
  public record Credit(Link film, @Nullable String year, String roles) {}
}
