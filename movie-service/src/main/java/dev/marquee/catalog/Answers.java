package dev.marquee.catalog;

import dev.marquee.documents.Delivery;
import dev.marquee.documents.Lookup;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Writes views as HTTP answers. */
@Singleton
class Answers {
  static final String BASE = "/api/catalog";

  private final Delivery delivery;

  Answers(Delivery delivery) {
    this.delivery = delivery;
  }

  /**
   * The answer, or the problem that upstream's error comes to.
   *
   * @param route the template below {@link #BASE}
   */
  CompletionStage<Response> answer(
      CompletionStage<Lookup> view, RoutingContext context, String route) {
    return view.thenApply(
        lookup ->
            switch (lookup.document().status()) {
              case 200 ->
                  delivery.deliver(lookup, context, BASE + route, Delivery.Audience.EVERYONE);
              case 404 ->
                  throw new ProblemException(
                      ProblemType.NOT_FOUND, "The catalog has nothing under this id.");
              default ->
                  throw new ProblemException(
                      ProblemType.INVALID_PARAMETER,
                      "The source of the catalog does not take this combination of parameters.");
            });
  }
}
