package dev.marquee.documents;

import dev.marquee.tmdb.TmdbRequest;

/**
 * Upstream gave a new answer: an event for whoever learns from answers. Observers are called on the
 * thread that encodes documents, and must neither block nor throw.
 */
public record FetchedDocument(TmdbRequest request, Document document) {}
