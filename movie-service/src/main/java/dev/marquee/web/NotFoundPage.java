package dev.marquee.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Tells people that there is nothing at an address; programs get a {@link Problem}. */
public interface NotFoundPage {

  /** The page as HTML; empty where a program asks, or for an address that only programs use. */
  Optional<byte[]> html(HttpServerRequest request);
}
