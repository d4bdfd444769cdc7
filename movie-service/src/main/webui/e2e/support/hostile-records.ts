import { closing, emoji, long, markup, sideways } from "./hostile-texts.ts";

const films = [markup, closing, sideways, long, emoji];

/** A film in a list; its id says which text it has. */
function film(id: number) {
  const text = films[id % films.length] ?? "";
  return {
    adult: false,
    id,
    title: text,
    original_title: closing,
    original_language: "ar",
    overview: `${text} ${closing}`,
    release_date: "1999-03-30",
    genre_ids: [28],
    backdrop_path: `/backdrop${id}.jpg`,
    poster_path: id % 2 === 0 ? `/poster${id}.jpg` : null,
    popularity: 1,
    video: false,
    vote_average: 7.1,
    vote_count: 1200,
  };
}

export function page(results: unknown[]) {
  return { page: 1, results, total_pages: 1, total_results: results.length };
}

export const list = films.map((_, at) => film(100 + at));
export const person = {
  adult: false,
  id: 77,
  name: markup,
  original_name: markup,
  gender: 1,
  known_for_department: "Acting",
  popularity: 1,
  profile_path: null,
};
export const credit = { credit_id: "0123456789abcdef01234567", order: 0, media_type: "movie" };
export const collection = {
  id: 55,
  name: closing,
  overview: `${markup} ${long}`,
  poster_path: null,
  backdrop_path: null,
};
export const offer = {
  provider_id: 8,
  provider_name: "Lantern",
  logo_path: null,
  display_priority: 1,
};
export const country = { iso_3166_1: "DE", english_name: "Germany", native_name: "Deutschland" };

export function details(id: number) {
  return {
    ...film(id),
    tagline: sideways,
    status: markup,
    homepage: "javascript:alert(1)",
    imdb_id: `"><b>`,
    budget: 1_000_000,
    revenue: 0,
    runtime: 97,
    belongs_to_collection: collection,
    genres: [{ id: 28, name: markup }],
    origin_country: ["FR"],
    production_companies: [{ id: 3, logo_path: null, name: long, origin_country: "FR" }],
    production_countries: [{ iso_3166_1: "FR", name: "France" }],
    spoken_languages: [{ english_name: markup, iso_639_1: "fr", name: markup }],
    credits: {
      cast: [{ ...person, ...credit, cast_id: 1, character: `${sideways} ${long}` }],
      crew: [{ ...person, ...credit, id: 78, department: "Directing", job: "Director" }],
    },
    videos: {
      results: [
        {
          id: "0123456789abcdef01234569",
          iso_639_1: "en",
          iso_3166_1: "US",
          name: closing,
          key: "abcdefghijk",
          site: "YouTube",
          size: 1080,
          type: "Trailer",
          official: true,
          published_at: "2004-01-01T00:00:00.000Z",
        },
      ],
    },
    release_dates: { results: [] },
    images: { backdrops: [], logos: [], posters: [] },
    keywords: { keywords: [{ id: 9, name: long }] },
    recommendations: page(list),
    similar: page([]),
    external_ids: {},
    "watch/providers": {
      results: { US: { link: "https://www.themoviedb.org", flatrate: [offer] } },
    },
  };
}
