package dev.marquee.images;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.marquee.testsupport.RawHttp;
import dev.marquee.testsupport.TmdbStub;
import dev.marquee.testsupport.TmdbStub.Upstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of TMDB's as a browser gets them. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
class ImageProxyTest {
  private static final byte[] JPEG = Samples.jpeg(50_000);

  @Upstream TmdbStub tmdb;

  @TestHTTPResource("/")
  URI service;

  private final PictureName name = Samples.freshName();
  private final String path = "/images/" + name.path();

  @BeforeEach
  void reset() {
    tmdb.reset();
  }

  private void upstream(ResponseDefinitionBuilder answer) {
    tmdb.server().stubFor(get(urlPathEqualTo(TmdbStub.PICTURES + name.path())).willReturn(answer));
  }

  private static ResponseDefinitionBuilder jpeg() {
    return aResponse().withHeader("Content-Type", "image/jpeg").withBody(JPEG);
  }

  private int asked() {
    return tmdb.server()
        .findAll(getRequestedFor(urlPathEqualTo(TmdbStub.PICTURES + name.path())))
        .size();
  }

  private void expectPlaceholder() {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header("Marquee-Image", "placeholder")
        .header("Cache-Control", "private, max-age=30")
        .header("ETag", nullValue())
        .body(org.hamcrest.Matchers.startsWith("<svg "));
  }

  @Test
  void goneUpstream_isNotFoundAndRemembered() {
    upstream(aResponse().withStatus(404));

    given().get(path).then().statusCode(404).header("Cache-Control", "no-store");
    given().get(path).then().statusCode(404);
    assertThat(asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 401, 429, 500, 503})
  void anyOtherStatus_isAPlaceholderForAMoment(int status) {
    upstream(
        aResponse()
            .withStatus(status)
            .withHeader("Location", tmdb.server().baseUrl() + "/elsewhere.jpg"));

    expectPlaceholder();
    assertThat(tmdb.server().findAll(getRequestedFor(urlPathEqualTo("/elsewhere.jpg")))).isEmpty();
    upstream(jpeg());
    given().get(path).then().statusCode(200).contentType("image/jpeg");
  }

  @Test
  void resetConnection_isAPlaceholder() {
    upstream(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    expectPlaceholder();
  }

  @Test
  void truncatedPicture_isNeverKept() {
    upstream(jpeg().withHeader("Content-Length", "60000"));
    expectPlaceholder();

    upstream(jpeg());
    given().get(path).then().statusCode(200).header("Content-Length", "50000");
  }

  @Test
  void whatSaysThatItIsNoPicture_isNotPassedOn() {
    upstream(aResponse().withHeader("Content-Type", "text/html").withBody(JPEG));
    expectPlaceholder();
  }

  @Test
  void whatOnlySaysThatItIsAPicture_isNotPassedOnNorAskedForAgain() {
    upstream(aResponse().withHeader("Content-Type", "image/jpeg").withBody("<html>gotcha</html>"));

    expectPlaceholder();
    expectPlaceholder();
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void hugePicture_isRefused() {
    byte[] huge = Samples.jpeg((int) Spool.LONGEST + 1);
    upstream(aResponse().withHeader("Content-Type", "image/jpeg").withBody(huge));
    expectPlaceholder();
  }

  @Test
  void hugePictureOfUnknownLength_isRefusedToo() {
    byte[] huge = Samples.jpeg((int) Spool.LONGEST + 1);
    upstream(
        aResponse()
            .withHeader("Content-Type", "image/jpeg")
            .withBody(huge)
            .withChunkedDribbleDelay(4, 20));
    expectPlaceholder();
  }

  @Test
  void picture_isFetchedOnceAndKept() {
    upstream(jpeg().withHeader("Set-Cookie", "spy=1").withHeader("Server", "theirs"));

    for (int i = 0; i < 3; i++) {
      byte[] body =
          given()
              .get(path)
              .then()
              .statusCode(200)
              .contentType("image/jpeg")
              .header("Cache-Control", "public, max-age=31536000, immutable")
              .header("Accept-Ranges", "bytes")
              .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
              .header("X-Content-Type-Options", "nosniff")
              .header("Set-Cookie", nullValue())
              .header("Marquee-Image", nullValue())
              .extract()
              .asByteArray();
      assertThat(body).isEqualTo(JPEG);
    }
    assertThat(asked()).isEqualTo(1);
    tmdb.server()
        .verify(
            getRequestedFor(urlPathEqualTo(TmdbStub.PICTURES + name.path()))
                .withoutHeader("Authorization")
                .withoutHeader("Cookie"));
  }

  @Test
  void keptPicture_outlivesTheImageHost() {
    upstream(jpeg());
    given().get(path).then().statusCode(200);

    upstream(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    given().get(path).then().statusCode(200).contentType("image/jpeg");
  }

  @Test
  void drawing_mayRunNothing() {
    PictureName drawn = PictureName.of("w500", "drawn.svg").orElseThrow();
    tmdb.server()
        .stubFor(
            get(urlPathEqualTo(TmdbStub.PICTURES + drawn.path()))
                .willReturn(
                    aResponse().withHeader("Content-Type", "image/svg+xml").withBody(Samples.SVG)));

    given()
        .get("/images/" + drawn.path())
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header(
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  }

  @Test
  void conditions_areObeyed() throws IOException {
    upstream(jpeg());
    String tag = given().get(path).header("ETag");

    try (RawHttp http = RawHttp.to(service)) {
      RawHttp.Answer same = http.get(path, "If-None-Match: \"x\", W/" + tag + "\r\n").answer();
      assertThat(same.status()).isEqualTo(304);
      assertThat(same.header("ETag")).isEqualTo(tag);
      assertThat(same.header("Cache-Control")).contains("immutable");
      RawHttp.Answer part =
          http.get(path, "Range: bytes=100-199\r\nIf-Range: " + tag + "\r\n").answer();
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.header("Content-Range")).isEqualTo("bytes 100-199/50000");
      assertThat(part.body()).isEqualTo(Samples.text(Samples.part(JPEG, 100, 199)));
      RawHttp.Answer other = http.get(path, "Range: bytes=0-9\r\nIf-Range: \"x\"\r\n").answer();
      assertThat(other.status()).as("of another version").isEqualTo(200);
      RawHttp.Answer several = http.get(path, "Range: bytes=0-9,20-29\r\n").answer();
      assertThat(several.status()).as("several ranges").isEqualTo(200);
      RawHttp.Answer none = http.get(path, "Range: bytes=50000-\r\n").answer();
      assertThat(none.status()).isEqualTo(416);
      assertThat(none.header("Content-Range")).isEqualTo("bytes */50000");
      RawHttp.Answer end = http.get(path, "Range: bytes=-10\r\n").answer();
      assertThat(end.body()).isEqualTo(Samples.text(Samples.part(JPEG, 49_990, 49_999)));
      RawHttp.Answer head = http.send(RawHttp.request("HEAD " + path, "Range: bytes=0-9")).head();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("Content-Length")).isEqualTo("50000");
      assertThat(http.get("/api/status", "").answer().status())
          .as("the next answer")
          .isEqualTo(200);
    }
  }

  @Test
  void anythingButReading_isRefused() {
    given().post(path).then().statusCode(405).header("Allow", equalTo("GET, HEAD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/images/w342/..%2f..%2fapplication.properties",
        "/images/w342/%2e%2e/one.jpg",
        "/images/w342/..%5cone.jpg",
        "/images/w342/one.jpg%00.svg",
        "/images/w342/@evil.example%2fone.jpg",
        "/images/..;/w342/one.jpg",
        "/images/w342/incoming"
      })
  void tricks_areNotFoundAndGoNowhere(String trick) throws IOException {
    try (RawHttp http = RawHttp.to(service)) {
      assertThat(http.get(trick, "").answer().status()).isIn(400, 404);
    }
    assertThat(tmdb.server().getAllServeEvents()).isEmpty();
  }

  @Test
  void hundredClients_areOneCall() throws Exception {
    upstream(jpeg().withFixedDelay(500));
    List<Callable<byte[]>> clients = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      clients.add(() -> given().get(path).asByteArray());
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(100)) {
      for (Future<byte[]> body : pool.invokeAll(clients)) {
        assertThat(body.get()).isEqualTo(JPEG);
      }
    }
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void clientThatLeaves_endsNothing() throws IOException {
    upstream(jpeg().withFixedDelay(300));
    try (RawHttp http = RawHttp.to(service)) {
      http.get(path, "");
    }
    given().get(path).then().statusCode(200).contentType("image/jpeg");
    assertThat(asked()).isEqualTo(1);
  }
}
