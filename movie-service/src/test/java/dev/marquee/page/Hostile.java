package dev.marquee.page;

/** Upstream's answers with texts that try to be more than text. */
final class Hostile {
  static final String TITLE =
      "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> &amp; \u202EpmaL \u2028 😀";

  private Hostile() {}

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  static String movie(int id) {
    return """
        {"adult":false,"backdrop_path":"/back1.jpg","id":%1$d,"original_language":"en",
         "original_title":"%2$s","title":"%2$s","overview":"%2$s","tagline":"%2$s",
         "poster_path":"/poster1.jpg","release_date":"1999-03-30","runtime":136,
         "status":"Released","vote_average":8.2,"vote_count":120,
         "belongs_to_collection":{"id":77,"name":"%2$s"},
         "genres":[{"id":28,"name":"%2$s"}],
         "credits":{"cast":[{"id":11,"name":"%2$s","character":"%2$s","order":0}],
           "crew":[{"id":12,"name":"%2$s","department":"Directing","job":"Director"}]},
         "keywords":{"keywords":[{"id":312,"name":"%2$s"}]},
         "recommendations":{"page":1,"results":[{"id":5,"title":"%2$s"}]},
         "release_dates":{"results":[{"iso_3166_1":"US",
           "release_dates":[{"certification":"%2$s","type":3}]}]}}"""
        .formatted(id, json(TITLE));
  }

  static String person(int id) {
    return """
        {"adult":false,"id":%1$d,"name":"%2$s","biography":"%2$s","birthday":"1970-02-03",
         "place_of_birth":"%2$s","known_for_department":"%2$s","profile_path":"/ana.jpg",
         "movie_credits":{"cast":[{"id":5,"title":"%2$s","character":"%2$s",
           "release_date":"1999-03-30","vote_count":9,"vote_average":5}],"crew":[]}}"""
        .formatted(id, json(TITLE));
  }

  static String collection(int id) {
    return """
        {"id":%1$d,"name":"%2$s","overview":"%2$s","poster_path":"/c.jpg",
         "backdrop_path":"/cb.jpg","parts":[{"id":5,"title":"%2$s","release_date":"1999-03-30"}]}"""
        .formatted(id, json(TITLE));
  }

  /** A list whose first film may open the home page. */
  static String list() {
    return """
        {"page":1,"results":[{"adult":false,"backdrop_path":"/back1.jpg","genre_ids":[28],"id":5,
          "overview":"%1$s","poster_path":"/poster1.jpg","release_date":"1999-03-30",
          "title":"%1$s","vote_average":8.2,"vote_count":120}],
         "total_pages":1,"total_results":1}"""
        .formatted(json(TITLE));
  }

  static String genres() {
    return "{\"genres\":[{\"id\":28,\"name\":\"%s\"}]}".formatted(json(TITLE));
  }
}
