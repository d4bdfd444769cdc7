package dev.marquee.infra.stacks;

import dev.marquee.infra.config.EnvironmentConfig;
import software.amazon.awscdk.StackProps;

/** What stacks of one kind have in common. */
final class Plan {

  private Plan() {}

  /** A stack that can be made again from nothing. */
  static StackProps stateless(EnvironmentConfig config, String description) {
    return StackProps.builder().description(of(config, description)).build();
  }

  /** A stack that holds what cannot be made again: in prod nobody deletes it by mistake. */
  static StackProps stateful(EnvironmentConfig config, String description) {
    return StackProps.builder()
        .description(of(config, description))
        .terminationProtection(config.production())
        .build();
  }

  private static String of(EnvironmentConfig config, String description) {
    return "Marquee " + config.name() + ": " + description;
  }
}
