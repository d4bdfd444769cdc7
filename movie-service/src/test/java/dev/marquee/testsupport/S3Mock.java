package dev.marquee.testsupport;

import static java.util.stream.Collectors.joining;

import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * An S3 API, Adobe's S3Mock, in a process of its own: its Spring, Netty and logging would not get
 * on with ours on one class path. A field of this type that is marked {@link Bucket} is filled in.
 */
public final class S3Mock implements QuarkusTestResourceLifecycleManager {
  public static final String BUCKET = "pictures";

  private static final DefaultArtifact MOCK = new DefaultArtifact("com.adobe.testing:s3mock:4.9.1");

  /** What the mock was built with; Maven would take an older one that stands nearer. */
  private static final DefaultArtifact LOGGING = new DefaultArtifact("org.slf4j:slf4j-api:2.0.17");

  private static final Duration START = Duration.ofMinutes(2);

  private int port;
  private @Nullable Process process;
  private @Nullable Path root;

  /** Marks the field that receives the running mock. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Bucket {}

  @Override
  public Map<String, String> start() {
    port = FreePort.find();
    launch();
    return Map.ofEntries(
        Map.entry("marquee.images.store", "s3"),
        Map.entry("marquee.images.bucket", BUCKET),
        Map.entry("quarkus.s3.endpoint-override", "http://127.0.0.1:" + port),
        Map.entry("quarkus.s3.path-style-access", "true"),
        Map.entry("quarkus.s3.aws.region", "us-east-1"),
        Map.entry("quarkus.s3.aws.credentials.type", "static"),
        Map.entry("quarkus.s3.aws.credentials.static-provider.access-key-id", "of-a-test"),
        Map.entry("quarkus.s3.aws.credentials.static-provider.secret-access-key", "of-a-test"));
  }

  private void launch() {
    try {
      root = Files.createTempDirectory(Path.of("target"), "s3mock-").toAbsolutePath();
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath(),
                  "com.adobe.testing.s3mock.S3MockApplication",
                  "--server.port=0",
                  "--com.adobe.testing.s3mock.httpPort=" + port,
                  "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET,
                  "--com.adobe.testing.s3mock.store.root=" + root)
              .redirectErrorStream(true)
              .redirectOutput(root.resolve("log").toFile())
              .start();
      awaitPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String classPath() {
    try {
      return MavenArtifactResolver.builder()
          .setWorkspaceDiscovery(false)
          .build()
          .resolveDependencies(LOGGING, List.of(new Dependency(MOCK, "runtime")))
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().getPath())
          .collect(joining(File.pathSeparator));
    } catch (BootstrapMavenException unresolved) {
      throw new IllegalStateException(unresolved);
    }
  }

  private void awaitPort() throws IOException {
    Instant deadline = Instant.now().plus(START);
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return;
      } catch (IOException notYet) {
        if (!process().isAlive() || Instant.now().isAfter(deadline)) {
          throw new IOException(Files.readString(Objects.requireNonNull(root).resolve("log")));
        }
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        this, new TestInjector.AnnotatedAndMatchesType(Bucket.class, S3Mock.class));
  }

  private Process process() {
    return Objects.requireNonNull(process, "not started");
  }

  /** Takes the store away for good. */
  public void kill() {
    process().destroyForcibly().onExit().join();
  }

  @Override
  public void stop() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
