import { LoadingNote } from "@/components/ui/skeleton";
import { Page } from "@/components/ui/page";
import { Problem } from "@/components/ui/problem";
import { Row } from "@/components/ui/row";
import { RowSkeleton } from "@/components/ui/row-skeleton";
import { useHome } from "@/lib/api/home";
import type { Home, HomeRow } from "@/lib/api/types";
import { useText } from "@/lib/i18n/use-text";
import { HeroBanner, HeroSkeleton } from "./hero-banner";
import { text } from "./text";
import "./home.css";

/** Names of lists that the service knows, each with the page that shows more of the kind. */
const lists = {
  "trending-day": null,
  "trending-week": null,
  "now-playing": "/browse?sort=newest",
  popular: "/browse?sort=popular",
  "top-rated": "/browse?sort=best",
  upcoming: null,
} as const satisfies Record<string, string | null>;

function isList(name: string): name is keyof typeof lists {
  return Object.hasOwn(lists, name);
}

/** The film everybody talks about, and rows of others. */
export function HomePage() {
  const t = useText(text);
  const { data, error, refetch } = useHome();
  return (
    <Page title="" description={t("description")}>
      <h1 className="visually-hidden">{t("heading")}</h1>
      {data ? (
        <Rows home={data} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Rows({ home: { hero, rows } }: { home: Home }) {
  const genres = rows.flatMap(({ genre }) => genre ?? []);
  return (
    <>
      {hero && <HeroBanner hero={hero} genres={genres} />}
      <div className="home-rows">
        {rows.map((row, at) => (
          <NamedRow key={row.name} row={row} priority={at === 0} />
        ))}
      </div>
    </>
  );
}

function NamedRow({ row: { name, genre, movies }, priority }: { row: HomeRow; priority: boolean }) {
  const t = useText(text);
  const href = genre ? `/browse?genres=${genre.id}` : isList(name) ? lists[name] : null;
  const title = genre ? genre.name : isList(name) ? t(name) : name;
  return <Row title={title} href={href} movies={movies} priority={priority} />;
}

function Loading() {
  return (
    <>
      <LoadingNote />
      <HeroSkeleton />
      <div className="home-rows">
        <RowSkeleton />
        <RowSkeleton />
        <RowSkeleton />
      </div>
    </>
  );
}
