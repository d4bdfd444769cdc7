package dev.marquee.tmdb;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** TMDB's v3 reads, as HTTP. Statuses are values here; {@link TmdbClient} gives them meaning. */
@RegisterRestClient(configKey = "tmdb")
@RegisterProvider(TmdbCredentials.class)
@Path("/")
interface TmdbApi {

  /**
   * One GET.
   *
   * @param url origin, path and encoded query
   */
  @GET
  Uni<Response> get(@Url String url, @HeaderParam("If-None-Match") @Nullable String validator);
}
