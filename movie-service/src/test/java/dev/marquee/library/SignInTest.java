package dev.marquee.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.testsupport.Eventually;
import dev.marquee.testsupport.LogLines;
import dev.marquee.testsupport.OidcProvider;
import dev.marquee.testsupport.OidcProvider.Running;
import dev.marquee.testsupport.PostgresServer;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.HttpCookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with a provider, and those who would like to sign in as somebody else. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = PostgresServer.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OidcProvider.class, restrictToAnnotatedClass = true)
class SignInTest {
  @TmdbStub.Upstream TmdbStub tmdb;
  @Running OidcProvider provider;

  private final String person = UUID.randomUUID().toString();
  private final Surfer surfer = new Surfer();
  private int one;
  private int two;
  private int three;

  @BeforeEach
  void prepare() {
    Eventually.holds(() -> given().get("/api/status").then().body("database", equalTo("up")));
    one = film();
    two = film();
    three = film();
    provider.signsIn(person, "Ada Lovelace");
  }

  private int film() {
    int id = TmdbStub.freshId();
    tmdb.answer("movie/" + id, TmdbStub.movie(id, "A Film"));
    return id;
  }

  @Test
  void anonymousLibrary_becomesThePersons() {
    keep(surfer, "list", one, two);
    keep(surfer, "hidden", three);
    Surfer thief = surfer.thief();
    assertThat(thief.isKnown()).isTrue();

    assertThat(surfer.signIn("/movie/1?tab=cast")).isEqualTo("/movie/1?tab=cast");

    JsonNode visitor = surfer.get("/api/visitor");
    assertThat(visitor.get("signedIn").asBoolean()).isTrue();
    assertThat(visitor.get("signInOffered").asBoolean()).isTrue();
    assertThat(visitor.get("name").asText()).isEqualTo("Ada Lovelace");
    assertThat(surfer.films("list")).containsExactly(two, one);
    assertThat(surfer.films("hidden")).containsExactly(three);
    assertThat(thief.isKnown()).as("the session from before").isFalse();
    assertThat(thief.films("list")).isEmpty();
  }

  @Test
  void secondDevice_bringsItsOwnAndSeesTheSame() {
    keep(surfer, "list", one, two);
    surfer.put("/api/library/list/order", "{\"movieIds\":[%d,%d]}".formatted(one, two));
    rate(surfer, one, 5, "2026-01-01T00:00:00Z");
    rate(surfer, two, 6, "2026-03-01T00:00:00Z");
    surfer.signIn("/");
    Surfer phone = new Surfer();
    keep(phone, "list", two, three);
    rate(phone, one, 9, "2026-02-01T00:00:00Z");
    rate(phone, two, 1, "2026-02-01T00:00:00Z");

    phone.signIn("/");

    for (Surfer device : List.of(surfer, phone)) {
      assertThat(device.films("list")).contains(three).containsSubsequence(one, two).hasSize(3);
      assertThat(rating(device, one)).as("the newer one").isEqualTo(9);
      assertThat(rating(device, two)).as("the newer one").isEqualTo(6);
      assertThat(device.get("/api/visitor/sessions")).hasSize(2);
    }
    keep(phone, "watched", one);
    assertThat(surfer.films("watched")).containsExactly(one);
  }

  @Test
  void anotherPersonAtTheSameBrowser_getsNothingOfTheFirst() {
    keep(surfer, "list", one);
    assertThat(surfer.get("/api/visitor").get("account").isNull()).isTrue();
    surfer.signIn("/");
    JsonNode account = surfer.get("/api/visitor").get("account");
    Surfer first = surfer.thief();
    provider.signsIn(UUID.randomUUID().toString(), "Grace Hopper");
    surfer.signIn("/");
    assertThat(surfer.films("list")).isEmpty();
    assertThat(surfer.get("/api/visitor").get("account")).isNotEqualTo(account);
    assertThat(first.isKnown()).isFalse();
    provider.signsIn(person, "Ada Lovelace");
    surfer.signIn("/");
    assertThat(surfer.films("list")).containsExactly(one);
    assertThat(surfer.get("/api/visitor").get("account")).isEqualTo(account);
  }

  @Test
  void nothingOfTheProviderStaysInTheBrowser() {
    surfer.signIn("/");
    assertThat(surfer.cookies()).extracting(HttpCookie::getName).containsExactly(Browser.COOKIE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "anything", "a|b|c"})
  void providersCookie_isNoSecondWayIn(String value) {
    surfer.signIn("/");
    keep(surfer, "list", one);
    Surfer other = new Surfer();
    for (String name : List.of("q_session", "q_session_visitors", "q_session_Default")) {
      other.take(name, value, "/");
    }
    assertThat(other.isKnown()).isFalse();
    assertThat(other.films("list")).isEmpty();
    assertRefused(other, other.sentOn("/api/visitor/sign-in/callback"));
  }

  @Test
  void addressOfAnothersReturn_signsNobodyIn() {
    String back = surfer.cameBack("/");
    Surfer victim = new Surfer();
    assertRefused(victim, victim.sentOn(back));
    victim.cameBack("/");
    assertRefused(victim, victim.sentOn(back));
  }

  @Test
  void wrongState_signsNobodyIn() {
    String back = surfer.cameBack("/list");
    assertRefused(surfer, surfer.sentOn(back.replaceAll("state=.*", "state=another")));
    assertRefused(surfer, surfer.sentOn(back.replaceAll("&state=.*", "")));
  }

  @Test
  void replayedReturn_signsNobodyIn() {
    String back = surfer.cameBack("/");
    assertThat(surfer.sentOn(back)).isEqualTo("/");
    surfer.send("POST", "/api/visitor/sign-out", "");
    assertRefused(surfer, surfer.sentOn(back));

    String code = back.replaceAll(".*code=([^&]*).*", "$1");
    String again = surfer.cameBack("/").replaceAll("code=[^&]*", "code=" + code);
    assertRefused(surfer, surfer.sentOn(again));
    assertThat(provider.refusals()).last().isEqualTo("code");
  }

  @Test
  void stolenCode_isWorthNothingWithoutItsVerifier() {
    String code = surfer.cameBack("/").replaceAll(".*code=([^&]*).*", "$1");
    Surfer thief = new Surfer();
    assertRefused(
        thief, thief.sentOn(thief.cameBack("/").replaceAll("code=[^&]*", "code=" + code)));
    assertThat(provider.refusals()).last().isEqualTo("pkce");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void tokenThatIsNotGood_signsNobodyInAndIsNotLogged(OidcProvider.Flaw flaw) {
    keep(surfer, "list", one);
    provider.gives(flaw);
    try (LogLines log = new LogLines()) {
      assertThat(surfer.signIn("/list")).isEqualTo("/list?sign-in=failed");
      assertThat(log.text()).doesNotContain(person, "Lovelace");
    }
    assertThat(surfer.isSignedIn()).isFalse();
    assertThat(surfer.films("list")).as("what was kept anonymously").containsExactly(one);
    provider.gives(OidcProvider.Flaw.NONE);
    assertThat(surfer.signIn("/list")).isEqualTo("/list");
  }

  @Test
  void providerThatGoesAway_isToldAndFoundAgain() {
    surfer.signIn("/");
    Surfer other = new Surfer();
    String back = other.cameBack("/list?sort=title");
    provider.goAway();
    assertThat(other.sentOn(back)).isEqualTo("/list?sort=title&sign-in=failed");
    assertThat(surfer.isSignedIn()).as("who is in stays in").isTrue();
    provider.comeBack();
    assertThat(other.signIn("/list")).isEqualTo("/list");
  }

  @Test
  void visitorWhoChangesTheirMind_comesBackAsTheyWere() {
    keep(surfer, "list", one);
    String back = surfer.cameBack("/list").replaceAll("code=[^&]*", "error=access_denied");
    assertThat(surfer.sentOn(back)).isEqualTo("/list?sign-in=failed");
    assertThat(surfer.films("list")).containsExactly(one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/",
        "/%5Cevil.example",
        "/%09/evil.example",
        "/%0D%0ASet-Cookie:x=y",
        "/api/visitor/sign-in",
        "javascript:alert(1)",
        "list",
        ""
      })
  void pageOfAnotherSite_isNeverGoneTo(String wish) {
    assertThat(surfer.signIn(wish)).isEqualTo("/");
  }

  @Test
  void plantedReturnCookie_leadsNowhereElse() {
    String back = surfer.cameBack("/list");
    surfer.take("marquee-return", "Ly9ldmlsLmV4YW1wbGU", "/api/visitor/sign-in");
    assertThat(surfer.sentOn(back)).isEqualTo("/");
  }

  @Test
  void signOut_endsThisSessionAndTellsWhereTheProvidersEnds() {
    keep(surfer, "list", one);
    surfer.signIn("/");
    Surfer phone = new Surfer();
    phone.signIn("/");
    Surfer thief = surfer.thief();

    assertThat(surfer.send("POST", "/api/visitor/sign-out", "").body())
        .contains(
            "{\"continueAt\":\"" + provider.url() + "/logout?client_id=marquee",
            "&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F");
    assertThat(surfer.session()).isEmpty();
    assertThat(thief.isKnown()).isFalse();
    assertThat(phone.films("list")).containsExactly(one);
    surfer.signIn("/");
    assertThat(surfer.films("list")).containsExactly(one);
  }

  @Test
  void signOutEverywhere_endsAllSessionsAndKeepsTheLibrary() {
    keep(surfer, "list", one);
    surfer.signIn("/");
    Surfer phone = new Surfer();
    phone.signIn("/");
    assertThat(surfer.send("DELETE", "/api/visitor/sessions", "").statusCode()).isEqualTo(204);
    assertThat(phone.isKnown()).isFalse();
    assertThat(surfer.isKnown()).isFalse();
    phone.signIn("/");
    assertThat(phone.films("list")).containsExactly(one);
  }

  @Test
  void signOutOfAStranger_changesNothing() {
    assertThat(surfer.send("POST", "/api/visitor/sign-out", "").body())
        .isEqualTo("{\"continueAt\":null}");
    keep(surfer, "list", one);
    surfer.send("POST", "/api/visitor/sign-out", "");
    assertThat(surfer.films("list")).containsExactly(one);
  }

  @Test
  void signOutByAnotherSite_isRefused() {
    surfer.signIn("/");
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .cookie(Browser.COOKIE, surfer.session().orElseThrow())
        .post("/api/visitor/sign-out")
        .then()
        .statusCode(403);
    assertThat(surfer.isSignedIn()).isTrue();
  }

  private static void assertRefused(Surfer surfer, String sentTo) {
    assertThat(sentTo).matches("/(list)?\\?sign-in=failed");
    assertThat(surfer.session()).isEmpty();
    assertThat(surfer.isKnown()).isFalse();
  }

  private static void keep(Surfer surfer, String shelf, int... films) {
    for (int film : films) {
      assertThat(surfer.put("/api/library/" + shelf + "/" + film, "")).isBetween(200, 201);
    }
  }

  private static void rate(Surfer surfer, int film, int value, String at) {
    String body = "{\"value\":%d,\"addedAt\":\"%s\"}".formatted(value, at);
    assertThat(surfer.put("/api/library/ratings/" + film, body)).isBetween(200, 201);
  }

  private static double rating(Surfer surfer, int film) {
    for (JsonNode entry : surfer.get("/api/library/ratings").get("results")) {
      if (entry.get("movieId").asInt() == film) {
        return entry.get("value").asDouble();
      }
    }
    throw new AssertionError("no rating of " + film);
  }
}
