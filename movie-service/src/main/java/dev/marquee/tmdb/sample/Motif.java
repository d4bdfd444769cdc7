package dev.marquee.tmdb.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The pictures that a poster can show, and the genres that they suit. */
@SuppressWarnings("ImmutableEnumChecker") // drawings are stateless methods, Set.of is fixed
enum Motif {
  RIDGES(Landscapes::ridges, "Adventure", "Drama", "Fantasy", "History", "War"),
  WAVES(Landscapes::waves, "Adventure", "Drama", "Romance", "TV Movie"),
  MESAS(Plains::mesas, "Western"),
  HILLS(Landscapes::hills, "Animation", "Family"),
  ROAD(Plains::road, "Action", "Adventure", "Comedy", "Western"),
  WIRE(Plains::wire, "War", "Western"),
  SKYLINE(Cities::skyline, "Action", "Comedy", "Crime", "Romance"),
  FACADE(Cities::facade, "Comedy", "Crime", "Drama", "TV Movie"),
  BLINDS(Interiors::blinds, "Crime", "Mystery", "Thriller"),
  CORRIDOR(Interiors::corridor, "Drama", "Horror", "Mystery", "Thriller"),
  ARCHES(Cities::arches, "Fantasy", "History", "TV Movie"),
  PLANET(Skies::planet, "Animation", "Fantasy", "Science Fiction"),
  FOREST(Skies::forest, "Fantasy", "Horror", "Mystery"),
  BEAMS(Skies::beams, "Comedy", "Documentary", "Music"),
  BARS(Skies::bars, "Documentary", "Music", "Science Fiction"),
  RINGS(Patterns::rings, "Documentary", "Science Fiction", "Thriller"),
  DIAGONALS(Patterns::diagonals, "Action", "Thriller", "War"),
  DISCS(Patterns::discs, "Animation", "Comedy", "Family"),
  TILES(Patterns::tiles, "Animation", "Comedy", "Documentary", "Family"),
  PETALS(Emblems::petals, "Drama", "Romance"),
  SPIRAL(Emblems::spiral, "Horror", "Mystery", "Science Fiction"),
  EYE(Emblems::eye, "Horror", "Thriller"),
  CONTOURS(Patterns::contours, "Adventure", "Documentary", "History"),
  VINYL(Emblems::vinyl, "Music"),
  TREE(Weathers::tree, "Drama", "Family", "History", "TV Movie"),
  RAIN(Weathers::rain, "Comedy", "Drama", "Mystery", "Romance", "Thriller"),
  BOATS(Waters::boats, "Adventure", "Animation", "Drama", "Family"),
  BRIDGE(Waters::bridge, "Crime", "Drama", "Romance", "War"),
  SEARCHLIGHTS(Weathers::searchlights, "Action", "Music", "Science Fiction", "War");

  private final Consumer<Scene> drawing;
  private final Set<String> genres;

  Motif(Consumer<Scene> drawing, String... genres) {
    this.drawing = drawing;
    this.genres = Set.of(genres);
  }

  /** One that suits the first genre, or now and then the second. */
  static Motif of(List<String> genres, long seed) {
    boolean second = genres.size() > 1 && Hash.fraction(seed, 11) < 0.35;
    String genre = genres.isEmpty() ? "Drama" : genres.get(second ? 1 : 0);
    List<Motif> suited = Arrays.stream(values()).filter(m -> m.genres.contains(genre)).toList();
    return suited.isEmpty() ? RIDGES : suited.get(Hash.below(suited.size(), seed, 12));
  }

  void draw(Scene scene) {
    drawing.accept(scene);
  }
}
