package dev.marquee.catalog;

import dev.marquee.catalog.ImageUrls.Place;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who made a film. */
@Singleton
class CreditsReader {
  private final ImageUrls images;

  CreditsReader(ImageUrls images) {
    this.images = images;
  }

  Credits credits(Fields credits) {
    List<CrewMember> crew = crew(credits.list("crew"));
    return new Credits(
        crew.stream()
            .filter(member -> member.jobs().contains("Director"))
            .map(member -> new PersonLink(member.id(), member.slug(), member.name()))
            .toList(),
        crew.stream().filter(member -> member.department().equals("Writing")).toList(),
        cast(credits.list("cast")),
        crew);
  }

  /** In upstream's order, which is the billing. */
  private List<CastMember> cast(List<Fields> cast) {
    return cast.stream()
        .flatMap(
            it ->
                link(it)
                    .map(
                        who ->
                            new CastMember(
                                who.id(),
                                who.slug(),
                                who.name(),
                                it.text("character").orElse(null),
                                images.image(it, "profile_path", Place.PROFILE)))
                    .stream())
        .toList();
  }

  /** Upstream has an entry per job; somebody with two jobs in a department is one member of it. */
  private static List<CrewMember> crew(List<Fields> entries) {
    Map<String, CrewMember> members = new LinkedHashMap<>();
    for (Fields entry : entries) {
      Optional<PersonLink> who = link(entry);
      Optional<String> department = entry.text("department");
      if (who.isPresent() && department.isPresent()) {
        CrewMember member =
            members.computeIfAbsent(
                who.get().id() + department.get(), key -> member(who.get(), department.get()));
        entry.text("job").filter(job -> !member.jobs().contains(job)).ifPresent(member.jobs()::add);
      }
    }
    return List.copyOf(members.values());
  }

  private static CrewMember member(PersonLink who, String department) {
    return new CrewMember(who.id(), who.slug(), who.name(), department, new ArrayList<>());
  }

  private static Optional<PersonLink> link(Fields person) {
    return person
        .positive("id")
        .flatMap(
            id -> person.text("name").map(name -> new PersonLink(id, Slugs.slug(id, name), name)));
  }
}
