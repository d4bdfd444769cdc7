package dev.marquee.testsupport;

/** Bodies in TMDB's shapes, about films that do not exist. */
public final class TmdbBodies {
  private TmdbBodies() {}

  /** A row of a list of films. */
  private static final String ROW =
      """
      {"adult":false,"softcore":false,"backdrop_path":"/b1.jpg","genre_ids":[12,16],"id":901,\
      "original_language":"fr","original_title":"Le Phare immobile",\
      "overview":"A keeper waits for a ship.","popularity":12.5,"poster_path":"/p1.jpg",\
      "release_date":"2004-05-06","title":"The Still Lighthouse","video":false,\
      "vote_average":7.25,"vote_count":321}""";

  private static final String IMAGE =
      """
      {"aspect_ratio":1.778,"height":1080,"iso_639_1":null,"file_path":"/b1.jpg",\
      "vote_average":5.5,"vote_count":4,"width":1920}""";

  /** A page of films. */
  public static final String MOVIES =
      "{\"page\":2,\"results\":[" + ROW + "],\"total_pages\":58322,\"total_results\":1166440}";

  /** A page of films in cinemas. */
  public static final String NOW_PLAYING =
      "{\"dates\":{\"maximum\":\"2026-11-21\",\"minimum\":\"2026-10-10\"},\"page\":1,\"results\":["
          + ROW
          + "],\"total_pages\":1,\"total_results\":1}";

  /** What a search for anything finds. */
  public static final String MULTI =
      "{\"page\":1,\"results\":["
          + ROW.replace("\"adult\"", "\"media_type\":\"movie\",\"adult\"")
          + ",{\"adult\":false,\"gender\":1,\"id\":77,\"known_for\":[],"
          + "\"known_for_department\":\"Acting\",\"media_type\":\"person\",\"name\":\"Ada Vale\","
          + "\"popularity\":3.5,\"profile_path\":null}],\"total_pages\":1,\"total_results\":2}";

  /** A page of people. */
  public static final String PEOPLE =
      "{\"page\":1,\"results\":[{\"adult\":false,\"gender\":1,\"id\":77,\"known_for\":["
          + ROW.replace("\"adult\"", "\"media_type\":\"movie\",\"adult\"")
          + "],\"known_for_department\":\"Acting\",\"name\":\"Ada Vale\",\"popularity\":3.5,"
          + "\"profile_path\":\"/ada.jpg\"}],\"total_pages\":1,\"total_results\":1}";

  /** A film with credits, videos, images and release dates appended. */
  public static final String MOVIE =
      """
      {"adult":false,"backdrop_path":"/b1.jpg","belongs_to_collection":{"id":55,\
      "name":"Lighthouse Collection","poster_path":null,"backdrop_path":null},"budget":1000000,\
      "genres":[{"id":12,"name":"Adventure"}],"homepage":"","id":901,"imdb_id":"tt0900901",\
      "origin_country":["FR"],"original_language":"fr","original_title":"Le Phare immobile",\
      "overview":"A keeper waits for a ship.","popularity":12.5,"poster_path":"/p1.jpg",\
      "production_companies":[{"id":3,"logo_path":null,"name":"Quai","origin_country":"FR"}],\
      "production_countries":[{"iso_3166_1":"FR","name":"France"}],"release_date":"2004-05-06",\
      "revenue":0,"runtime":97,"spoken_languages":[{"english_name":"French","iso_639_1":"fr",\
      "name":"Fran\u00e7ais"}],"status":"Released","tagline":"","title":"The Still Lighthouse",\
      "video":false,"vote_average":7.25,"vote_count":321,\
      "credits":{"cast":[{"adult":false,"gender":1,"id":77,"known_for_department":"Acting",\
      "name":"Ada Vale","original_name":"Ada Vale","popularity":3.5,"profile_path":null,\
      "cast_id":1,"character":"The keeper","credit_id":"0123456789abcdef01234567","order":0}],\
      "crew":[{"adult":false,"gender":2,"id":78,"known_for_department":"Directing",\
      "name":"Ben Moor","original_name":"Ben Moor","popularity":1.5,"profile_path":null,\
      "credit_id":"0123456789abcdef01234568","department":"Directing","job":"Director"}]},\
      "videos":{"results":[{"iso_639_1":"en","iso_3166_1":"US","name":"Trailer","key":"abc",\
      "site":"YouTube","size":1080,"type":"Trailer","official":true,\
      "published_at":"2004-01-01T00:00:00.000Z","id":"0123456789abcdef01234569"}]},\
      "release_dates":{"results":[{"iso_3166_1":"US","release_dates":[{"certification":"PG",\
      "descriptors":[],"iso_639_1":"","note":"","release_date":"2004-06-07T00:00:00.000Z",\
      "type":3}]}]},"""
          + "\"images\":{\"backdrops\":["
          + IMAGE
          + "],\"logos\":[],\"posters\":[]}}";

  /** A person with credits appended. */
  public static final String PERSON =
      """
      {"adult":false,"also_known_as":["A. Vale"],"biography":"Plays keepers.",\
      "birthday":"1970-02-03","deathday":null,"gender":1,"homepage":null,"id":77,\
      "imdb_id":"nm0000077","known_for_department":"Acting","name":"Ada Vale",\
      "place_of_birth":"Brest","popularity":3.5,"profile_path":"/ada.jpg",\
      "combined_credits":{"cast":["""
          + ROW.replace(
              "\"adult\"",
              "\"character\":\"The keeper\",\"credit_id\":\"0123456789abcdef01234567\",\"order\":0,"
                  + "\"media_type\":\"movie\",\"adult\"")
          + "],\"crew\":[]}}";

  /** A collection. */
  public static final String COLLECTION =
      "{\"id\":55,\"name\":\"Lighthouse Collection\",\"overview\":\"Two films.\","
          + "\"poster_path\":null,\"backdrop_path\":null,\"parts\":["
          + ROW
          + "]}";

  /** Genres. */
  public static final String GENRES =
      "{\"genres\":[{\"id\":12,\"name\":\"Adventure\"},{\"id\":16,\"name\":\"Animation\"}]}";

  /** Where pictures are and which sizes they have. */
  public static final String CONFIGURATION =
      """
      {"change_keys":["adult","title"],"images":{"base_url":"http://image.example/t/p/",\
      "secure_base_url":"https://image.example/t/p/","backdrop_sizes":["w300","original"],\
      "logo_sizes":["w45"],"poster_sizes":["w92","w500","original"],"profile_sizes":["w45"],\
      "still_sizes":["w92"]}}""";
}
