package dev.marquee.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture in the sizes that fit its place, ready for {@code srcset}. */
@RegisterForReflection
public record Image(
    @Schema(description = "The size that fits its usual place", examples = "/images/w342/one.jpg")
        String src,
    List<ImageSource> srcset,
    @Schema(description = "Width divided by height", examples = "0.667") double aspectRatio,
    @Schema(
            description = "The smallest size, to show blurred until another has loaded",
            examples = "/images/w92/one.jpg")
        String placeholder) {}
