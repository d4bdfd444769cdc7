package dev.marquee.library;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A page of a list. */
@RegisterForReflection
public record ShelfPage(int page, int totalPages, int totalResults, List<EntryState> results) {}
