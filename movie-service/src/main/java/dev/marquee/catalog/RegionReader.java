package dev.marquee.catalog;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what differs from country to country: certifications, and where a film can be watched. */
@Singleton
class RegionReader {
  /** Upstream's release types, those that most people meet first: in cinemas, then online. */
  private static final List<Integer> RELEASE_TYPES = List.of(3, 2, 4, 5, 6, 1);

  private final Choices choices;

  RegionReader(Choices choices) {
    this.choices = choices;
  }

  /** One certification per country that has any. */
  List<RegionalCertification> certifications(Fields releaseDates) {
    return releaseDates.list("results").stream()
        .flatMap(
            country ->
                country
                    .text("iso_3166_1")
                    .flatMap(
                        code ->
                            certification(country.list("release_dates"))
                                .map(name -> new RegionalCertification(code, name)))
                    .stream())
        .sorted(Comparator.comparing(RegionalCertification::region))
        .toList();
  }

  private static Optional<String> certification(List<Fields> releases) {
    return releases.stream()
        .filter(release -> release.text("certification").isPresent())
        .min(Comparator.comparingInt(release -> rank(release.count("type"))))
        .flatMap(release -> release.text("certification"));
  }

  private static int rank(int releaseType) {
    int rank = RELEASE_TYPES.indexOf(releaseType);
    return rank < 0 ? RELEASE_TYPES.size() : rank;
  }

  /** The offers of one country; null where there are none. */
  @Nullable WatchOptions watch(Fields providers, String country) {
    Fields offers = providers.object("results").object(country);
    if (!offers.isPresent()) {
      return null;
    }
    return new WatchOptions(
        country,
        offers.webAddress("link").orElse(null),
        choices.providers(offers.list("flatrate")),
        choices.providers(offers.list("free")),
        choices.providers(offers.list("ads")),
        choices.providers(offers.list("rent")),
        choices.providers(offers.list("buy")));
  }

  /** The countries that have offers. */
  static List<String> watchRegions(Fields providers) {
    return List.copyOf(providers.object("results").names());
  }
}
