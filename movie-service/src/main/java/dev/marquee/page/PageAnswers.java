package dev.marquee.page;

import dev.marquee.documents.Delivery;
import dev.marquee.documents.Lookup;
import dev.marquee.web.Failure;
import dev.marquee.web.ProblemException;
import dev.marquee.web.ProblemType;
import dev.marquee.web.RequestObserver;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Writes pages as HTTP answers, and pages in their place where there is none. */
@Singleton
class PageAnswers {
  private final Pages pages;
  private final Sitemap sitemap;
  private final MessagePages messages;
  private final Composer composer;
  private final Delivery delivery;
  private final Writer writer;
  private final Site site;

  PageAnswers(
      Pages pages,
      Sitemap sitemap,
      MessagePages messages,
      Composer composer,
      Delivery delivery,
      Writer writer,
      Site site) {
    this.pages = pages;
    this.sitemap = sitemap;
    this.messages = messages;
    this.composer = composer;
    this.delivery = delivery;
    this.writer = writer;
    this.site = site;
  }

  /** The page; not found where there is none for the address. */
  void page(RoutingContext context, String route, Optional<FirstView> view) {
    RequestObserver.describe(context, route, "none");
    if (view.isEmpty()) {
      notFound(context);
      return;
    }
    Setting setting = Setting.of(context.request());
    send(() -> pages.find(view.get(), setting, context.request()), context, route);
  }

  /** What search engines may look at. */
  void sitemap(RoutingContext context, String route) {
    send(() -> sitemap.find(context.request()), context, route);
  }

  /** Where they find it. */
  void robots(RoutingContext context, String route) {
    RequestObserver.describe(context, route, "none");
    String text =
        "User-agent: *\nDisallow: /3/\n\nSitemap: " + site.absolute("/sitemap.xml") + '\n';
    writer.text(context, text);
  }

  /** The page without a first view, for a script that shows it while nobody answers. */
  void bare(RoutingContext context, String route) {
    RequestObserver.describe(context, route, "none");
    writer.html(context, 200, composer.bare(), "public, max-age=0");
  }

  private void send(Supplier<CompletionStage<Lookup>> find, RoutingContext context, String route) {
    CompletableFuture<Lookup> found;
    try {
      found = find.get().toCompletableFuture();
    } catch (ProblemException refused) {
      found = CompletableFuture.failedFuture(refused);
    }
    if (found.isDone()) {
      landed(found, context, route);
      return;
    }
    Context loop = context.vertx().getOrCreateContext();
    CompletableFuture<Lookup> flight = found;
    var unused =
        flight.whenComplete(
            (lookup, failure) -> loop.runOnContext(now -> landed(flight, context, route)));
  }

  private void landed(CompletableFuture<Lookup> flight, RoutingContext context, String route) {
    try {
      if (flight.isCompletedExceptionally()) {
        failed(context, flight.exceptionNow());
      } else if (flight.join().document().status() == 200) {
        Writer.write(
            delivery.deliver(flight.join(), context, route, Delivery.Audience.EVERYONE), context);
      } else {
        notFound(context);
      }
    } catch (RuntimeException fault) {
      context.fail(fault);
    }
  }

  private void notFound(RoutingContext context) {
    if (MessagePages.takesPages(context.request().getHeader(HttpHeaderNames.ACCEPT))) {
      writer.html(context, 404, messages.notFound(Setting.of(context.request())), "no-store");
    } else {
      context.fail(
          new ProblemException(ProblemType.NOT_FOUND, "The catalog has nothing at this address."));
    }
  }

  private void failed(RoutingContext context, Throwable failure) {
    if (!MessagePages.takesPages(context.request().getHeader(HttpHeaderNames.ACCEPT))) {
      context.fail(failure);
      return;
    }
    ProblemException problem = Failure.problem(failure);
    problem
        .retryAfterSeconds()
        .ifPresent(wait -> context.response().putHeader(HttpHeaderNames.RETRY_AFTER, wait));
    writer.html(
        context,
        problem.type().status(),
        messages.unavailable(Setting.of(context.request())),
        "no-store");
  }
}
