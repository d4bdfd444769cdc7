package dev.marquee.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.ImageUrls.Place;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what filters can be set to from upstream's reference lists. */
@Singleton
class Choices {
  static final String GENRES = "genre/movie/list";
  static final String CERTIFICATIONS = "certification/movie/list";
  static final String PROVIDERS = "watch/providers/movie";
  static final String PROVIDER_REGIONS = "watch/providers/regions";
  static final String LANGUAGES = "configuration/languages";
  static final String COUNTRIES = "configuration/countries";

  private final ImageUrls images;

  Choices(ImageUrls images) {
    this.images = images;
  }

  List<Genre> genres(JsonNode answer) {
    return genres(new Fields(answer).list("genres"));
  }

  List<Genre> genres(List<Fields> genres) {
    return genres.stream()
        .flatMap(
            genre ->
                genre
                    .positive("id")
                    .flatMap(id -> genre.text("name").map(name -> new Genre(id, name)))
                    .stream())
        .toList();
  }

  List<CountryCertifications> certifications(JsonNode answer) {
    Fields countries = new Fields(answer).object("certifications");
    return countries.names().stream()
        .map(country -> new CountryCertifications(country, ordered(countries.list(country))))
        .filter(country -> !country.certifications().isEmpty())
        .toList();
  }

  private static List<Certification> ordered(List<Fields> certifications) {
    return certifications.stream()
        .flatMap(
            it ->
                it
                    .text("certification")
                    .map(
                        name ->
                            new Certification(
                                name, it.text("meaning").orElse(""), it.count("order")))
                    .stream())
        .sorted(Comparator.comparingInt(Certification::order))
        .toList();
  }

  List<Provider> providers(JsonNode answer) {
    return providers(new Fields(answer).list("results"));
  }

  /** The services of a list, in the order that upstream shows them in. */
  List<Provider> providers(List<Fields> providers) {
    return providers.stream()
        .sorted(Comparator.comparingInt(it -> it.count("display_priority")))
        .flatMap(it -> provider(it).stream())
        .toList();
  }

  private Optional<Provider> provider(Fields it) {
    Optional<String> name = it.text("provider_name");
    return it.positive("provider_id")
        .flatMap(
            id ->
                name.map(
                    known -> new Provider(id, known, images.image(it, "logo_path", Place.LOGO))));
  }

  List<Country> providerRegions(JsonNode answer) {
    return countries(new Fields(answer).list("results"));
  }

  List<Country> countries(JsonNode answer) {
    return countries(Fields.objects(answer));
  }

  /** Countries by name. */
  List<Country> countries(List<Fields> countries) {
    return countries.stream()
        .flatMap(
            it -> {
              Optional<String> name = it.text("native_name").or(() -> it.text("english_name"));
              return it
                  .text("iso_3166_1")
                  .flatMap(code -> name.or(() -> it.text("name")).map(to -> new Country(code, to)))
                  .stream();
            })
        .sorted(Comparator.comparing(Country::name))
        .toList();
  }

  List<Language> languages(JsonNode answer) {
    return languages(Fields.objects(answer));
  }

  /** Languages by their English names. */
  List<Language> languages(List<Fields> languages) {
    return languages.stream()
        .flatMap(
            it -> {
              Optional<String> nativeName = it.text("name");
              Optional<String> name = it.text("english_name").or(() -> nativeName);
              return it
                  .text("iso_639_1")
                  .flatMap(code -> name.map(to -> new Language(code, to, nativeName.orElse(null))))
                  .stream();
            })
        .sorted(Comparator.comparing(Language::name))
        .toList();
  }
}
