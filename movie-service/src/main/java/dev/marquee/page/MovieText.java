package dev.marquee.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a film's page says without a script. */
public record MovieText(
    String title,
    @Nullable String originalTitle,
    @Nullable String tagline,
    @Nullable String overview,
    @Nullable String overviewLanguage,
    @Nullable String certification,
    @Nullable String released,
    @Nullable String runtime,
    @Nullable String score,
    List<Link> genres,
    List<Link> directors,
    List<Link> writers,
    List<Card> cast,
    @Nullable Link collection,
    List<String> providers,
    List<Link> keywords,
    List<Row> rows,
    @Nullable Picture poster,
    @Nullable Picture backdrop) {}
