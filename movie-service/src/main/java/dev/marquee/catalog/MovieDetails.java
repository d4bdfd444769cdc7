package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A film. */
@RegisterForReflection
public record MovieDetails(
    int id,
    @Schema(description = "Id and title, for addresses", examples = "603-the-matrix") String slug,
    String title,
    String originalTitle,
    @Schema(description = "ISO 639-1", examples = "en") @Nullable String originalLanguage,
    @Nullable String tagline,
    @Nullable String overview,
    @Schema(
            description = "Set where the overview is not in the language that was asked for",
            examples = "en")
        @Nullable String overviewLanguage,
    @Schema(examples = "Released") @Nullable String status,
    @Nullable LocalDate releaseDate,
    @Nullable Integer year,
    @Schema(examples = "136") @Nullable Integer runtimeMinutes,
    @Schema(description = "0 to 10; null while nobody has voted", examples = "8.2")
        @Nullable Double score,
    int votes,
    @Schema(description = "US dollars") @Nullable Long budget,
    @Schema(description = "US dollars") @Nullable Long revenue,
    @Schema(description = "Always http or https") @Nullable String homepage,
    List<Genre> genres,
    List<Country> countries,
    List<Language> spokenLanguages,
    List<Company> companies,
    @Schema(
            description = "Of the region that was asked for, or of the language's country",
            examples = "R")
        @Nullable String certification,
    List<RegionalCertification> certifications,
    Credits credits,
    @Schema(description = "Official ones first") List<Trailer> trailers,
    @Nullable CollectionCard collection,
    List<MovieCard> recommendations,
    List<MovieCard> similar,
    @Schema(description = "In the region that was asked for, or in the language's country")
        @Nullable WatchOptions watch,
    @Schema(description = "Countries where it can be watched") List<String> watchRegions,
    List<Keyword> keywords,
    @Nullable Image poster,
    @Nullable Image backdrop,
    Gallery gallery,
    ExternalIds externalIds) {}
