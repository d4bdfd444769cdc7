package dev.marquee.page;

/**
 * The document that a page is made of, for the browser's script: the answer of the API to a request
 * that it would send first.
 *
 * @param request the script's name of the request
 * @param args its arguments as JSON
 * @param document the answer as JSON
 */
record Seed(String request, String args, String document) {

  /** A seed that holds the first page of a list that goes on. */
  static Seed firstPage(String request, String args, String document) {
    return new Seed(request, args, "{\"pages\":[" + document + "],\"pageParams\":[1]}");
  }

  /** The element that carries it. */
  String element(String language) {
    String json =
        "{\"request\":\""
            + request
            + "\",\"args\":"
            + args
            + ",\"language\":\""
            + language
            + "\",\"document\":"
            + document
            + '}';
    return "<script id=\"marquee-seed\" type=\"application/json\">"
        + ScriptJson.escape(json)
        + "</script>";
  }
}
