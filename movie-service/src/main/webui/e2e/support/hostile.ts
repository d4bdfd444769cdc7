/** Texts that a catalog may hold and that must be shown as they are. */

export const markup = `<img src=x onerror="hacked=1"><script>hacked=1</script> "'&amp;{{7*7}}\${7*7}`;
export const closing = "</script></title><script>hacked=1</script><!--";
/** Overrides, marks and isolates of direction that nobody closes, around Arabic and Hebrew. */
export const sideways = "\u202Eesrever\u2067 فيلم \u05D0\u05D1\u2066 (1999)";
export const long = "Donaudampfschiff".repeat(25);
export const emoji = "👩‍👩‍👧‍👦🏳️‍🌈🇯🇵 Z̷̢a̸l̶g̵o̴ 🎬";

/** What is left of a text for the eye: marks of direction may be dropped or closed by the service. */
export function visible(text: string): string {
  return text.replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
}

const films = [markup, closing, sideways, long, emoji];

/** A film in a list; its id says which text it has. */
export function film(id: number) {
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

function page(results: unknown[]) {
  return { page: 1, results, total_pages: 1, total_results: results.length };
}

const list = films.map((_, at) => film(100 + at));
const person = {
  adult: false,
  id: 77,
  name: markup,
  original_name: markup,
  gender: 1,
  known_for_department: "Acting",
  popularity: 1,
  profile_path: null,
};
const credit = { credit_id: "0123456789abcdef01234567", order: 0, media_type: "movie" };
const collection = {
  id: 55,
  name: closing,
  overview: `${markup} ${long}`,
  poster_path: null,
  backdrop_path: null,
};
const offer = { provider_id: 8, provider_name: "Lantern", logo_path: null, display_priority: 1 };
const country = { iso_3166_1: "DE", english_name: "Germany", native_name: "Deutschland" };

function details(id: number) {
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
    "watch/providers": { results: { US: { link: "https://www.themoviedb.org", flatrate: [offer] } } },
  };
}

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
        movie_credits: { cast: list.map((it) => ({ ...it, ...credit, character: markup })), crew: [] },
        combined_credits: { cast: list.map((it) => ({ ...it, ...credit, character: markup })), crew: [] },
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
      return { results: [country, { ...country, iso_3166_1: "US", english_name: "United States" }] };
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
