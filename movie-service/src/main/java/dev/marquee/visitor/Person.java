package dev.marquee.visitor;

import java.util.Optional;

/**
 * Who signed in, as the provider vouches for it.
 *
 * @param subject never given to anybody else by this issuer (OpenID Connect Core, section 2)
 * @param name to be shown to themselves only
 * @param logout where the provider's own session is ended
 */
record Person(String issuer, String subject, Optional<String> name, Optional<String> logout) {

  /** Never in a log. */
  @Override
  public String toString() {
    return "Person";
  }
}
