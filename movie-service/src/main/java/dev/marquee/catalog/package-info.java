/**
 * What a visitor browses: rows, lists, search, a film, a person, a collection. Typed answers under
 * {@code /api/catalog}, each computed from cached documents and cached in turn as a view. What the
 * OpenAPI document says beside the addresses stands here too.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Marquee",
            version = "1",
            description =
                "A movie catalog that stands in front of TMDB and never goes dark. Answers carry"
                    + " Age, an ETag and Cache-Status; a stale one is served while TMDB fails."
                    + " Every field is always there, and null only where its schema says so."
                    + " This product uses TMDB and the TMDB APIs but is not endorsed, certified,"
                    + " or otherwise approved by TMDB.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    tags = {
      @Tag(name = "browse", description = "Lists, films, people, collections"),
      @Tag(name = "search", description = "Search and suggestions"),
      @Tag(name = "choices", description = "What filters can be set to"),
      @Tag(name = "gateway", description = "TMDB's own API, from the cache"),
      @Tag(name = "status", description = "How the service is doing")
    },
    components =
        @Components(
            responses = {
              @APIResponse(
                  name = ApiDescription.INVALID,
                  description = "A parameter is not what it must be",
                  content =
                      @Content(
                          mediaType = Problem.CONTENT_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.NOT_FOUND,
                  description = "There is nothing under this id or name",
                  content =
                      @Content(
                          mediaType = Problem.CONTENT_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.TOO_MANY,
                  description = "Too much in a short time that had to be fetched; see Retry-After",
                  content =
                      @Content(
                          mediaType = Problem.CONTENT_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.REJECTED,
                  description = "Never seen before, and TMDB refuses this service's token",
                  content =
                      @Content(
                          mediaType = Problem.CONTENT_TYPE,
                          schema = @Schema(implementation = Problem.class))),
              @APIResponse(
                  name = ApiDescription.UNAVAILABLE,
                  description = "Never seen before, and TMDB does not answer; see Retry-After",
                  content =
                      @Content(
                          mediaType = Problem.CONTENT_TYPE,
                          schema = @Schema(implementation = Problem.class)))
            }))
@NullMarked
package dev.marquee.catalog;

import dev.marquee.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
