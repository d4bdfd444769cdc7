package dev.marquee.fleet;

/** The right to fetch a key for the whole fleet. It is renewed until it is given back. */
public interface Lease {

  /** Gives it back and wakes those who wait. What was fetched has been stored before. */
  void landed();

  /** Gives it back; those who wait, and who come within a second, get this note. Not empty. */
  void failed(String note);
}
