package dev.marquee.library;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Optional;

/** A browser of one visitor: keeps the session cookie that it is given. */
final class Browser {
  static final String COOKIE = "marquee-session";

  private Optional<String> session = Optional.empty();

  /** A request as a page of the service sends it. */
  RequestSpecification request() {
    RequestSpecification request = given().header("Sec-Fetch-Site", "same-origin");
    session.ifPresent(secret -> request.cookie(COOKIE, secret));
    return request;
  }

  /** Takes over the cookie of an answer, as browsers do. */
  ValidatableResponse took(Response answer) {
    String given = answer.cookie(COOKIE);
    if (given != null) {
      session = Optional.of(given).filter(value -> !value.isEmpty());
    }
    return answer.then();
  }

  ValidatableResponse get(String path) {
    return took(request().get(path));
  }

  ValidatableResponse put(String path) {
    return took(request().put(path));
  }

  ValidatableResponse put(String path, String json) {
    return took(request().contentType(ContentType.JSON).body(json).put(path));
  }

  ValidatableResponse delete(String path) {
    return took(request().delete(path));
  }

  ValidatableResponse upload(String type, String content) {
    return upload(type, content, "/api/library/import");
  }

  ValidatableResponse upload(String type, String content, String path) {
    return took(request().contentType(type).body(content).post(path));
  }

  /** What the browser shows the service; empty before the first write. */
  Optional<String> session() {
    return session;
  }

  static Browser with(String secret) {
    Browser browser = new Browser();
    browser.session = Optional.of(secret);
    return browser;
  }
}
