package dev.marquee.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/**
 * A Valkey for the running service, with the password of the argument {@code password} if there is
 * one, which the service is not told. A field that is marked {@link Shared} is filled in.
 */
public final class ValkeyResource implements QuarkusTestResourceLifecycleManager {
  private final ValkeyServer server = new ValkeyServer();

  private String password = "";

  /** Marks the field that receives the running server. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Shared {}

  @Override
  public void init(Map<String, String> arguments) {
    password = arguments.getOrDefault("password", "");
  }

  @Override
  public Map<String, String> start() {
    server.startWithPassword(password);
    return Map.of(
        "quarkus.redis.hosts",
        "redis://127.0.0.1:" + server.port(),
        // A busy machine is no sick Valkey.
        "marquee.fleet.read-timeout",
        "1s");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        server, new TestInjector.AnnotatedAndMatchesType(Shared.class, ValkeyServer.class));
  }

  @Override
  public void stop() {
    server.stop();
  }
}
