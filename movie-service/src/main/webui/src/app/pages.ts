import { matchPath } from "react-router";
import { setMoviePageLoader } from "@/lib/prefetch";
import { type LazyPage, lazyPage } from "./lazy-page";

/** The pages that are not home, by their path. */
export const pages: Record<string, LazyPage> = {
  "/browse": lazyPage(async () => (await import("@/features/browse/browse-page")).BrowsePage),
  "/search": lazyPage(async () => (await import("@/features/search/search-page")).SearchPage),
  "/movie/:id": lazyPage(async () => (await import("@/features/movie/movie-page")).MoviePage),
  "/person/:id": lazyPage(async () => (await import("@/features/person/person-page")).PersonPage),
  "/collection/:id": lazyPage(
    async () => (await import("@/features/collection/collection-page")).CollectionPage,
  ),
  "/list": lazyPage(async () => (await import("@/features/library/list-page")).ListPage),
  "/hidden": lazyPage(async () => (await import("@/features/library/hidden-page")).HiddenPage),
  "/about": lazyPage(async () => (await import("@/features/about/about-page")).AboutPage),
};

setMoviePageLoader(async () => pages["/movie/:id"]?.load());

/** Fetches the code of the page under this address, if it has any of its own. */
export async function loadPage(address: string) {
  const found = Object.entries(pages).find(([path]) => matchPath(path, address));
  await found?.[1].load().catch(() => undefined);
}
