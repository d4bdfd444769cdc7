package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person. */
@RegisterForReflection
public record PersonDetails(
    int id,
    @Schema(description = "Id and name, for addresses", examples = "6384-keanu-reeves") String slug,
    String name,
    @Nullable String biography,
    @Schema(
            description = "Set where the biography is not in the language that was asked for",
            examples = "en")
        @Nullable String biographyLanguage,
    @Nullable LocalDate birthday,
    @Nullable LocalDate deathday,
    @Nullable String placeOfBirth,
    List<String> alsoKnownAs,
    @Schema(examples = "Acting") @Nullable String department,
    @Schema(description = "Always http or https") @Nullable String homepage,
    @Nullable Image photo,
    List<Image> photos,
    @Schema(description = "The films with the most votes") List<MovieCard> knownFor,
    @Schema(description = "The person's own department first") List<FilmographyPart> filmography,
    ExternalIds externalIds) {}
