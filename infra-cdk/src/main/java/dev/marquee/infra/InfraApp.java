package dev.marquee.infra;

import dev.marquee.infra.config.ConfigException;
import dev.marquee.infra.config.EnvironmentConfig;
import dev.marquee.infra.config.Environments;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;

/**
 * The CDK application: one stage per environment and region. The context value {@code environments}
 * chooses among the environments; by default all are synthesised.
 */
public final class InfraApp {

  private InfraApp() {}

  /** Synthesises; a configuration that cannot be built is told in one line, with exit code 1. */
  public static void main(String[] arguments) {
    App app = new App();
    try {
      environments(app).forEach(config -> stages(app, config));
    } catch (ConfigException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    app.synth();
  }

  /** One stage for each region of an environment. */
  static List<MarqueeStage> stages(App app, EnvironmentConfig config) {
    return config.regions().stream().map(region -> new MarqueeStage(app, config, region)).toList();
  }

  private static List<EnvironmentConfig> environments(App app) {
    Map<String, String> values = new HashMap<>();
    contextOf(app).forEach((key, value) -> values.put(key, String.valueOf(value)));
    String chosen = values.getOrDefault("environments", String.join(",", Environments.NAMES));
    return Arrays.stream(chosen.split(","))
        .map(name -> Environments.named(name.trim(), values))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> contextOf(App app) {
    return (Map<String, Object>) app.getNode().getAllContext();
  }
}
