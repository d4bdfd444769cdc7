package dev.marquee.tmdb.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person and a person's credits in TMDB's shapes, in TMDB's order of fields. */
final class PersonShapes {
  private static final int KNOWN_FOR = 3;

  private final SampleIndex index;

  PersonShapes(SampleIndex index) {
    this.index = index;
  }

  /** An entry of a list of people. */
  ObjectNode row(Person person) {
    ObjectNode node = object().put("adult", false);
    node.put("gender", gender(person))
        .put("id", person.id())
        .put("known_for_department", person.facts().known())
        .put("name", person.name())
        .put("original_name", person.name())
        .put("popularity", person.popularity())
        .put("profile_path", ArtPath.profile(person).toString());
    return putKnownFor(node, person);
  }

  /** An entry of a list that may hold more than people. */
  ObjectNode mediaRow(Person person) {
    ObjectNode node = object().put("adult", false);
    node.put("id", person.id())
        .put("name", person.name())
        .put("original_name", person.name())
        .put("media_type", "person")
        .put("popularity", person.popularity())
        .put("gender", gender(person))
        .put("known_for_department", person.facts().known())
        .put("profile_path", ArtPath.profile(person).toString());
    return putKnownFor(node, person);
  }

  /** The person's own page. */
  ObjectNode details(Person person) {
    ObjectNode node = object().put("adult", false);
    node.putArray("also_known_as");
    node.put("biography", Biography.of(person, index.appearances(person)));
    putFullDate(node, "birthday", person.facts().born());
    putFullDate(node, "deathday", person.facts().died());
    node.put("gender", gender(person))
        .putNull("homepage")
        .put("id", person.id())
        .putNull("imdb_id")
        .put("known_for_department", person.facts().known())
        .put("name", person.name());
    if (person.facts().place().isEmpty()) {
      node.putNull("place_of_birth");
    } else {
      node.put("place_of_birth", person.facts().place());
    }
    return node.put("popularity", person.popularity())
        .put("profile_path", ArtPath.profile(person).toString());
  }

  /** The films a person has a part in, with {@code media_type} where TMDB's answer has it. */
  ObjectNode credits(Person person, boolean combined) {
    ObjectNode node = object();
    ArrayNode cast = node.putArray("cast");
    ArrayNode crew = node.putArray("crew");
    for (SampleIndex.Appearance appearance : index.appearances(person)) {
      Credit credit = appearance.credit();
      ObjectNode row = FilmShapes.row(appearance.film());
      if (credit.department() == Credit.Department.ACTING) {
        row.put("character", credit.role())
            .put("credit_id", credit.id())
            .put("order", credit.order());
        cast.add(row);
      } else {
        row.put("credit_id", credit.id())
            .put("department", credit.department().label())
            .put("job", credit.role());
        crew.add(row);
      }
      if (combined) {
        row.put("media_type", "movie");
      }
    }
    return node;
  }

  /** The cast and crew of a film. */
  static ObjectNode credits(Film film) {
    ObjectNode node = object();
    ArrayNode cast = node.putArray("cast");
    for (Credit credit : film.cast()) {
      cast.add(
          stub(credit.person())
              .put("cast_id", credit.order() + 1)
              .put("character", credit.role())
              .put("credit_id", credit.id())
              .put("order", credit.order()));
    }
    ArrayNode crew = node.putArray("crew");
    for (Credit credit : film.crew()) {
      crew.add(
          stub(credit.person())
              .put("credit_id", credit.id())
              .put("department", credit.department().label())
              .put("job", credit.role()));
    }
    return node;
  }

  private static ObjectNode stub(Person person) {
    ObjectNode node = object().put("adult", false);
    return node.put("gender", gender(person))
        .put("id", person.id())
        .put("known_for_department", person.facts().known())
        .put("name", person.name())
        .put("original_name", person.name())
        .put("popularity", person.popularity())
        .put("profile_path", ArtPath.profile(person).toString());
  }

  private ObjectNode putKnownFor(ObjectNode node, Person person) {
    ArrayNode knownFor = node.putArray("known_for");
    index.appearances(person).stream()
        .map(SampleIndex.Appearance::film)
        .distinct()
        .sorted((one, other) -> Integer.compare(other.figures().votes(), one.figures().votes()))
        .limit(KNOWN_FOR)
        .forEach(film -> knownFor.add(FilmShapes.mediaRow(film)));
    return node;
  }

  /** TMDB's numbers; 0 where it is not known. */
  private static int gender(Person person) {
    return switch (person.facts().gender()) {
      case "female" -> 1;
      case "male" -> 2;
      case "nonbinary" -> 3;
      default -> 0;
    };
  }

  /** TMDB's clients expect a full date; a year alone stands in the biography. */
  private static void putFullDate(ObjectNode node, String name, String date) {
    if (date.length() == 10) {
      node.put(name, date);
    } else {
      node.putNull(name);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
