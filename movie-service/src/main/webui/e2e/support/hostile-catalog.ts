import { closing, long, markup, sideways } from "./hostile-texts.ts";
import {
  collection,
  country,
  credit,
  details,
  list,
  offer,
  page,
  person,
} from "./hostile-records.ts";

/** What TMDB would answer under a path below /3; undefined is its 404. */
export function answerOf(path: string): unknown {
  const id = Number(/\d+/.exec(path)?.[0]);
  switch (path.replace(/\d+/, "#")) {
    case "movie/#":
      return details(id);
    case "person/#":
      return {
        ...person,
        also_known_as: [long],
        biography: `${closing} ${markup}`,
        birthday: "1970-02-03",
        deathday: null,
        homepage: null,
        imdb_id: null,
        place_of_birth: sideways,
        movie_credits: {
          cast: list.map((it) => ({ ...it, ...credit, character: markup })),
          crew: [],
        },
        combined_credits: {
          cast: list.map((it) => ({ ...it, ...credit, character: markup })),
          crew: [],
        },
        images: { profiles: [] },
        external_ids: {},
      };
    case "collection/#":
      return { ...collection, parts: list };
    case "genre/movie/list":
      return { genres: [{ id: 28, name: markup }] };
    case "search/movie":
      return page(list);
    case "search/person":
      return page([{ ...person, known_for: [] }]);
    case "search/collection":
      return page([collection]);
    case "search/multi":
      return page([
        ...list.map((it) => ({ ...it, media_type: "movie" })),
        { ...person, known_for: [], media_type: "person" },
        { ...collection, media_type: "collection" },
      ]);
    case "watch/providers/regions":
      return {
        results: [country, { ...country, iso_3166_1: "US", english_name: "United States" }],
      };
    case "watch/providers/movie":
      return { results: [{ ...offer, display_priorities: { US: 1, DE: 1 } }] };
    case "certification/movie/list":
      return { certifications: { US: [{ certification: "R", meaning: markup, order: 1 }] } };
    case "configuration/languages":
      return [{ iso_639_1: "de", english_name: "German", name: "Deutsch" }];
    case "configuration/countries":
      return [country];
    default:
      return /^(?:discover|trending|movie)\//.test(path) ? page(list) : undefined;
  }
}
