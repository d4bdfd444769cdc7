package dev.marquee.images;

import dev.marquee.tmdb.Upstream;
import dev.marquee.tmdb.sample.SampleArt;
import dev.marquee.tmdb.sample.SampleCatalog;
import dev.marquee.web.RequestObserver;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The pictures, in the image host's address form: {@code /images/w342/one.jpg}. The sample
 * catalog's are drawn: a drawing has no pixels, so every size gives the same document. Routes and
 * no resource, because the kernel sends files, at the pace of each client.
 */
@Singleton
class ImageRoutes {
  static final String ROUTE = "/images/{size}/{file}";

  /** After all filters and before the pages. */
  private static final int ORDER = 400;

  private final Optional<SampleArt> art;
  private final Instance<Pictures> pictures;
  private final ImageAnswers answers;

  ImageRoutes(Upstream upstream, Instance<Pictures> pictures, ImageAnswers answers) {
    this.art =
        upstream instanceof SampleCatalog sample ? Optional.of(sample.art()) : Optional.empty();
    this.pictures = pictures;
    this.answers = answers;
  }

  void register(@Observes Router router) {
    router
        .route("/images/:size/:file")
        .order(ORDER)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(this::answer);
    router.route("/images/:size/:file").order(ORDER + 1).handler(ImageRoutes::refuseMethod);
    if (art.isEmpty()) {
      // Begins to look what is kept, before the first visitor asks.
      pictures.get();
    }
  }

  private static void refuseMethod(RoutingContext context) {
    RequestObserver.describe(context, ROUTE, "none");
    context.response().putHeader("Allow", "GET, HEAD");
    context.fail(405);
  }

  private void answer(RoutingContext context) {
    RequestObserver.describe(context, ROUTE, "none");
    Optional<PictureName> name =
        PictureName.of(context.pathParam("size"), context.pathParam("file"));
    if (name.isEmpty()) {
      answers.notFound(context);
    } else if (art.isPresent()) {
      draw(context, art.get(), name.get());
    } else {
      fetch(context, name.get());
    }
  }

  private void draw(RoutingContext context, SampleArt drawer, PictureName name) {
    onLoop(
        context,
        drawer.draw(name.file()),
        (drawing, failure) -> {
          if (drawing == null) {
            context.fail(failure);
          } else {
            drawing.ifPresentOrElse(
                svg -> answers.drawing(context, svg), () -> answers.notFound(context));
          }
        });
  }

  private void fetch(RoutingContext context, PictureName name) {
    onLoop(
        context,
        pictures.get().find(name),
        (lookup, failure) -> {
          if (lookup != null) {
            RequestObserver.describe(context, ROUTE, lookup.outcome().label());
            lookup
                .picture()
                .ifPresentOrElse(
                    picture -> send(context, name, picture), () -> answers.notFound(context));
          } else if (unwrapped(failure) instanceof PictureUnavailableException) {
            answers.placeholder(context);
          } else {
            context.fail(failure);
          }
        });
  }

  private void send(RoutingContext context, PictureName name, Picture picture) {
    answers.picture(context, picture, () -> pictures.get().lost(name, picture));
  }

  private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  /** Goes on where the request belongs, wherever the answer came about. */
  private static <T> void onLoop(
      RoutingContext context,
      CompletionStage<T> stage,
      BiConsumer<@Nullable T, @Nullable Throwable> next) {
    Context loop = context.vertx().getOrCreateContext();
    var unused =
        stage.whenComplete(
            (value, failure) -> {
              if (loop == Vertx.currentContext()) {
                next.accept(value, failure);
              } else {
                loop.runOnContext(turn -> next.accept(value, failure));
              }
            });
  }
}
