package dev.marquee.images;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.testsupport.S3Mock;
import dev.marquee.testsupport.TmdbStub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Pictures in a bucket that replicas share. The last test takes it away. */
@QuarkusTest
@QuarkusTestResource(TmdbStub.class)
@QuarkusTestResource(value = S3Mock.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(180)
class S3StoreTest {
  private static final byte[] JPEG = Samples.jpeg(300_000);
  private static final Path TEMPORARY =
      Path.of(System.getProperty("java.io.tmpdir"), "marquee-images");

  @TmdbStub.Upstream TmdbStub tmdb;
  @S3Mock.Bucket S3Mock mock;
  @Inject S3Client s3;

  private final PictureName name = Samples.freshName();

  private void upstream(PictureName of) {
    tmdb.server()
        .stubFor(
            get(urlPathEqualTo(TmdbStub.PICTURES + of.path()))
                .willReturn(aResponse().withHeader("Content-Type", "image/jpeg").withBody(JPEG)));
  }

  private int asked() {
    return tmdb.server()
        .findAll(getRequestedFor(urlPathEqualTo(TmdbStub.PICTURES + name.path())))
        .size();
  }

  private byte[] fetch() {
    return given().get("/images/" + name.path()).then().statusCode(200).extract().asByteArray();
  }

  private HeadObjectResponse awaitStored() {
    while (true) {
      try {
        return s3.headObject(request -> request.bucket(S3Mock.BUCKET).key(name.path()));
      } catch (NoSuchKeyException notYet) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  @Order(1)
  void fetchedPicture_goesToTheBucketAndComesFromIt() throws IOException {
    upstream(name);
    assertThat(fetch()).isEqualTo(JPEG);
    HeadObjectResponse stored = awaitStored();
    assertThat(stored.contentType()).isEqualTo("image/jpeg");
    assertThat(stored.contentLength()).isEqualTo(JPEG.length);

    assertThat(fetch()).isEqualTo(JPEG);
    assertThat(asked()).isEqualTo(1);
    given()
        .header("Range", "bytes=-1000")
        .get("/images/" + name.path())
        .then()
        .statusCode(206)
        .header("Content-Length", "1000");
    while (isAnythingLeft()) {
      Thread.onSpinWait();
    }
  }

  /** Whether a picture is still on the disk of this replica. */
  private static boolean isAnythingLeft() throws IOException {
    try (Stream<Path> files = Files.list(TEMPORARY)) {
      return files.findAny().isPresent();
    }
  }

  @Test
  @Order(2)
  void pictureOfAnotherReplica_isServedWithoutUpstream() {
    s3.putObject(
        request -> request.bucket(S3Mock.BUCKET).key(name.path()), RequestBody.fromBytes(JPEG));

    assertThat(fetch()).isEqualTo(JPEG);
    assertThat(asked()).isZero();
  }

  @Test
  @Order(3)
  void whatIsNoPictureInTheBucket_isNotServed() {
    s3.putObject(
        request -> request.bucket(S3Mock.BUCKET).key(name.path()),
        RequestBody.fromBytes("<html>".getBytes(UTF_8)));
    upstream(name);

    assertThat(fetch()).isEqualTo(JPEG);
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void bucketThatIsAway_costsNoPicture() {
    mock.kill();
    upstream(name);

    assertThat(fetch()).isEqualTo(JPEG);
    assertThat(fetch()).isEqualTo(JPEG);
    assertThat(asked()).as("nothing is kept").isEqualTo(2);
  }
}
