package dev.marquee.titles;

/** How an import ended that did not fail. */
public enum ImportOutcome {
  IMPORTED,
  /** The index is of the newest edition already. */
  CURRENT,
  /** Another process of the fleet imports now. */
  BUSY
}
