package dev.marquee.web;

/** What logs may say of an address: its path. Query strings carry keys and what people search. */
final class RequestPath {
  private static final int LONGEST = 200;

  private RequestPath() {}

  static String of(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    return path.length() > LONGEST ? path.substring(0, LONGEST) : path;
  }
}
