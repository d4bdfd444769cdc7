package dev.marquee.tmdb.sample;

import java.util.List;

/** All that the data files tell, as they tell it: nothing resolved, nothing checked. */
record SampleFacts(
    List<FilmFacts> films,
    List<PersonFacts> people,
    List<CollectionFacts> collections,
    List<Genre> genres) {}
