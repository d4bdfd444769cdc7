package dev.marquee.tmdb;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.UriBuilder;

/**
 * Adds our credentials at the last moment, so that no other code ever holds them. A v4 token goes
 * into a header. TMDB takes a v3 key in the query string only, which is why the token is preferred.
 */
class TmdbCredentials implements ClientRequestFilter {
  private final TmdbConfig config;

  TmdbCredentials(TmdbConfig config) {
    this.config = config;
  }

  @Override
  public void filter(ClientRequestContext request) {
    if (config.token().isPresent()) {
      request.getHeaders().putSingle("Authorization", "Bearer " + config.token().get());
    } else if (config.key().isPresent()) {
      request.setUri(
          UriBuilder.fromUri(request.getUri()).queryParam("api_key", config.key().get()).build());
    }
  }
}
