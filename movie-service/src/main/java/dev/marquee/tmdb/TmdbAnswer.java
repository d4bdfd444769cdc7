package dev.marquee.tmdb;

import java.time.Duration;
import java.util.Optional;

/**
 * What upstream said: 200 with a body, 304 to a validator, or an error that is about the request
 * itself (400, 404, 422) with TMDB's error body. Everything else is an {@link UpstreamException}.
 *
 * @param status the HTTP status
 * @param body the JSON text in UTF-8, byte for byte; empty for a 304. Not to be changed.
 * @param validator upstream's ETag, quotes and weakness included
 * @param maxAge {@code max-age} of upstream's Cache-Control
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are shared, never compared
public record TmdbAnswer(
    int status, byte[] body, Optional<String> validator, Optional<Duration> maxAge) {}
