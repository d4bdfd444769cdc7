package dev.marquee.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the pages. They are routes and no resources, because the built page lies among
 * the static files, which come before resources and would answer {@code /} as it is.
 */
@Singleton
class PageRoutes {
  /** After all filters and before whatever serves static files. */
  private static final int ORDER = 500;

  /** {@code 603}, or {@code 603-the-matrix}: only the number counts. */
  private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,9})(?:-.*)?");

  /** What may follow {@code /browse} without asking for other films. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(Setting.PARAMETER, "utm_source", "utm_medium", "utm_campaign");

  private final PageAnswers answers;
  private final BuiltFileAnswers files;
  private final Composer composer;

  PageRoutes(PageAnswers answers, BuiltFileAnswers files, Composer composer) {
    this.answers = answers;
    this.files = files;
    this.composer = composer;
  }

  void register(@Observes Router router) {
    page(router, "/browse", context -> Optional.of(browse(context)));
    page(router, "/search", context -> Optional.of(ScriptedView.SEARCH));
    page(router, "/list", context -> Optional.of(ScriptedView.LIST));
    page(router, "/hidden", context -> Optional.of(ScriptedView.HIDDEN));
    page(router, "/about", context -> Optional.of(ScriptedView.ABOUT));
    titles(router, "/movie/", MovieView::new);
    titles(router, "/person/", PersonView::new);
    titles(router, "/collection/", CollectionView::new);
    if (!composer.hasShell()) {
      return;
    }
    page(router, "/", context -> Optional.of(new HomeView()));
    route(router, "/index.html").handler(context -> answers.bare(context, "/index.html"));
    route(router, "/sitemap.xml").handler(context -> answers.sitemap(context, "/sitemap.xml"));
    route(router, "/robots.txt").handler(context -> answers.robots(context, "/robots.txt"));
    reading(router.route()).handler(files::answer);
  }

  private static Route route(Router router, String path) {
    return reading(router.route(path));
  }

  private static Route reading(Route route) {
    return route.order(ORDER).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }

  private void page(
      Router router, String path, Function<RoutingContext, Optional<FirstView>> view) {
    page(router, path, path, view);
  }

  private void titles(Router router, String path, IntFunction<FirstView> view) {
    page(
        router,
        path + ":id",
        path + "{id}",
        context -> id(context.pathParam("id")).map(view::apply));
  }

  /** In development there is one page, which Vite serves; its script shows what is asked for. */
  private void page(
      Router router,
      String path,
      String template,
      Function<RoutingContext, Optional<FirstView>> view) {
    route(router, path)
        .handler(
            composer.hasShell()
                ? context -> answers.page(context, template, view.apply(context))
                : context -> context.reroute("/"));
  }

  private static FirstView browse(RoutingContext context) {
    Set<String> parameters = context.queryParams().names();
    return WITHOUT_EFFECT.containsAll(parameters) ? new BrowseView() : ScriptedView.FILTERED;
  }

  private static Optional<Integer> id(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher matcher = ID.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long id = Long.parseLong(matcher.group(1));
    return id <= Integer.MAX_VALUE ? Optional.of((int) id) : Optional.empty();
  }
}
