package dev.marquee.tmdb;

import dev.marquee.secrets.TmdbToken;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;

/**
 * Adds our credentials at the last moment, so that no other code ever holds them. A v4 token goes
 * into a header. TMDB takes a v3 key in the query string only, which is why the token is preferred.
 */
class TmdbCredentials implements ClientRequestFilter, ClientResponseFilter {
  private final TmdbConfig config;
  private final TmdbToken secret;

  TmdbCredentials(TmdbConfig config, TmdbToken secret) {
    this.config = config;
    this.secret = secret;
  }

  @Override
  public void filter(ClientRequestContext request) {
    Optional<String> token = secret.value().or(config::token);
    if (token.isPresent()) {
      request.getHeaders().putSingle("Authorization", "Bearer " + token.get());
    } else if (config.key().isPresent()) {
      request.setUri(
          UriBuilder.fromUri(request.getUri()).queryParam("api_key", config.key().get()).build());
    } else if (secret.isSecret()) {
      // Not read yet: TMDB would only refuse us, so the answer is that it cannot be had now.
      request.abortWith(Response.status(Response.Status.SERVICE_UNAVAILABLE).build());
    }
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext answer) {
    if (answer.getStatus() == 401) {
      secret.refused();
    }
  }
}
