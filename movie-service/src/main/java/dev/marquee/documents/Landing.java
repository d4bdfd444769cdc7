package dev.marquee.documents;

/**
 * What a flight brought.
 *
 * @param outcome how it came to it: MISS if this process fetched it, COALESCED if another replica
 *     did meanwhile, SHARED if it was in the second tier already, STALE if there is nothing new
 */
record Landing(Document document, Lookup.Outcome outcome) {

  static Landing fetched(Document document) {
    return new Landing(document, Lookup.Outcome.MISS);
  }
}
