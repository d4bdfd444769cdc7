package dev.marquee.web;

import dev.marquee.tmdb.TmdbConfig;
import dev.marquee.tmdb.UpstreamConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Every answer says which catalog it comes from. */
@Singleton
class UpstreamHeader {

  @Produces
  @Singleton
  CommonHeaders.Contribution upstream(UpstreamConfig choice, TmdbConfig tmdb) {
    return new CommonHeaders.Contribution(
        "Marquee-Upstream", choice.isSample(tmdb) ? "sample" : "tmdb");
  }
}
