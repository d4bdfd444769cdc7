package dev.marquee.infra.config;

import java.util.Map;
import java.util.Set;

/**
 * The service's tasks: processor, size, how many, and how they are replaced.
 *
 * @param cpuUnits 1,024 are one processor
 * @param spotWeight of four tasks beyond the first, so many run on Spot capacity
 * @param ecsWeight with target {@code both}: the share of visitors, in percent, that ECS serves
 * @param offHours whether tasks stop at night and on weekends
 */
public record ServiceConfig(
    Processor processor,
    int cpuUnits,
    int memoryMebibytes,
    int leastTasks,
    int mostTasks,
    int requestsPerTask,
    int spotWeight,
    int ecsWeight,
    boolean blueGreen,
    boolean offHours) {

  /** What the image is built for. */
  public enum Processor {
    ARM64,
    X86
  }

  private static final Map<Integer, Set<Integer>> SIZES =
      Map.of(
          256, Set.of(512, 1024, 2048),
          512, Set.of(1024, 2048, 3072, 4096),
          1024, Set.of(2048, 3072, 4096, 5120, 6144, 7168, 8192),
          2048, Set.of(4096, 5120, 6144, 7168, 8192, 16384));

  void validate(String environment, boolean production, Target target) {
    String prefix = environment + ".service.";
    if (!SIZES.getOrDefault(cpuUnits, Set.of()).contains(memoryMebibytes)) {
      throw new ConfigException(
          prefix + "memory-mebibytes",
          memoryMebibytes + " with cpu-units " + cpuUnits,
          "a size that Fargate has, such as 512 and 1024");
    }
    if (leastTasks < (production ? 2 : 1) || mostTasks < leastTasks) {
      throw new ConfigException(
          prefix + "least-tasks",
          leastTasks + " to most-tasks " + mostTasks,
          (production ? "2" : "1") + " or more, and no more than most-tasks");
    }
    if (requestsPerTask < 1) {
      throw new ConfigException(
          prefix + "requests-per-task", String.valueOf(requestsPerTask), "1 or more a minute");
    }
    if (spotWeight < 0 || spotWeight > 4) {
      throw new ConfigException(prefix + "spot-weight", String.valueOf(spotWeight), "0 to 4");
    }
    if (ecsWeight < 0 || ecsWeight > 100) {
      throw new ConfigException(prefix + "ecs-weight", String.valueOf(ecsWeight), "0 to 100");
    }
    if (blueGreen && target != Target.ECS) {
      throw new ConfigException(
          prefix + "blue-green", "true with target both or eks", "true with target ecs");
    }
    if (production && offHours) {
      throw new ConfigException(prefix + "off-hours", "true", "false in prod");
    }
  }
}
