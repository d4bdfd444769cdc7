package dev.marquee.infra.constructs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.logs.LogGroup;

/** The collector that stands beside each task; the service goes on without it. */
final class Collector {

  static final int MEBIBYTES = 128;

  private Collector() {}

  static void beside(
      ServiceTask task, ContainerImage image, String environment, LogGroup metrics, LogDriver log) {
    String configuration =
        template()
            .replace("<environment>", environment)
            .replace("<namespace>", Metrics.SERVICE)
            .replace("<log-group>", metrics.getLogGroupName());
    metrics.grantWrite(task.definition().getTaskRole());
    task.definition()
        .addContainer(
            "collector",
            ContainerDefinitionOptions.builder()
                .image(image)
                .essential(false)
                .user(ServiceTask.USER)
                .readonlyRootFilesystem(true)
                .linuxParameters(task.noCapabilities("CollectorParameters"))
                .memoryLimitMiB(MEBIBYTES)
                .environment(Map.of("AOT_CONFIG_CONTENT", configuration))
                .healthCheck(
                    HealthCheck.builder()
                        .command(List.of("CMD", "/healthcheck"))
                        .interval(Duration.seconds(30))
                        .build())
                .logging(log)
                .build());
  }

  private static String template() {
    try (InputStream file = Collector.class.getResourceAsStream("collector.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
