package dev.marquee.catalog;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that films can be browsed by, as they were sent. */
public record MovieFilter(
    @Parameter(
            description = "Genres by id: all of them with commas, any of them with bars between",
            example = "28,878")
        @QueryParam("genres")
        @Nullable String genres,
    @Parameter(description = "Genres by id that a film must not have", example = "27")
        @QueryParam("withoutGenres")
        @Nullable String withoutGenres,
    @Parameter(
            description = "The earliest year of release",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1870", maximum = "2100"),
            example = "1990")
        @QueryParam("yearFrom")
        @Nullable String yearFrom,
    @Parameter(
            description = "The latest year of release",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1870", maximum = "2100"),
            example = "1999")
        @QueryParam("yearTo")
        @Nullable String yearTo,
    @Parameter(
            description = "The lowest score",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "10"),
            example = "7.5")
        @QueryParam("scoreFrom")
        @Nullable String scoreFrom,
    @Parameter(
            description = "The highest score",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "10"),
            example = "10")
        @QueryParam("scoreTo")
        @Nullable String scoreTo,
    @Parameter(
            description = "How many must have voted. 200 unless said otherwise where sort is best",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"),
            example = "200")
        @QueryParam("minVotes")
        @Nullable String minVotes,
    @Parameter(
            description = "The shortest running time in minutes",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000"),
            example = "60")
        @QueryParam("runtimeFrom")
        @Nullable String runtimeFrom,
    @Parameter(
            description = "The longest running time in minutes",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000"),
            example = "150")
        @QueryParam("runtimeTo")
        @Nullable String runtimeTo,
    @Parameter(description = "The language that a film was made in: ISO 639-1", example = "ja")
        @QueryParam("originalLanguage")
        @Nullable String originalLanguage,
    @Parameter(
            description =
                "Certifications of the certification country, with bars between. Needs certificationCountry",
            example = "PG|PG-13")
        @QueryParam("certification")
        @Nullable String certification,
    @Parameter(
            description = "The country whose certifications are meant: ISO 3166-1",
            example = "US")
        @QueryParam("certificationCountry")
        @Nullable String certificationCountry,
    @Parameter(
            description = "Services by id, with bars between: any of them in the provider region",
            example = "8|337")
        @QueryParam("providers")
        @Nullable String providers,
    @Parameter(
            description =
                "The country whose offers count: ISO 3166-1. The region where it is not sent, or the language's country",
            example = "DE")
        @QueryParam("providerRegion")
        @Nullable String providerRegion,
    @Parameter(
            description =
                "People by id, in the cast or the crew: all of them with commas, any with bars",
            example = "6384")
        @QueryParam("people")
        @Nullable String people,
    @Parameter(
            description = "Keywords by id: all of them with commas, any with bars",
            example = "12190")
        @QueryParam("keywords")
        @Nullable String keywords,
    @Parameter(
            description = "The order. newest leaves out what is not released yet",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {
                      "popular",
                      "newest",
                      "oldest",
                      "best",
                      "most-voted",
                      "revenue",
                      "title"
                    },
                    defaultValue = "popular"),
            example = "popular")
        @QueryParam("sort")
        @Nullable String sort) {}
