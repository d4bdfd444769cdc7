package dev.marquee.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Answers in TMDB's shapes, made up for these tests. */
final class UpstreamJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static final String LIST_ENTRY =
      """
      {"adult":false,"backdrop_path":"/back1.jpg","genre_ids":[28,878],"id":901,
       "original_language":"en","original_title":"The Long Lamp","overview":"A lamp burns long.",
       "popularity":12.5,"poster_path":"/poster1.jpg","release_date":"1999-03-30",
       "title":"The Long Lamp","video":false,"vote_average":8.217,"vote_count":120}""";

  static final String LIST =
      """
      {"dates":{"maximum":"2025-01-01","minimum":"2024-12-01"},"page":1,"results":[%s,
        {"adult":false,"genre_ids":[],"id":902,"title":"Élan d'hiver","poster_path":null,
         "release_date":"","vote_average":0,"vote_count":0},
        {"adult":true,"id":903,"title":"Not for this page"},
        {"id":"no number","title":"No id"},
        {"id":904}],
       "total_pages":58322,"total_results":1166440}"""
          .formatted(LIST_ENTRY);

  static final String GENRES =
      """
      {"genres":[{"id":28,"name":"Action"},{"id":35,"name":"Comedy"},{"id":878,"name":"Sci-Fi"},
       {"name":"No id"}]}""";

  static final String MOVIE =
      """
      {"adult":false,"backdrop_path":"/back1.jpg",
       "belongs_to_collection":{"id":77,"name":"The Lamp Collection","poster_path":"/c.jpg",
         "backdrop_path":"/cb.jpg"},
       "budget":63000000,"genres":[{"id":28,"name":"Action"}],"homepage":"https://lamp.example/",
       "id":901,"imdb_id":"tt0000901","origin_country":["US"],"original_language":"en",
       "original_title":"The Long Lamp","overview":"A lamp burns long.","popularity":12.5,
       "poster_path":"/poster1.jpg",
       "production_companies":[{"id":5,"logo_path":"/logo.png","name":"Wick","origin_country":"US"}],
       "production_countries":[{"iso_3166_1":"US","name":"United States of America"}],
       "release_date":"1999-03-30","revenue":463517383,"runtime":136,
       "spoken_languages":[{"english_name":"German","iso_639_1":"de","name":"Deutsch"}],
       "status":"Released","tagline":"It burns.","title":"The Long Lamp","video":false,
       "vote_average":8.217,"vote_count":120,
       "credits":{"cast":[{"adult":false,"gender":2,"id":11,"known_for_department":"Acting",
           "name":"Ana Wick","original_name":"Ana Wick","popularity":3.2,
           "profile_path":"/ana.jpg","cast_id":1,"character":"Lamp","credit_id":"a1","order":0}],
         "crew":[{"id":12,"name":"Ben Flame","department":"Directing","job":"Director"},
           {"id":12,"name":"Ben Flame","department":"Writing","job":"Screenplay"},
           {"id":12,"name":"Ben Flame","department":"Writing","job":"Story"},
           {"id":13,"name":"Cy Spark","department":"Sound","job":"Sound Designer"}]},
       "external_ids":{"imdb_id":"tt0000901","wikidata_id":"Q1","facebook_id":null,
         "instagram_id":"lamp","twitter_id":""},
       "images":{"backdrops":[{"aspect_ratio":1.777,"file_path":"/b2.jpg","height":720,
           "iso_639_1":null,"vote_average":5.3,"vote_count":3,"width":1280}],
         "logos":[],"posters":[{"aspect_ratio":0.7,"file_path":"/p2.jpg"},
           {"aspect_ratio":0.667,"file_path":"//evil.example/p.jpg"}]},
       "keywords":{"keywords":[{"id":312,"name":"lamp"}]},
       "recommendations":{"page":1,"results":[%1$s],"total_pages":1,"total_results":1},
       "similar":{"page":1,"results":[%1$s],"total_pages":1,"total_results":1},
       "release_dates":{"results":[
         {"iso_3166_1":"US","release_dates":[
           {"certification":"","type":1,"release_date":"1999-03-24T00:00:00.000Z"},
           {"certification":"NR","type":5,"release_date":"2007-05-22T00:00:00.000Z"},
           {"certification":"R","type":3,"release_date":"1999-03-31T00:00:00.000Z"}]},
         {"iso_3166_1":"DE","release_dates":[{"certification":"16","type":3}]},
         {"iso_3166_1":"FR","release_dates":[{"certification":"","type":3}]}]},
       "videos":{"results":[
         {"key":"teaser_key01","site":"YouTube","type":"Teaser","official":true,"name":"Teaser",
          "iso_639_1":"en","iso_3166_1":"US"},
         {"key":"fan_trailer1","site":"YouTube","type":"Trailer","official":false,"name":"Fan"},
         {"key":"real_trailer","site":"YouTube","type":"Trailer","official":true,"name":"Trailer",
          "iso_639_1":"en"},
         {"key":"123456789","site":"Vimeo","type":"Trailer","official":true,"name":"Elsewhere"},
         {"key":"\\"><script>","site":"YouTube","type":"Trailer","official":true}]},
       "watch/providers":{"results":{
         "US":{"link":"https://watch.example/us","flatrate":[
           {"logo_path":"/l2.jpg","provider_id":9,"provider_name":"Second","display_priority":4},
           {"logo_path":"/l1.jpg","provider_id":8,"provider_name":"First","display_priority":1}]},
         "DE":{"link":"javascript:alert(1)","rent":[{"provider_id":3,"provider_name":"Leih"}]}}},
       "translations":{"translations":[
         {"iso_3166_1":"US","iso_639_1":"en","data":{"overview":"A lamp burns long."}}]}}"""
          .formatted(LIST_ENTRY);

  static final String PERSON =
      """
      {"adult":false,"also_known_as":["Anna W.",5],"biography":"Ana acts.","birthday":"1970-02-03",
       "deathday":null,"gender":1,"homepage":null,"id":11,"imdb_id":"nm0000011",
       "known_for_department":"Acting","name":"Ana Wick","place_of_birth":"Ulm, Germany",
       "popularity":9.1,"profile_path":"/ana.jpg",
       "external_ids":{"imdb_id":"nm0000011"},
       "images":{"profiles":[{"aspect_ratio":0.667,"file_path":"/ana2.jpg"}]},
       "movie_credits":{
         "cast":[%s,
           {"id":905,"title":"Lamp Two","release_date":"2003-05-15","vote_count":900,
            "vote_average":6.1,"character":"Lamp"},
           {"id":905,"title":"Lamp Two","release_date":"2003-05-15","vote_count":900,
            "vote_average":6.1,"character":"Shadow"},
           {"id":906,"title":"Lamp Three","release_date":"","character":"Lamp"}],
         "crew":[{"id":905,"title":"Lamp Two","release_date":"2003-05-15","department":"Production",
            "job":"Producer"}]},
       "translations":{"translations":[{"iso_639_1":"en","data":{"biography":"Ana acts."}}]}}"""
          .formatted(LIST_ENTRY);

  static final String COLLECTION =
      """
      {"id":77,"name":"The Lamp Collection","overview":"Lamps.","poster_path":"/c.jpg",
       "backdrop_path":"/cb.jpg","parts":[
         {"id":906,"title":"Lamp Three","release_date":"","media_type":"movie"},
         {"id":905,"title":"Lamp Two","release_date":"2003-05-15"},%s]}"""
          .formatted(LIST_ENTRY);

  static final String MULTI =
      """
      {"page":1,"results":[
        {"media_type":"tv","id":1,"name":"Lamp, the series"},
        {"media_type":"movie","id":901,"title":"The Long Lamp","release_date":"1999-03-30",
         "poster_path":"/poster1.jpg"},
        {"media_type":"person","id":11,"name":"Ana Wick","profile_path":"/ana.jpg",
         "known_for_department":"Acting","known_for":[{"title":"The Long Lamp"}]}],
       "total_pages":1,"total_results":3}""";

  static final String PEOPLE =
      """
      {"page":1,"results":[{"adult":false,"id":11,"name":"Ana Wick","profile_path":"/ana.jpg",
        "known_for_department":"Acting","known_for":[{"title":"The Long Lamp","adult":false},
        {"name":"Lamp, the series"},{"title":"Hidden","adult":true}]}],
       "total_pages":1,"total_results":1}""";

  static final String COLLECTIONS =
      """
      {"page":1,"results":[{"adult":false,"id":77,"name":"The Lamp Collection",
        "poster_path":"/c.jpg","backdrop_path":"/cb.jpg","overview":"Lamps."}],
       "total_pages":2,"total_results":21}""";

  static final String CERTIFICATIONS =
      """
      {"certifications":{"US":[{"certification":"R","meaning":"Restricted.","order":4},
        {"certification":"G","meaning":"General.","order":1}],"XX":[]}}""";

  static final String PROVIDERS =
      """
      {"results":[{"display_priorities":{"US":0},"display_priority":3,"logo_path":"/l2.jpg",
        "provider_name":"Second","provider_id":9},
        {"display_priority":1,"logo_path":"/l1.jpg","provider_name":"First","provider_id":8}]}""";

  static final String COUNTRIES =
      """
      [{"iso_3166_1":"US","english_name":"United States","native_name":"Vereinigte Staaten"},
       {"iso_3166_1":"DE","english_name":"Germany","native_name":"Deutschland"}]""";

  static final String LANGUAGES =
      """
      [{"iso_639_1":"de","english_name":"German","name":"Deutsch"},
       {"iso_639_1":"ar","english_name":"Arabic","name":""}]""";

  private UpstreamJson() {}

  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Fields fields(String json) {
    return new Fields(tree(json));
  }
}
