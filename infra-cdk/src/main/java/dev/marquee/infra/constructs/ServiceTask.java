package dev.marquee.infra.constructs;

import dev.marquee.infra.config.ServiceConfig;
import java.util.List;
import software.amazon.awscdk.services.ecs.Capability;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerDependency;
import software.amazon.awscdk.services.ecs.ContainerDependencyCondition;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.LinuxParameters;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.iam.IRole;
import software.constructs.Construct;

/**
 * A task that runs the image: read-only root, no capabilities, a user without rights. Fargate gives
 * folders to root only, and the image has neither shell nor curl; so a first container opens {@code
 * /tmp} to everyone, lays a static busybox beside, and ends.
 */
final class ServiceTask extends Construct {

  static final String CONTAINER = "movie-service";
  static final String USER = "65532:65532";

  private static final int PREPARATION_MEBIBYTES = 16;
  private static final String SCRATCH = "scratch";
  private static final String TOOLS = "tools";

  private final FargateTaskDefinition definition;
  private final ContainerDefinition container;

  /**
   * @param family the name under which the pipeline registers its next versions
   * @param others mebibytes that containers beside it get
   * @param service the container's options but for what is the same in all tasks
   */
  ServiceTask(
      Construct scope,
      String id,
      String family,
      ServiceConfig size,
      Images images,
      IRole taskRole,
      IRole executionRole,
      LogDriver log,
      int others,
      ContainerDefinitionOptions.Builder service) {
    super(scope, id);
    definition =
        FargateTaskDefinition.Builder.create(this, "Task")
            .family(family)
            .cpu(size.cpuUnits())
            .memoryLimitMiB(size.memoryMebibytes())
            .runtimePlatform(
                RuntimePlatform.builder()
                    .operatingSystemFamily(OperatingSystemFamily.LINUX)
                    .cpuArchitecture(
                        switch (size.processor()) {
                          case ARM64 -> CpuArchitecture.ARM64;
                          case X86 -> CpuArchitecture.X86_64;
                        })
                    .build())
            .taskRole(taskRole)
            .executionRole(executionRole)
            .volumes(List.of(volume(SCRATCH), volume(TOOLS)))
            .build();
    Reviewed.finding(
        definition, "ECS2", "Addresses and ARNs are no secrets; secrets are in Secrets Manager");
    ContainerDefinition preparation = prepare(images, log);
    container =
        definition.addContainer(
            CONTAINER,
            service
                .image(images.service())
                .essential(true)
                .memoryLimitMiB(size.memoryMebibytes() - PREPARATION_MEBIBYTES - others)
                .user(USER)
                .readonlyRootFilesystem(true)
                .linuxParameters(noCapabilities("Parameters"))
                .logging(log)
                .build());
    container.addMountPoints(mount(SCRATCH, "/tmp", false), mount(TOOLS, "/tools", true));
    container.addContainerDependencies(
        ContainerDependency.builder()
            .container(preparation)
            .condition(ContainerDependencyCondition.SUCCESS)
            .build());
  }

  FargateTaskDefinition definition() {
    return definition;
  }

  ContainerDefinition container() {
    return container;
  }

  LinuxParameters noCapabilities(String id) {
    LinuxParameters parameters = LinuxParameters.Builder.create(this, id).build();
    parameters.dropCapabilities(Capability.ALL);
    return parameters;
  }

  private ContainerDefinition prepare(Images images, LogDriver log) {
    ContainerDefinition preparation =
        definition.addContainer(
            "prepare",
            ContainerDefinitionOptions.builder()
                .image(images.busybox())
                .command(List.of("sh", "-c", "chmod 1777 /tmp && cp /bin/busybox /tools/busybox"))
                .essential(false)
                .memoryLimitMiB(PREPARATION_MEBIBYTES)
                .user("0")
                .readonlyRootFilesystem(true)
                .logging(log)
                .build());
    preparation.addMountPoints(mount(SCRATCH, "/tmp", false), mount(TOOLS, "/tools", false));
    return preparation;
  }

  private static Volume volume(String name) {
    return Volume.builder().name(name).build();
  }

  private static MountPoint mount(String volume, String path, boolean readOnly) {
    return MountPoint.builder().sourceVolume(volume).containerPath(path).readOnly(readOnly).build();
  }

  /** The images that tasks are made of. */
  record Images(ContainerImage service, ContainerImage busybox, ContainerImage collector) {}
}
