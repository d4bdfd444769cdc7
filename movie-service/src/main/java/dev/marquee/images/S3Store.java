package dev.marquee.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Pictures in a bucket that all replicas share, under {@code size/file}. Nothing stays on this
 * machine: a picture passes through a temporary file that goes when it was sent. What leaves the
 * bucket, and when, is a rule of the bucket's. Thread-safe; blocks, on virtual threads.
 */
final class S3Store implements PictureStore {

  /** What waits to be written occupies the disk: what finds no place is fetched again one day. */
  private static final int MOST_UPLOADS = 16;

  private static final int FAILURES = 3;
  private static final Duration DELAY = Duration.ofSeconds(10);

  private final Supplier<S3Client> client;
  private final String bucket;
  private final Spool spool;
  private final ImagesMetrics metrics;
  private final Breaker breaker = new Breaker("The bucket of pictures", FAILURES, DELAY);
  private final Semaphore uploads = new Semaphore(MOST_UPLOADS);

  S3Store(Supplier<S3Client> client, String bucket, Spool spool, ImagesMetrics metrics) {
    this.client = client;
    this.bucket = bucket;
    this.spool = spool;
    this.metrics = metrics;
  }

  @Override
  public Optional<Picture> atHand(PictureName name) {
    return Optional.empty();
  }

  @Override
  public Optional<Picture> load(PictureName name) {
    if (breaker.isOpen()) {
      return Optional.empty();
    }
    try (ResponseInputStream<GetObjectResponse> in =
        client.get().getObject(request -> request.bucket(bucket).key(name.path()))) {
      Picture picture = spool.take(in);
      breaker.succeeded();
      return Optional.of(picture);
    } catch (NoSuchKeyException absent) {
      breaker.succeeded();
      return Optional.empty();
    } catch (PictureUnavailableException unfit) {
      metrics.storeFailed("read");
      return Optional.empty();
    } catch (SdkException | IOException failure) {
      failed("read", failure);
      return Optional.empty();
    }
  }

  @Override
  public Spool spool() {
    return spool;
  }

  @Override
  public Picture keep(PictureName name, Picture spooled) {
    if (!breaker.isOpen() && uploads.tryAcquire()) {
      spooled.retain();
      Thread.ofVirtual().name("picture-upload").start(() -> upload(name, spooled));
    }
    return spooled;
  }

  private void upload(PictureName name, Picture picture) {
    try {
      client
          .get()
          .putObject(
              request ->
                  request
                      .bucket(bucket)
                      .key(name.path())
                      .contentType(picture.type().mediaType())
                      .cacheControl(ImageAnswers.FOR_GOOD),
              RequestBody.fromFile(picture.file()));
    } catch (SdkException | UncheckedIOException failure) {
      failed("write", failure);
    } finally {
      uploads.release();
      picture.release();
    }
  }

  private void failed(String operation, Exception failure) {
    metrics.storeFailed(operation);
    breaker.failed(String.valueOf(failure.getMessage()));
  }
}
