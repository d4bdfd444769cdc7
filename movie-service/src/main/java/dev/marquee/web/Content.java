package dev.marquee.web;

/** What the body of an answer is. */
public enum Content {
  JSON("application/json;charset=utf-8"),
  HTML("text/html;charset=utf-8"),
  XML("application/xml;charset=utf-8");

  private final String type;

  Content(String type) {
    this.type = type;
  }

  /** The value of Content-Type. */
  public String type() {
    return type;
  }
}
