package dev.marquee.images;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts the pictures' parts together as the configuration says. Made where TMDB is served. */
@Singleton
class ImagesProducer {
  private final ImagesConfig config;
  private final Optional<String> dataFolder;
  private final Instance<S3Client> s3;
  private final ImagesMetrics metrics;

  ImagesProducer(
      ImagesConfig config,
      @ConfigProperty(name = "marquee.data-dir") Optional<String> dataFolder,
      Instance<S3Client> s3,
      ImagesMetrics metrics) {
    this.config = config;
    this.dataFolder = dataFolder;
    this.s3 = s3;
    this.metrics = metrics;
  }

  @Produces
  @Singleton
  Pictures pictures(InstantSource clock) {
    return new Pictures(
        store(),
        new ImageHostClient(config.upstream(), config.deadline(), metrics),
        new ShortMemory(clock, config.negative()),
        metrics,
        new Pictures.Patience(config.deadline(), config.breakerDelay()));
  }

  private PictureStore store() {
    return switch (config.store()) {
      case DIRECTORY -> new DirectoryStore(folder(), config.storeSize().asLongValue(), metrics);
      case S3 -> new S3Store(s3::get, bucket(), temporary(), metrics);
      case NONE -> new NoStore(temporary());
    };
  }

  private Path folder() {
    return config
        .directory()
        .map(Path::of)
        .orElseGet(() -> CacheFolder.pictures(dataFolder, System::getenv, System::getProperty))
        .toAbsolutePath();
  }

  private String bucket() {
    return config
        .bucket()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "marquee.images.store=s3 needs marquee.images.bucket"));
  }

  private static Spool temporary() {
    return new Spool(Path.of(System.getProperty("java.io.tmpdir"), "marquee-images"));
  }
}
