package dev.marquee.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages; the other languages are in {@code messages/}. */
@MessageBundle(value = "page", locale = "en")
public interface PageWords {
  @Message("Films worth your evening")
  String slogan();

  @Message("Browse films, look up who made them, and keep a list of what to watch next.")
  String description();

  @Message("Home")
  String home();

  @Message("Film of the day")
  String kicker();

  @Message("About the film")
  String details();

  @Message("Browse")
  String browse();

  @Message("Search")
  String search();

  @Message("My List")
  String list();

  @Message("Hidden")
  String hidden();

  @Message("About")
  String about();

  @Message("Trending today")
  String trending();

  @Message("In cinemas")
  String nowPlaying();

  @Message("Popular")
  String popular();

  @Message("Top rated")
  String topRated();

  @Message("Coming soon")
  String upcoming();

  @Message("Score {score} of 10")
  String score(String score);

  @Message("{hours} hr {minutes} min")
  String runtime(int hours, int minutes);

  @Message("{minutes} min")
  String minutes(int minutes);

  @Message("Certification {name}")
  String certification(String name);

  @Message("Directed by")
  String directedBy();

  @Message("Written by")
  String writtenBy();

  @Message("Overview")
  String overview();

  @Message("Cast")
  String cast();

  @Message("Part of a collection")
  String partOf();

  @Message("Where to watch")
  String watch();

  @Message("Keywords")
  String keywords();

  @Message("You may like next")
  String recommendations();

  @Message("Similar films")
  String similar();

  @Message("Born")
  String born();

  @Message("Died")
  String died();

  @Message("Place of birth")
  String place();

  @Message("Life")
  String life();

  @Message("Known for")
  String knownFor();

  @Message("Filmography")
  String filmography();

  @Message("Films in order of release")
  String inOrder();

  @Message("All films together: {time}")
  String totalRuntime(String time);

  @Message("This part needs JavaScript.")
  String needsScript();

  @Message("Marquee is a movie catalog that stands in front of TMDB and never goes dark.")
  String aboutText();

  @Message("Nothing plays here")
  String notFound();

  @Message("This page does not exist, or no longer does.")
  String notFoundText();

  @Message("The catalog does not answer")
  String unavailable();

  @Message("Its source cannot be reached at the moment. What has been seen before still opens.")
  String unavailableText();

  @Message("Try again")
  String retry();

  @Message("To the home page")
  String toHome();
}
