package dev.marquee.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A browser with a whole cookie jar, which goes to other sites and is told where to go next. */
final class Surfer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();

  /** Asked for each time: the service's port is not known when tests are constructed. */
  private static URI home() {
    return URI.create("http://localhost:" + RestAssured.port);
  }

  HttpResponse<String> send(String method, String address, String body) {
    URI target = home().resolve(address);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).method(method, BodyPublishers.ofString(body));
    if (target.getPort() == home().getPort() && !method.equals("GET")) {
      request.header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/json");
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  int put(String address, String body) {
    return send("PUT", address, body).statusCode();
  }

  JsonNode get(String address) {
    try {
      return JSON.readTree(send("GET", address, "").body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Goes to an address that sends it on. Gives where. */
  String sentOn(String address) {
    HttpResponse<String> answer = send("GET", address, "");
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " from " + address));
  }

  /** Begins to sign in. Gives the address at which the provider sends it back. */
  String cameBack(String page) {
    return sentOn(sentOn("/api/visitor/sign-in?returnTo=" + page));
  }

  /** Signs in. Gives the page at which it ends up. */
  String signIn(String page) {
    return sentOn(cameBack(page));
  }

  boolean isSignedIn() {
    return get("/api/visitor").get("signedIn").asBoolean();
  }

  boolean isKnown() {
    return get("/api/visitor").get("known").asBoolean();
  }

  /** The films on a list, in its order. */
  List<Integer> films(String shelf) {
    List<Integer> films = new ArrayList<>();
    get("/api/library/" + shelf).get("results").forEach(it -> films.add(it.get("movieId").asInt()));
    return films;
  }

  Optional<String> session() {
    return cookie(Browser.COOKIE);
  }

  private Optional<String> cookie(String name) {
    return cookies().stream()
        .filter(it -> it.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  List<HttpCookie> cookies() {
    return jar.getCookieStore().getCookies();
  }

  /** Another browser that shows the cookie of this one's session. */
  Surfer thief() {
    Surfer thief = new Surfer();
    thief.take(Browser.COOKIE, session().orElseThrow(), "/");
    return thief;
  }

  /** Takes a cookie from somewhere, in the place of one that it has. */
  void take(String name, String value, String path) {
    for (HttpCookie had : cookies()) {
      if (had.getName().equals(name)) {
        jar.getCookieStore().remove(null, had);
      }
    }
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath(path);
    cookie.setVersion(0);
    jar.getCookieStore().add(home(), cookie);
  }
}
