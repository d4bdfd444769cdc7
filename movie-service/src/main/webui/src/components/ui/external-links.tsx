import type { MovieDetails } from "@/lib/api/types";
import "./external-links.css";

interface ExternalLinksProps {
  ids: MovieDetails["externalIds"];
  homepage: string | null;
  /** What the homepage is called. */
  homepageName: string;
  /** Where IMDb keeps what this is about. */
  imdbPath: "title" | "name";
}

/** Pages about the same film or person at other sites; they open beside this one. */
export function ExternalLinks({ ids, homepage, homepageName, imdbPath }: ExternalLinksProps) {
  const links = [
    { name: homepageName, url: homepage },
    { name: "IMDb", url: at(`https://www.imdb.com/${imdbPath}/`, ids.imdb) },
    { name: "Wikidata", url: at("https://www.wikidata.org/wiki/", ids.wikidata) },
    { name: "Instagram", url: at("https://www.instagram.com/", ids.instagram) },
    { name: "Facebook", url: at("https://www.facebook.com/", ids.facebook) },
    { name: "X", url: at("https://x.com/", ids.twitter) },
  ];
  return (
    <ul className="external-links">
      {links.map(
        ({ name, url }) =>
          url !== null && (
            <li key={name}>
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>
            </li>
          ),
      )}
    </ul>
  );
}

function at(site: string, id: string | null): string | null {
  return id === null ? null : site + encodeURIComponent(id);
}

/** Whether there is any link to show. */
export function hasLinks(ids: MovieDetails["externalIds"], homepage: string | null): boolean {
  return homepage !== null || Object.values(ids).some((id) => id !== null);
}
